using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>Connectors are missing, and no other finding says why.</summary>
internal sealed class FewerConnectorsRule : ChangeRule
{
    public const string Code = "VCD3107";

    public override DiagnosticDescriptor Descriptor { get; } = Describe(Code, "Fewer connectors in all", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(CatalogPair catalogs) => [];

    /// <summary>Looks whether every connector that is lost was told of by another rule.</summary>
    /// <param name="told">The ids of the plugins whose loss was.</param>
    public static Change? Find(CatalogPair catalogs, IReadOnlySet<string> told)
    {
        var before = catalogs.Base.Connectors.Count;
        var after = catalogs.Head.Connectors.Count;
        var lost = catalogs.Removed.Where(static plugin => plugin.IsConnector).Select(static plugin => plugin.Id)
            .Concat(catalogs.Plugins.Where(static pair => pair.Base.IsConnector && !pair.Head.IsConnector).Select(static pair => pair.Head.Id))
            .Where(id => !told.Contains(id))
            .Order(StringComparer.Ordinal)
            .ToList();
        return after >= before || lost.Count == 0 ? null : new Change
        {
            Plugin = "",
            About = FactKinds.Catalog,
            Subject = "connectors",
            Message = $"The number of connectors fell from {before} to {after}.",
            Before = FindingValue.Of(before),
            After = FindingValue.Of(after),
            Consequences = [Losses.Line("Lost", "connector", lost)],
        };
    }
}
