using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>A value is hidden from logs and listings that was not.</summary>
internal sealed class BecameSensitiveRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3207", "Became sensitive", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where !option.Before.Sensitive && option.After.Sensitive
        select option.ToChange(pair, $"The {FactNames.Of(option.After)} is now marked as sensitive.") with
        {
            Before = FindingValue.Of("not sensitive"),
            After = FindingValue.Of("sensitive"),
        };
}
