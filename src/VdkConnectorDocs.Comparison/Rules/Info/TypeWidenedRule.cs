using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>Every value that was accepted still is, and more are.</summary>
internal sealed class TypeWidenedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3204", "Type is wider", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where IsWider(option.Before, option.After) && !OptionDifferences.HasOtherDefault(option.Before, option.After)
        select option.ToChange(pair, OptionDifferences.TypeMessage(option.Before, option.After, "is wider")) with
        {
            Before = FindingValue.Of(OptionDifferences.TypeOf(option.Before)),
            After = FindingValue.Of(OptionDifferences.TypeOf(option.After)),
        };

    private static bool IsWider(OptionFact before, OptionFact after) =>
        OptionDifferences.OfType(before, after) == TypeChange.Wider || (before.Type == after.Type && !before.Multiple && after.Multiple);
}
