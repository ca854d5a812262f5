using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>What worked without an option fails until users give it.</summary>
internal sealed class OptionBecameRequiredRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3015", "Optional became required", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where option.After.Required && !option.Before.Required
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} is now required.") with
        {
            Before = FindingValue.Of("optional"),
            After = FindingValue.Of("required"),
            Consequences = OptionDifferences.HasOtherDefault(option.Before, option.After) ? [OptionDifferences.DescribeDefault(option.Before, option.After)] : [],
        };
}
