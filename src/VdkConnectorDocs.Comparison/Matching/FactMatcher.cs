using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Pairs the facts of a plugin in two revisions.</summary>
internal static class FactMatcher
{
    public static FactMatch Match(Plugin before, Plugin after)
    {
        var baseFacts = PluginFacts.Of(before);
        var headFacts = PluginFacts.Of(after);
        var kept = new List<FactPair>();
        var renamed = new List<FactPair>();
        var removed = new List<Fact>();
        var added = new List<Fact>();

        // Owners first: their own parts are compared only when they are there on both sides.
        Match(baseFacts.Where(static f => f.Owner.Length == 0), headFacts.Where(static f => f.Owner.Length == 0));
        foreach (var (owner, now) in kept.Concat(renamed).ToList())
        {
            Match(PartsOf(owner, baseFacts), PartsOf(now, headFacts));
        }

        // A subcommand of what is gone, or of what is new, is part of it.
        removed.RemoveAll(fact => removed.Exists(other => IsSubcommand(fact, other)));
        added.RemoveAll(fact => added.Exists(other => IsSubcommand(fact, other)));

        var unresolvedRemoved = Except(before.Unresolved, after.Unresolved);
        var unresolvedAdded = Except(after.Unresolved, before.Unresolved);
        var unproven = TakeUnproven(removed, unresolvedAdded);
        TakeUnproven(removed, unproven, [.. FurtherNames(kept.Concat(renamed), added)]);
        var proven = TakeProven(added, unresolvedRemoved);
        CancelRewritten(unresolvedRemoved, unresolvedAdded);
        return new FactMatch
        {
            Kept = kept,
            Renamed = renamed,
            Removed = removed,
            Added = added,
            Unproven = unproven,
            Proven = proven,
            UnresolvedRemoved = unresolvedRemoved,
            UnresolvedAdded = unresolvedAdded,
        };

        void Match(IEnumerable<Fact> old, IEnumerable<Fact> fresh)
        {
            foreach (var kind in old.Select(static f => f.About).Union(fresh.Select(static f => f.About)).ToList())
            {
                MatchKind([.. old.Where(f => f.About == kind)], [.. fresh.Where(f => f.About == kind)]);
            }
        }

        void MatchKind(List<Fact> old, List<Fact> fresh)
        {
            var newOnes = fresh.ToDictionary(static f => f.Key, StringComparer.Ordinal);
            var gone = new HashSet<Fact>();
            foreach (var fact in old)
            {
                if (newOnes.Remove(fact.Key, out var same))
                {
                    kept.Add(new FactPair(fact, same));
                }
                else
                {
                    gone.Add(fact);
                }
            }

            var found = newOnes.Values.ToHashSet();
            foreach (var pair in new RenameFinder(old, fresh, gone, found).Find().ToList())
            {
                // A command line knows an option by its flags: with one of them left it is the same option. So is one in another section.
                (IsSame(pair) ? kept : renamed).Add(pair);
                gone.Remove(pair.Base);
                found.Remove(pair.Head);
            }

            removed.AddRange(old.Where(gone.Contains));
            added.AddRange(fresh.Where(found.Contains));
        }
    }

    private static IEnumerable<Fact> PartsOf(Fact owner, IReadOnlyList<Fact> facts) => owner.About switch
    {
        FactKinds.DataSource => facts.Where(f => f.About == FactKinds.DataSourceOption && f.Owner == owner.Key),
        FactKinds.Command => facts.Where(f => f.About == FactKinds.CommandOption && f.Owner == owner.Key),
        _ => [],
    };

    private static bool IsSame(FactPair pair) => (pair.Base, pair.Head) switch
    {
        (OptionFact { About: FactKinds.CommandOption } a, OptionFact b) => a.Flags.Any(b.Flags.Contains),
        (OptionFact { About: FactKinds.Option } a, OptionFact b) => a.Name == b.Name,
        _ => false,
    };

    private static bool IsSubcommand(Fact fact, Fact other) =>
        fact.About == FactKinds.Command && other.About == FactKinds.Command && fact.Key.StartsWith(other.Key + " ", StringComparison.Ordinal);

    private static List<UnresolvedFact> Except(IEnumerable<UnresolvedFact> facts, IEnumerable<UnresolvedFact> others)
    {
        var left = others.Select(static f => (f.Fact, f.Expression)).ToList();
        return [.. facts.Where(fact => !left.Remove((fact.Fact, fact.Expression)))];
    }

    private static List<UnprovenFact> TakeUnproven(List<Fact> removed, List<UnresolvedFact> unresolved)
    {
        var unproven = new List<UnprovenFact>();
        foreach (var fact in removed.ToList())
        {
            var candidates = unresolved.Where(u => u.Fact == fact.About).ToList();
            if (candidates.OrderByDescending(u => u.Evidence.Path == fact.Evidence.Path).ThenBy(u => Math.Abs(u.Evidence.StartLine - fact.Evidence.StartLine)).FirstOrDefault() is { } now)
            {
                unproven.Add(new UnprovenFact(fact, now));
                removed.Remove(fact);
            }
        }

        // One call can have registered several names.
        unresolved.RemoveAll(u => unproven.Exists(p => p.Head == u));
        return unproven;
    }

    /// <summary>The same where the names that are left are proven, and what registers them now gives further ones.</summary>
    private static void TakeUnproven(List<Fact> removed, List<UnprovenFact> unproven, List<UnresolvedFact> further)
    {
        foreach (var fact in removed.ToList())
        {
            if (further.Find(now => now.Fact == fact.About) is { } now)
            {
                unproven.Add(new UnprovenFact(fact, now));
                removed.Remove(fact);
            }
        }
    }

    private static IEnumerable<UnresolvedFact> FurtherNames(IEnumerable<FactPair> pairs, IEnumerable<Fact> added) =>
        from now in pairs.Where(static pair => !pair.Base.HasFurtherNames).Select(static pair => pair.Head).Concat(added)
        where now.HasFurtherNames
        select new UnresolvedFact(now.About, $"{now.Subject}, …", $"besides {now.Subject}, names are given that are known only when the code runs", now.Evidence);

    /// <summary>What could be proven neither before nor now is the same, though its expression is another one.</summary>
    private static void CancelRewritten(List<UnresolvedFact> removed, List<UnresolvedFact> added)
    {
        foreach (var before in removed.ToList())
        {
            if (added.Find(now => now.Fact == before.Fact) is { } same)
            {
                removed.Remove(before);
                added.Remove(same);
            }
        }
    }

    private static HashSet<Fact> TakeProven(List<Fact> added, List<UnresolvedFact> unresolved)
    {
        var proven = new HashSet<Fact>();
        foreach (var fact in added)
        {
            var before = unresolved.Find(u => u.Fact == fact.About);
            if (before is not null)
            {
                proven.Add(fact);
            }
        }

        unresolved.RemoveAll(u => proven.Any(fact => fact.About == u.Fact));
        return proven;
    }
}
