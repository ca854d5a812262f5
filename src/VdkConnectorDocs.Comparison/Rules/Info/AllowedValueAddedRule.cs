using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>More values are accepted than before.</summary>
internal sealed class AllowedValueAddedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3205", "Allowed value added", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        let added = AllowedValues.Added(option.Before, option.After)
        where added is not null
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} {added}.") with
        {
            Before = FindingValue.OfList(option.Before.AllowedValues),
            After = FindingValue.OfList(option.After.AllowedValues),
        };
}
