using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What is wrong with the documentation of a catalog's plugins.</summary>
public static class CatalogLint
{
    /// <summary>Every rule, in the order of their codes.</summary>
    public static EquatableList<DiagnosticDescriptor> Rules { get; } = LintRules.All.Select(static rule => rule.Descriptor).ToEquatableList();

    /// <summary>The findings of a catalog, judged by nobody yet, plugin by plugin; those that it holds already are passed over.</summary>
    /// <param name="coreOptions">What the vdk-core at hand declares, besides <see cref="CoreOptions.Names"/>.</param>
    public static IReadOnlyList<Finding> Find(ConnectorCatalog catalog, EquatableList<string> coreOptions)
    {
        var context = new LintContext(catalog, coreOptions);
        return
        [
            .. from plugin in catalog.AllPlugins
               from found in Find(plugin, context)
               select new Finding
               {
                   Rule = found.Rule.Descriptor,
                   Severity = found.Rule.Descriptor.DefaultSeverity,
                   Plugin = plugin.Id,
                   About = found.Rule.About,
                   Subject = found.Finding.Subject ?? plugin.Id,
                   Message = found.Finding.Message,
                   Evidence = new FindingEvidence(TreeSide.Head, found.Finding.Evidence),
               },
        ];
    }

    /// <summary>The catalog with the findings of every plugin, by place; those it had are replaced.</summary>
    /// <param name="policy">Decides severities. What it accepts stays: the same tree gives the same catalog on every day.</param>
    public static ConnectorCatalog Apply(ConnectorCatalog catalog, FindingPolicy policy)
    {
        var context = new LintContext(catalog, coreOptions: []);
        var severities = policy.Severities.ToDictionary(static entry => entry.Code, static entry => entry.Severity, StringComparer.Ordinal);
        return catalog with { Connectors = Apply(catalog.Connectors), Plugins = Apply(catalog.Plugins) };

        EquatableList<Plugin> Apply(EquatableList<Plugin> plugins)
        {
            var judged = new Plugin[plugins.Count];
            Parallel.For(0, judged.Length, i => judged[i] = plugins[i] with { Lint = Judge(plugins[i]) });
            return judged.ToEquatableList();
        }

        EquatableList<LintFinding> Judge(Plugin plugin) => Find(plugin, context)
            .Select(static found => found.Finding)
            .Select(finding => finding with { Severity = severities.GetValueOrDefault(finding.Code, finding.Severity) })
            .Where(static finding => finding.Severity != SeverityOverride.None)
            .ToEquatableList();
    }

    private static IEnumerable<(ILintRule Rule, LintFinding Finding)> Find(Plugin plugin, LintContext context) =>
        LintRules.All
            .SelectMany(rule => rule.Find(plugin, context).Select(finding => (Rule: rule, Finding: finding)))
            .OrderBy(static found => found.Finding.Evidence.Path, StringComparer.Ordinal)
            .ThenBy(static found => found.Finding.Evidence.StartLine)
            .ThenBy(static found => found.Finding.Code, StringComparer.Ordinal)
            .ThenBy(static found => found.Finding.Subject, StringComparer.Ordinal)
            .Distinct();
}
