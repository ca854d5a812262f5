using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>What is registered is still there, but can do less.</summary>
internal sealed class CapabilityLostRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3011", "Kind or capability lost", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) => FactAbilities.Compare(pair)
        .Where(static ability => ability.IsLost)
        .Select(ability => Change.Of(pair, ability.Fact, $"The {FactNames.Of(ability.Fact)} {ability.Description}.") with
        {
            Before = FindingValue.Of(ability.Before),
            After = FindingValue.Of(ability.After),
            Evidence = new FindingEvidence(TreeSide.Head, ability.Fact.Evidence),
        });
}
