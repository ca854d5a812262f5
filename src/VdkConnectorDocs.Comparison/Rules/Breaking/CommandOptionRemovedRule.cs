using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Scripts that give an option or argument to a command fail: it, or one of the ways to write it, is gone.</summary>
internal sealed class CommandOptionRemovedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3008", "Command option removed or renamed", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        foreach (var (before, after) in pair.Facts.Renamed.OfOptions(pair, FactKinds.CommandOption).Where(static renamed => renamed.Before.Flags.Count > 0 || renamed.After.Flags.Count > 0))
        {
            yield return Change.Of(pair, before, $"The {FactNames.Of(before)} was renamed to {after.Name}.") with
            {
                Before = FindingValue.Of(before.Name),
                After = FindingValue.Of(after.Name),
                Consequences = [.. OptionDifferences.Describe(before, after)],
                Evidence = new FindingEvidence(TreeSide.Head, after.Evidence),
            };
        }

        foreach (var fact in pair.Facts.Removed.Where(fact => fact.About == FactKinds.CommandOption && !pair.Explained.Contains(fact)))
        {
            yield return Change.Of(pair, fact, $"The {FactNames.Of(fact)} was removed.") with
            {
                Before = FindingValue.Of(fact.Name),
                Evidence = new FindingEvidence(TreeSide.Base, fact.Evidence),
            };
        }

        foreach (var (before, after) in pair.Facts.Kept.OfOptions(pair, FactKinds.CommandOption))
        {
            var lost = before.Flags.SelectMany(Spellings).Except(after.Flags.SelectMany(Spellings), StringComparer.Ordinal).ToList();
            if (lost.Count > 0)
            {
                yield return Change.Of(pair, before, $"The {FactNames.Of(before)} can no longer be written as {string.Join(", ", lost)}.") with
                {
                    Before = FindingValue.OfList(before.Flags),
                    After = FindingValue.OfList(after.Flags),
                    Evidence = new FindingEvidence(TreeSide.Head, after.Evidence),
                };
            }
        }
    }

    // "--a/--no-a" declares two.
    private static string[] Spellings(string flag) => flag.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
