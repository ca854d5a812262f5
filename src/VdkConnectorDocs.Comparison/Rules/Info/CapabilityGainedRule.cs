using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>What is registered is the same, but can do more.</summary>
internal sealed class CapabilityGainedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3203", "Kind or capability gained", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) => FactAbilities.Compare(pair)
        .Where(static ability => !ability.IsLost)
        .Select(ability => Change.Of(pair, ability.Fact, $"The {FactNames.Of(ability.Fact)} {ability.Description}.") with
        {
            Before = FindingValue.Of(ability.Before),
            After = FindingValue.Of(ability.After),
            Evidence = new FindingEvidence(TreeSide.Head, ability.Fact.Evidence),
        });
}
