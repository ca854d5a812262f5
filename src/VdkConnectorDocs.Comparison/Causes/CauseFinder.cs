using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Causes;

/// <summary>
/// Asks why facts of a plugin are lost: a file that no longer parses explains everything that is lost, an entry point what it leads to,
/// a hook what is registered in it. Each lost fact has one cause at most.
/// </summary>
internal static class CauseFinder
{
    private const string PluginGroup = "vdk.plugin.run";

    public static IReadOnlyList<Cause> Find(PluginPair pair)
    {
        var lost = pair.Facts.Removed.Concat(pair.Facts.Unproven.Select(static unproven => unproven.Base)).ToList();
        var causes = new List<Cause>();
        AddBrokenFiles(pair, lost, causes);
        var lostHooks = FindLostHooks(pair);
        if (causes.Count > 0 || pair.Mended.Count > 0)
        {
            // What such a file held is not known; nothing can be said about its hooks.
            return causes;
        }

        AddEntryPoints(pair, lost, lostHooks, causes);
        AddUnprovenClasses(pair, lost, lostHooks, causes);
        AddHooks(pair, lost, lostHooks, causes);
        return causes;
    }

    private static void AddBrokenFiles(PluginPair pair, List<Fact> lost, List<Cause> causes)
    {
        for (var i = 0; i < pair.Broken.Count; i++)
        {
            // What stands in another file needs it all the same, as a rule; the first one is as good a cause as any.
            var file = pair.Broken[i];
            var own = Take(lost, fact => SameFile(pair, fact, file));
            causes.Add(new BrokenFileCause(file, own));
        }

        if (causes.Count > 0 && lost.Count > 0)
        {
            var first = (BrokenFileCause)causes[0];
            causes[0] = first with { Facts = [.. first.Facts, .. Take(lost, static _ => true)] };
        }
    }

    private static void AddEntryPoints(PluginPair pair, List<Fact> lost, List<HookImplementation> lostHooks, List<Cause> causes)
    {
        var dead = pair.Facts.UnresolvedAdded.Where(static u => u.Fact == FactKinds.EntryPoint).ToList();
        var gone = lost.Where(static fact => IsLoaded(fact)).Select(static fact => (Fact: fact, Dead: (UnresolvedFact?)null))
            .Concat(pair.Facts.Kept
                .Where(static kept => IsLoaded(kept.Base))
                .Select(kept => (Fact: kept.Base, Dead: dead.Find(u => kept.Head.Rest == $"{PluginGroup} {u.Expression}")))
                .Where(static entry => entry.Dead is not null))
            .ToList();
        var remaining = pair.Head.Package.EntryPoints.Count(static e => e.Group == PluginGroup) - gone.Count(static entry => entry.Dead is not null);
        for (var i = 0; i < gone.Count; i++)
        {
            var (fact, place) = gone[i];
            lost.Remove(fact);
            var module = ModulePath(fact);

            // With no entry point left, nothing is loaded at all.
            var all = remaining <= 0 && i == gone.Count - 1;
            var facts = Take(lost, f => !IsLoaded(f) && (all || f.Evidence.Path.Contains(module, StringComparison.Ordinal)));
            var hooks = lostHooks.Where(hook => all || hook.Evidence.Path.Contains(module, StringComparison.Ordinal)).ToList();
            lostHooks.RemoveAll(hooks.Contains);
            causes.Add(pair.Facts.Unproven.FirstOrDefault(unproven => unproven.Base == fact) is { } unproven
                ? new UnprovenCause(fact.About, fact.Subject, unproven.Head, Names(hooks), [fact, .. facts])
                : new EntryPointCause(fact, place, Names(hooks), [fact, .. facts]));
        }
    }

    /// <summary>An object with hooks that VDK still gets, but of which nothing is known any more.</summary>
    private static void AddUnprovenClasses(PluginPair pair, List<Fact> lost, List<HookImplementation> lostHooks, List<Cause> causes)
    {
        if (pair.Facts.UnresolvedAdded.FirstOrDefault(static u => u.Fact is UnresolvedKinds.PluginClass or UnresolvedKinds.Hook) is { } now && (lost.Count > 0 || lostHooks.Count > 0))
        {
            causes.Add(new UnprovenCause(FactKinds.Hook, lostHooks.Count > 0 ? lostHooks[0].Name : now.Expression, now, Names(lostHooks), Take(lost, static _ => true)));
            lostHooks.Clear();
        }
    }

