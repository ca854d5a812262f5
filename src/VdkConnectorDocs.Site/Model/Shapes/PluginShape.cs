using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A plugin, as templates see it.</summary>
internal static class PluginShape
{
    private static readonly RecordShape<Deprecation> Deprecation = new RecordShape<Deprecation>("deprecation")
        .Member("reason", d => d.Reason)
        .Member("replacement", d => d.Replacement);

    private static readonly RecordShape<Links> Links = new RecordShape<Links>("links")
        .Member("source", l => WebLink.OrNull(l.Source))
        .Member("package", l => WebLink.OrNull(l.Package))
        .Member("issues", l => WebLink.OrNull(l.Issues))
        .Member("vendor", l => WebLink.OrNull(l.Vendor));

    private static readonly RecordShape<Readme> Readme = new RecordShape<Readme>("readme")
        .Member("path", r => r.Path)
        .Member("title", r => r.Title)
        .Member("summary", r => r.Summary);

    public static readonly RecordShape<PluginModel> Instance = new RecordShape<PluginModel>("plugin")
        .Member("id", p => p.Id)
        .Member("display_name", p => p.Plugin.DisplayName)
        .Member("folder", p => p.Folder)
        .Member("path", p => p.Plugin.Path)
        .Member("is_connector", p => p.Plugin.IsConnector)
        .List("kinds", VocabularyShape.Term, p => p.Kinds)
        .List("capabilities", VocabularyShape.Term, p => p.Capabilities)
        .Member("reason", p => p.Plugin.Reason)
        .Member("summary", p => p.Plugin.Summary)
        .Member("line", p => p.Line)
        .Member("install", p => p.Plugin.Install)
        .Member("maturity", p => p.MaturityLabel)
        .Member("maturity_level", p => p.MaturityLevel)
        .Record("package", PackageShape.Instance, p => p.Plugin.Package)
        .List("databases", RegistrationShapes.Database, p => p.Plugin.Databases)
        .List("ingestion_methods", RegistrationShapes.IngestionMethod, p => p.Plugin.IngestionMethods)
        .List("data_sources", DataSourceShape.Instance, p => p.Plugin.DataSources)
        .List("properties_backends", RegistrationShapes.Backend, p => p.Plugin.PropertiesBackends)
        .List("secrets_backends", RegistrationShapes.Backend, p => p.Plugin.SecretsBackends)
        .List("templates", RegistrationShapes.Template, p => p.Plugin.Templates)
        .List("commands", CommandShape.Instance, p => p.Plugin.Commands)
        .List("options", OptionShape.Instance, p => p.Plugin.Options)
        .Member("documented_options", p => p.DocumentedOptions)
        .List("hooks", RegistrationShapes.Hook, p => p.Plugin.Hooks)
        .List("unresolved", RegistrationShapes.Unresolved, p => p.Plugin.Unresolved)
        .List("lint", RegistrationShapes.Lint, p => p.Plugin.Lint)
        .Record("readme", Readme, p => p.Plugin.Readme)
        .Record("last_change", RevisionShape.Instance, p => p.Plugin.LastChange)
        .Record("since", RevisionShape.Instance, p => p.Plugin.Since)
        .Record("deprecation", Deprecation, p => p.Plugin.Deprecation)
        .Record("links", Links, p => p.Plugin.Links);
}
