using VdkConnectorDocs.Comparison.Causes;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>A hook that registered nothing is no longer implemented: the plugin does less at that moment.</summary>
internal sealed class HookLostRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3108", "Hook no longer implemented", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from cause in pair.Causes.OfType<HookCause>()
        where cause.Facts.Count == 0
        select HookRemovedRule.ToChange(pair, cause);
}