    private static void AddHooks(PluginPair pair, List<Fact> lost, List<HookImplementation> lostHooks, List<Cause> causes)
    {
        // vdk_start loads what implements the other hooks.
        foreach (var hook in lostHooks.OrderBy(static hook => hook.Name == "vdk_start" ? 0 : 1).ThenBy(static hook => hook.Name, StringComparer.Ordinal).ToList())
        {
            if (!lostHooks.Contains(hook))
            {
                continue;
            }

            lostHooks.Remove(hook);
            var isWholly = pair.Head.Hooks.All(other => other.Name != hook.Name);
            var facts = Take(lost, fact => Registers(hook.Name, fact) && (isWholly || fact.Evidence.Path == hook.Evidence.Path));
            var others = hook.Name == "vdk_start" ? lostHooks.Select(static other => other.Name).Distinct(StringComparer.Ordinal).ToList() : [];
            if (hook.Name == "vdk_start")
            {
                lostHooks.Clear();
            }

            if (facts.Count > 0 || others.Count > 0 || (isWholly && !IsWiring(hook.Name)))
            {
                causes.Add(new HookCause(hook, others, facts));
            }
        }
    }

    /// <summary>Hooks that nothing implements any more; then functions that no longer implement theirs, while others still do.</summary>
    private static List<HookImplementation> FindLostHooks(PluginPair pair)
    {
        var names = pair.Head.Hooks.Select(static hook => hook.Name).ToHashSet(StringComparer.Ordinal);
        var owners = pair.Head.Hooks.Select(static hook => (hook.Name, hook.Owner)).ToHashSet();
        var wholly = pair.Base.Hooks.Where(hook => !names.Contains(hook.Name)).DistinctBy(static hook => hook.Name);

        // A hook that only moved has as many implementations as before.
        var partly = pair.Base.Hooks.Where(hook =>
            names.Contains(hook.Name)
            && !owners.Contains((hook.Name, hook.Owner))
            && pair.Base.Hooks.Count(other => other.Name == hook.Name) > pair.Head.Hooks.Count(other => other.Name == hook.Name));
        return [.. wholly, .. partly];
    }

    private static bool Registers(string hook, Fact fact) => hook switch
    {
        "vdk_start" => fact.About is not FactKinds.EntryPoint,
        "vdk_configure" => fact.About is FactKinds.Option,
        "vdk_command_line" => fact.About is FactKinds.Command,
        _ => fact.About is not (FactKinds.EntryPoint or FactKinds.Option or FactKinds.Command or FactKinds.CommandOption or FactKinds.DataSourceOption),
    };

    /// <summary>Hooks that only register; without anything lost their loss means nothing to users.</summary>
    private static bool IsWiring(string hook) => hook is "vdk_start" or "vdk_configure" or "vdk_command_line";

    private static bool IsLoaded(Fact fact) => fact.About == FactKinds.EntryPoint && fact.Key.StartsWith(PluginGroup + "\n", StringComparison.Ordinal);

    private static List<string> Names(IEnumerable<HookImplementation> hooks) => [.. hooks.Select(static hook => hook.Name).Distinct(StringComparer.Ordinal)];

    private static string ModulePath(Fact entryPoint) =>
        "/" + entryPoint.Rest[(PluginGroup.Length + 1)..].Split(':')[0].Trim().Replace('.', '/');

    private static bool SameFile(PluginPair pair, Fact fact, BrokenFile file) =>
        fact.Evidence.Path.StartsWith(pair.Base.Path, StringComparison.Ordinal)
        && file.Path.StartsWith(pair.Head.Path, StringComparison.Ordinal)
        && fact.Evidence.Path.AsSpan(pair.Base.Path.Length).SequenceEqual(file.Path.AsSpan(pair.Head.Path.Length));

    private static List<Fact> Take(List<Fact> facts, Func<Fact, bool> which)
    {
        var taken = facts.Where(which).ToList();
        facts.RemoveAll(taken.Contains);
        return taken;
    }
}
