using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>A value that was hidden from logs and listings may be shown.</summary>
internal sealed class NoLongerSensitiveRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3102", "Sensitive became not sensitive", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where option.Before.Sensitive && !option.After.Sensitive
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} is no longer marked as sensitive.") with
        {
            Before = FindingValue.Of("sensitive"),
            After = FindingValue.Of("not sensitive"),
        };
}
