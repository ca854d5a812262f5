using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>A plugin offers something more.</summary>
internal sealed class FactAddedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3202", "Added", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        foreach (var fact in pair.Facts.Added.Where(fact => fact is not OptionFact { Required: true } && !pair.Facts.Proven.Contains(fact) && !FactAdditions.IsSilent(pair, fact)))
        {
            yield return Change.Of(pair, fact, $"The {FactNames.Of(fact)} is new.") with
            {
                After = FindingValue.Of(fact.Subject),
                Evidence = new FindingEvidence(TreeSide.Head, fact.Evidence),
            };
        }

        foreach (var fact in pair.Facts.UnresolvedAdded.Where(fact => FactKinds.Registered.Contains(fact.Fact) && pair.Mended.Count == 0 && pair.Broken.Count == 0))
        {
            yield return new Change
            {
                Plugin = pair.Head.Id,
                About = fact.Fact,
                Subject = fact.Expression,
                Message = $"The {FactNames.Of(fact.Fact)} is new; its name cannot be proven: {fact.Reason} ({fact.Expression}).",
                After = FindingValue.Of(fact.Expression),
                Touches = [fact.Fact],
            }.InHead(fact.Evidence);
        }

        foreach (var hook in pair.Head.Hooks.Where(hook => pair.Mended.Count == 0 && pair.Base.Hooks.All(old => old.Name != hook.Name)).DistinctBy(static hook => hook.Name))
        {
            // What a hook registers is told by itself.
            if (hook.Name is not ("vdk_start" or "vdk_configure" or "vdk_command_line" or "initialize_job"))
            {
                yield return new Change
                {
                    Plugin = pair.Head.Id,
                    About = FactKinds.Hook,
                    Subject = hook.Name,
                    Message = $"The hook {hook.Name} is now implemented.",
                    After = FindingValue.Of(hook.Name),
                }.InHead(hook.Evidence);
            }
        }
    }
}
