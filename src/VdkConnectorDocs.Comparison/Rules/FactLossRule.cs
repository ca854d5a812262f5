using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Facts of some kinds that are gone, or have another name.</summary>
internal abstract class FactLossRule : ChangeRule
{
    public sealed override Impact Impact => Impact.Breaking;

    public sealed override DiagnosticDescriptor Descriptor => Loss;

    protected abstract DiagnosticDescriptor Loss { get; }

    protected abstract IReadOnlyList<string> Kinds { get; }

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        if (pair.IsMetadataBroken && Kinds.Contains(FactKinds.EntryPoint))
        {
            yield break;
        }

        foreach (var (before, after) in pair.Facts.Renamed.Where(renamed => Kinds.Contains(renamed.Base.About) && !pair.IsInBrokenFile(renamed.Base, renamed.Head)))
        {
            yield return Change.Of(pair, before, $"The {FactNames.Of(before)} was renamed to {after.Subject}.") with
            {
                Before = FindingValue.Of(before.Subject),
                After = FindingValue.Of(after.Subject),
                Consequences = before is OptionFact was && after is OptionFact now ? [.. OptionDifferences.Describe(was, now)] : [],
                Evidence = new FindingEvidence(TreeSide.Head, after.Evidence),
            };
        }

        foreach (var fact in pair.Facts.Removed.Where(fact => Kinds.Contains(fact.About) && !pair.Explained.Contains(fact)))
        {
            yield return Change.Of(pair, fact, $"The {FactNames.Of(fact)} was removed.") with
            {
                Before = FindingValue.Of(fact.Subject),
                Evidence = new FindingEvidence(TreeSide.Base, fact.Evidence),
            };
        }
    }
}
