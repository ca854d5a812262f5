using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>Something that was registered under a name that could not be proven is gone.</summary>
internal sealed class UnprovenRemovedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3109", "Unresolved registration removed", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from gone in pair.Facts.UnresolvedRemoved
        where FactKinds.Registered.Contains(gone.Fact) && pair.Broken.Count == 0
        select new Change
        {
            Plugin = pair.Head.Id,
            About = gone.Fact,
            Subject = gone.Expression,
            Message = $"The {FactNames.Of(gone.Fact)} whose name could not be proven ({gone.Expression}) was removed.",
            Before = FindingValue.Of(gone.Expression),
            Touches = [gone.Fact],
        }.InBase(gone.Evidence);
}
