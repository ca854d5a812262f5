using VdkConnectorDocs.Comparison.Causes;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>What could be told without running the code no longer can: it may be the same or not.</summary>
internal sealed class UnprovenRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3103", "Resolved became unresolved", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        [.. FindCauses(pair), .. FindNames(pair), .. FindDefaults(pair), .. FindOperations(pair)];

    private static IEnumerable<Change> FindCauses(PluginPair pair) =>
        from cause in pair.Causes.OfType<UnprovenCause>()
        select new Change
        {
            Plugin = pair.Head.Id,
            About = cause.About,
            Subject = cause.Subject,
            Message = $"The {FactNames.Of(cause.About)} {cause.Subject} can no longer be proven: {cause.Now.Reason} ({cause.Now.Expression}).",
            Before = FindingValue.Of(cause.Subject),
            After = FindingValue.Of(cause.Now.Expression),
            Consequences =
            [
                .. Losses.Describe(cause.Facts.Where(fact => fact.About != cause.About), "No longer found"),
                .. cause.Hooks.Count == 0 ? [] : new[] { Losses.Line("No longer known to be implemented", "hook", cause.Hooks) },
            ],
            Touches = [.. cause.Facts.Select(static fact => fact.About).Distinct(StringComparer.Ordinal)],
        }.InHead(cause.Now.Evidence);

    // One expression can have stood for several names.
    private static IEnumerable<Change> FindNames(PluginPair pair) =>
        from unproven in pair.Facts.Unproven
        where !pair.Explained.Contains(unproven.Base)
        group unproven by (unproven.Head, unproven.Base.About) into same
        let names = string.Join(", ", same.Select(static unproven => unproven.Base.Subject))
        let fact = same.First().Base
        select Change.Of(pair, fact, $"The name of the {FactNames.Of(fact.About)} {names} can no longer be proven: {same.Key.Head.Reason} ({same.Key.Head.Expression}).") with
        {
            Subject = names,
            Before = FindingValue.Of(names),
            After = FindingValue.Of(same.Key.Head.Expression),
            Evidence = new FindingEvidence(TreeSide.Head, same.Key.Head.Evidence),
        };

    private static IEnumerable<Change> FindDefaults(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where OptionDifferences.IsDefaultUnproven(option.Before, option.After)
        select option.ToChange(pair, $"The default of the {FactNames.Of(option.After)} can no longer be proven: {FindingValue.Of(option.After.Default)!.Text}.") with
        {
            Before = FindingValue.Of(option.Before.Default),
            After = FindingValue.Of(option.After.Default),
        };

    private static IEnumerable<Change> FindOperations(PluginPair pair) =>
        from facts in pair.Facts.Kept
        where facts.Head.About == FactKinds.IngestionMethod && !pair.IsInBrokenFile(facts.Base, facts.Head)
        let before = pair.Base.IngestionMethods.Last(method => method.Name == facts.Base.Key)
        let after = pair.Head.IngestionMethods.Last(method => method.Name == facts.Head.Key)
        where FactAbilities.IsUnproven(before, after)
        select Change.Of(pair, facts.Head, $"What the {FactNames.Of(facts.Head)} does can no longer be proven: its class is not known.") with
        {
            Before = FindingValue.OfList(before.Operations),
            Evidence = new FindingEvidence(TreeSide.Head, facts.Head.Evidence),
        };
}
