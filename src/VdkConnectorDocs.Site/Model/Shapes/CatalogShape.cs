using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>The catalog, as templates see it: by way of the view of their page, which remembers what they read.</summary>
internal static class CatalogShape
{
    private static readonly RecordShape<CatalogSource> Source = new RecordShape<CatalogSource>("source")
        .Member("repository", s => WebLink.OrNull(s.Repository))
        .Member("path", s => s.Path)
        .Member("commit", s => s.Commit)
        .Member("short_commit", s => s.Commit is { } commit ? RevisionShape.Shorten(commit) : null)
        .Member("committed_at", s => s.CommittedAt)
        .Member("day", s => s.CommittedAt is { Length: > 10 } at ? at[..10] : s.CommittedAt)
        .Member("sample", s => s.Sample);

    private static readonly RecordShape<VocabularyUse> Use = new RecordShape<VocabularyUse>("vocabulary use")
        .Member("id", u => u.Term.Id)
        .Member("label", u => u.Term.Label)
        .Member("plural", u => u.Term.Plural)
        .Member("description", u => u.Term.Description)
        .Member("count", u => u.Plugins.Count)
        .List("plugins", PluginShape.Instance, u => u.Plugins);

    private static readonly RecordShape<CatalogDiagnostic> Diagnostic = new RecordShape<CatalogDiagnostic>("diagnostic")
        .Member("code", d => d.Code)
        .Member("severity", d => d.Severity)
        .Member("message", d => d.Message)
        .Member("path", d => d.Path)
        .Member("line", d => d.Line)
        .Member("column", d => d.Column);

    public static readonly RecordShape<CatalogView> Instance = new RecordShape<CatalogView>("catalog")
        .Member("schema_version", c => c.SchemaVersion)
        .Member("generator_name", c => c.Generator.Name)
        .Member("generator_version", c => c.Generator.Version)
        .Record("source", Source, c => c.Source)
        .List("connectors", PluginShape.Instance, c => c.Connectors)
        .List("plugins", PluginShape.Instance, c => c.Plugins)
        .List("all_plugins", PluginShape.Instance, c => c.AllPlugins)
        .List("kinds", Use, c => c.Kinds)
        .List("primary_kinds", Use, c => c.PrimaryKinds)
        .List("capabilities", Use, c => c.Capabilities)
        .List("maturities", Use, c => c.Maturities)
        .Member("option_count", c => c.OptionCount)
        .Member("has_changes", c => c.HasChanges)
        .List("diagnostics", Diagnostic, c => c.Diagnostics);
}
