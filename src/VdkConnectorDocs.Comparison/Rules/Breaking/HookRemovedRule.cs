using VdkConnectorDocs.Comparison.Causes;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>A hook that registered something is no longer implemented, and what it registered is gone.</summary>
internal sealed class HookRemovedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3012", "Hook removed, and what it registered", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from cause in pair.Causes.OfType<HookCause>()
        where cause.Facts.Count > 0
        select ToChange(pair, cause);

    internal static Change ToChange(PluginPair pair, HookCause cause) => new Change
    {
        Plugin = pair.Head.Id,
        About = FactKinds.Hook,
        Subject = cause.Hook.Name,
        Message = $"The hook {cause.Hook.Name} is no longer implemented.",
        Before = FindingValue.Of(cause.Hook.Name),
        Consequences = [.. Losses.Describe(cause.Facts), .. cause.Hooks.Count == 0 ? [] : new[] { Losses.Line("No longer implemented", "hook", cause.Hooks) }],
        Touches = [FactKinds.Hook, .. cause.Facts.Select(static fact => fact.About).Distinct(StringComparer.Ordinal)],
    }.InBase(cause.Hook.Evidence);
}
