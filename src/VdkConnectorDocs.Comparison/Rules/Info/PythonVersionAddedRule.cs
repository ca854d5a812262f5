using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>Users of one more version of Python can install it.</summary>
internal sealed class PythonVersionAddedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3210", "Python version added", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var added = pair.IsMetadataBroken ? [] : SupportedPythons.Added(pair.Base.Package, pair.Head.Package);
        if (added.Count > 0 && SupportedPythons.Dropped(pair.Base.Package, pair.Head.Package).Count == 0)
        {
            yield return SupportedPythons.ToChange(pair, $"Python {string.Join(", ", added)} {(added.Count == 1 ? "is" : "are")} now supported.");
        }
    }
}
