using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Values that were accepted no longer are, or mean something else.</summary>
internal sealed class TypeChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3016", "Type changed or narrowed", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where OptionDifferences.OfType(option.Before, option.After) == TypeChange.Other && !OptionDifferences.IsDefaultGivenOrTaken(option.Before, option.After)
        select option.ToChange(pair, OptionDifferences.TypeMessage(option.Before, option.After, "changed")) with
        {
            Before = FindingValue.Of(OptionDifferences.TypeOf(option.Before)),
            After = FindingValue.Of(OptionDifferences.TypeOf(option.After)),
            Consequences = OptionDifferences.HasOtherDefault(option.Before, option.After) ? [OptionDifferences.DescribeDefault(option.Before, option.After)] : [],
        };
}
