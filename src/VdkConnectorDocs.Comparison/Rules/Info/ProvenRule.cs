using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>What could not be told without running the code now can.</summary>
internal sealed class ProvenRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3211", "Unresolved became resolved", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
    [
        .. pair.Facts.Added.Where(fact => pair.Facts.Proven.Contains(fact) && !FactAdditions.IsSilent(pair, fact)).Select(fact =>
            Change.Of(pair, fact, $"The {FactNames.Of(fact)} has a name that can be proven.") with
            {
                After = FindingValue.Of(fact.Subject),
                Evidence = new FindingEvidence(TreeSide.Head, fact.Evidence),
            }),
        .. from option in pair.Facts.Kept.OfOptions(pair)
           where OptionDifferences.IsDefaultProven(option.Before, option.After)
           select option.ToChange(pair, $"The default of the {FactNames.Of(option.After)} can be proven: {FindingValue.Of(option.After.Default)!.Text}.") with
           {
               Before = FindingValue.Of(option.Before.Default),
               After = FindingValue.Of(option.After.Default),
           },
    ];
}
