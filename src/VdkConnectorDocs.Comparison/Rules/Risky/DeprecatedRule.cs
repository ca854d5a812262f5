using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>Users are told to leave, and not where to go.</summary>
internal sealed class DeprecatedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3104", "Deprecated with no replacement", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        if (pair.Base.Deprecation is null && pair.Head.Deprecation is { Replacement: null } deprecation)
        {
            yield return Deprecations.ToChange(pair, deprecation);
        }
        else if (Deprecations.BecameInactive(pair) && pair.Head.Deprecation is null)
        {
            yield return Deprecations.ToChange(pair, new Deprecation("its development status is now Inactive.", Replacement: null));
        }

        foreach (var change in Deprecations.OfCommands(pair))
        {
            yield return change;
        }
    }
}
