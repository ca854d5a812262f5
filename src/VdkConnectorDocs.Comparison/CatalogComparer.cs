using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Comparison.Rules;
using VdkConnectorDocs.Comparison.Rules.Risky;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison;

/// <summary>From two catalogs to what changed between them for users.</summary>
public static class CatalogComparer
{
    /// <summary>Every rule, by code.</summary>
    public static EquatableList<DiagnosticDescriptor> Rules { get; } = ChangeRules.All.Select(static rule => rule.Descriptor).ToEquatableList();

    /// <summary>
    /// What changed, each cause once, in the order of <see cref="Finding.BySeverity"/>. Of the policy only the rules that it turns off
    /// count here: a connector whose loss they would have told is told as missing.
    /// </summary>
    public static IReadOnlyList<Finding> Compare(ConnectorCatalog before, ConnectorCatalog after, FindingPolicy policy) =>
        Compare(CatalogPair.Create(before, after), policy);

    /// <inheritdoc cref="Compare(ConnectorCatalog, ConnectorCatalog, FindingPolicy)"/>
    internal static IReadOnlyList<Finding> Compare(CatalogPair catalogs, FindingPolicy policy)
    {
        var rules = ChangeRules.All.Where(rule => !policy.IsOff(rule.Descriptor.Id)).ToList();
        var found = rules.SelectMany(rule => rule.Find(catalogs).Select(change => new FoundChange(rule, change))).ToList();
        foreach (var pair in catalogs.Plugins)
        {
            var ofPlugin = rules.SelectMany(rule => rule.Find(pair).Select(change => new FoundChange(rule, change))).ToList();
            found.AddRange(StatusChanges.Tell(pair, ofPlugin, rules));
        }

        if (rules.Find(static rule => rule is FewerConnectorsRule) is { } fewer && FewerConnectorsRule.Find(catalogs, Told(found)) is { } missing)
        {
            found.Add(new FoundChange(fewer, missing));
        }

        return [.. found.Select(static item => item.ToFinding()).Order(Finding.BySeverity)];
    }

    /// <summary>The plugins of which something is told that can have cost them being a connector.</summary>
    private static HashSet<string> Told(IEnumerable<FoundChange> found) =>
        found.Where(static item => item.Rule.Impact != Impact.Info).Select(static item => item.Change.Plugin).ToHashSet(StringComparer.Ordinal);
}
