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
        select option.ToChange(pair, $"The type of the {FactNames.Of(option.After)} changed: {OptionDifferences.DescribeType(option.Before, option.After)}") with
        {
            Before = FindingValue.Of(option.Before.Multiple ? option.Before.Type + ", several" : option.Before.Type),
            After = FindingValue.Of(option.After.Multiple ? option.After.Type + ", several" : option.After.Type),
            Consequences = OptionDifferences.HasOtherDefault(option.Before, option.After) ? [OptionDifferences.DescribeDefault(option.Before, option.After)] : [],
        };
}
