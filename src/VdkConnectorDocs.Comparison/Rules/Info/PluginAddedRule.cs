using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>There is a new package.</summary>
internal sealed class PluginAddedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3201", "Plugin added", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(CatalogPair catalogs) =>
        from plugin in catalogs.Added
        select new Change
        {
            Plugin = plugin.Id,
            About = FactKinds.Plugin,
            Subject = plugin.Id,
            Message = plugin.IsConnector
                ? $"The connector {plugin.Id} ({string.Join(", ", plugin.Kinds)}) is new."
                : $"The plugin {plugin.Id} is new.",
            After = FindingValue.Of(plugin.Id),
        }.InHead(PluginRemovedRule.PlaceOf(plugin));
}
