using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Users of a version of Python cannot install new releases any more.</summary>
internal sealed class PythonVersionDroppedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3018", "Python version dropped", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var dropped = pair.IsMetadataBroken ? [] : SupportedPythons.Dropped(pair.Base.Package, pair.Head.Package);
        if (dropped.Count > 0)
        {
            yield return SupportedPythons.ToChange(pair, $"Python {string.Join(", ", dropped)} {(dropped.Count == 1 ? "is" : "are")} no longer supported.");
        }
    }
}
