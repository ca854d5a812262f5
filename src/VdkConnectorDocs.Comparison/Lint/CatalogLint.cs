using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What is wrong with the documentation of a catalog's plugins.</summary>
public static class CatalogLint
{
    /// <summary>The catalog with the findings of every plugin, by place; those it had are replaced.</summary>
    public static ConnectorCatalog Apply(ConnectorCatalog catalog)
    {
        var context = new LintContext(catalog);
        return catalog with { Connectors = Apply(catalog.Connectors, context), Plugins = Apply(catalog.Plugins, context) };
    }

    private static EquatableList<Plugin> Apply(EquatableList<Plugin> plugins, LintContext context) =>
        plugins.Select(plugin => plugin with { Lint = Find(plugin, context) }).ToEquatableList();

    private static EquatableList<LintFinding> Find(Plugin plugin, LintContext context) =>
        LintRules.All
            .SelectMany(rule => rule.Find(plugin, context))
            .OrderBy(static finding => finding.Evidence.Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Evidence.StartLine)
            .ThenBy(static finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Subject, StringComparer.Ordinal)
            .Distinct()
            .ToEquatableList();
}
