using VdkConnectorDocs.Comparison.Causes;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>An entry point is gone, has another name, or leads nowhere; what VDK found through it is lost with it.</summary>
internal sealed class EntryPointRemovedRule : FactLossRule
{
    protected override DiagnosticDescriptor Loss { get; } = Describe("VCD3002", "Entry point removed or renamed", Impact.Breaking);

    protected override IReadOnlyList<string> Kinds { get; } = [FactKinds.EntryPoint];

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        foreach (var cause in pair.Causes.OfType<EntryPointCause>())
        {
            var entryPoint = cause.EntryPoint;
            var facts = cause.Facts.Where(fact => fact != entryPoint).ToList();
            var change = Change.Of(
                pair,
                entryPoint,
                cause.Dead is null ? $"The entry point {entryPoint.Subject} was removed." : $"The entry point {entryPoint.Subject} leads nowhere: the plugin has no {cause.Dead.Expression}.") with
            {
                Before = FindingValue.Of(entryPoint.Subject),
                Consequences = [.. Losses.Describe(facts), .. cause.Hooks.Count == 0 ? [] : new[] { Losses.Line("No longer implemented", "hook", cause.Hooks) }],
                Touches = [.. cause.Facts.Select(static fact => fact.About).Distinct(StringComparer.Ordinal)],
            };
            yield return cause.Dead is null ? change.InBase(entryPoint.Evidence) : change.InHead(cause.Dead.Evidence) with { After = FindingValue.Of(entryPoint.Subject) };
        }

        foreach (var change in base.Find(pair))
        {
            yield return change;
        }
    }
}
