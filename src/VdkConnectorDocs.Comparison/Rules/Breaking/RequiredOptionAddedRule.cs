using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>What worked without an option fails until users give it.</summary>
internal sealed class RequiredOptionAddedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3014", "New required option", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) => pair.Facts.Added
        .OfType<OptionFact>()
        .Where(option => option.Required && !FactAdditions.IsSilent(pair, option))
        .Select(option => Change.Of(pair, option, $"The {FactNames.Of(option)} is new and required.") with
        {
            After = FindingValue.Of(option.Name),
            Evidence = new FindingEvidence(TreeSide.Head, option.Evidence),
        });
}
