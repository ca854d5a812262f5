using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>Users are told to leave, and where to go.</summary>
internal sealed class DeprecatedWithReplacementRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3213", "Deprecated in favour of another", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        if (pair.Base.Deprecation is null && pair.Head.Deprecation is { Replacement: not null } deprecation)
        {
            yield return Deprecations.ToChange(pair, deprecation);
        }
    }
}
