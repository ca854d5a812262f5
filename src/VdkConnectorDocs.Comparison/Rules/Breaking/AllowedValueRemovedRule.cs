using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>A value that users may have set is no longer accepted.</summary>
internal sealed class AllowedValueRemovedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3017", "Allowed value removed", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        let removed = AllowedValues.Removed(option.Before, option.After)
        where removed is not null
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} {removed}.") with
        {
            Before = FindingValue.OfList(option.Before.AllowedValues),
            After = FindingValue.OfList(option.After.AllowedValues),
        };
}
