using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>An option need not be given any more.</summary>
internal sealed class NoLongerRequiredRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3206", "Required became optional", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where option.Before.Required && !option.After.Required && !OptionDifferences.HasOtherDefault(option.Before, option.After)
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} is no longer required.") with
        {
            Before = FindingValue.Of("required"),
            After = FindingValue.Of("optional"),
        };
}
