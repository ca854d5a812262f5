using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Finds what was renamed among facts of one kind and owner that are gone and facts that are new.</summary>
internal sealed class RenameFinder(IReadOnlyList<Fact> all, IReadOnlyList<Fact> allHead, IReadOnlySet<Fact> removed, IReadOnlySet<Fact> added)
{
    // Every pair is looked at. Where so much changed at once, each fact is told as removed or added.
    private const long MostPairs = 250_000;

    private readonly Dictionary<Fact, NormalizedName> _names = Normalize(all, removed.Concat(added));
    private readonly Dictionary<Fact, Neighbours> _removedNeighbours = FindNeighbours(all, removed);
    private readonly Dictionary<Fact, Neighbours> _addedNeighbours = FindNeighbours(allHead, added);

    /// <summary>The keys of the facts of the same file that stand around a fact and did not change.</summary>
    private readonly record struct Neighbours(string? Before, string? After);

    /// <summary>Each fact in at most one pair, the surest pairs first; none where that would be one of too many.</summary>
    public IEnumerable<FactPair> Find()
    {
        if ((long)removed.Count * added.Count > MostPairs)
        {
            yield break;
        }

        var candidates = removed
            .SelectMany(gone => added.Select(fresh => (Pair: new FactPair(gone, fresh), Score: Score(gone, fresh))))
            .Where(static candidate => candidate.Score > 0)
            .OrderByDescending(static candidate => candidate.Score)
            .ThenBy(static candidate => candidate.Pair.Base.Key, StringComparer.Ordinal)
            .ThenBy(static candidate => candidate.Pair.Head.Key, StringComparer.Ordinal);
        var taken = new HashSet<Fact>();
        foreach (var (pair, _) in candidates)
        {
            if (!taken.Contains(pair.Base) && !taken.Contains(pair.Head))
            {
                taken.Add(pair.Base);
                taken.Add(pair.Head);
                yield return pair;
            }
        }
    }

    private int Score(Fact gone, Fact fresh)
    {
        var near = NearNames.AreNear(_names[gone], _names[fresh]);
        var rest = gone.Rest == fresh.Rest;
        var place = IsSamePlace(gone, fresh);
        var distinctive = gone.IsDistinctive && fresh.IsDistinctive;
        return (rest, near, place) switch
        {
            (true, true, _) => 6,
            (true, _, true) => 5,
            (true, _, _) when distinctive => 4,
            (_, true, true) => 3,
            (_, true, _) => 2,
            (_, _, true) when IsAlike(gone, fresh) => 1,
            _ => 0,
        };
    }

    /// <summary>Something of it is the same, besides the place.</summary>
    private static bool IsAlike(Fact gone, Fact fresh) => (gone, fresh) switch
    {
        (OptionFact a, OptionFact b) =>
            a.Type == b.Type && (Equals(a.Default, b.Default) || PluginFacts.TextOf(a.Description) == PluginFacts.TextOf(b.Description)) && a.Flags.Count == b.Flags.Count,
        _ => gone.About is FactKinds.Database or FactKinds.IngestionMethod or FactKinds.PropertiesBackend or FactKinds.SecretsBackend,
    };

    /// <summary>The same lines, or between the same facts of a file.</summary>
    private bool IsSamePlace(Fact gone, Fact fresh) =>
        FileName(gone).SequenceEqual(FileName(fresh))
        && (gone.Evidence.StartLine == fresh.Evidence.StartLine || _removedNeighbours[gone] == _addedNeighbours[fresh]);

    private static Dictionary<Fact, NormalizedName> Normalize(IReadOnlyList<Fact> all, IEnumerable<Fact> changed)
    {
        var prefix = NearNames.CommonPrefix([.. all.Select(static fact => fact.Name)]);
        var names = new Dictionary<Fact, NormalizedName>(ReferenceEqualityComparer.Instance);
        foreach (var fact in changed)
        {
            names.Add(fact, NearNames.Normalize(fact.Name, prefix));
        }

        return names;
    }

    private static Dictionary<Fact, Neighbours> FindNeighbours(IReadOnlyList<Fact> all, IReadOnlySet<Fact> changed)
    {
        var found = new Dictionary<Fact, Neighbours>(ReferenceEqualityComparer.Instance);
        foreach (var file in all.GroupBy(static fact => fact.Evidence.Path, StringComparer.Ordinal))
        {
            var facts = file.OrderBy(static fact => fact.Evidence.StartLine).ToList();
            string? before = null;
            foreach (var fact in facts)
            {
                if (changed.Contains(fact))
                {
                    found.Add(fact, new Neighbours(before, null));
                }
                else
                {
                    before = fact.Key;
                }
            }

            string? after = null;
            foreach (var fact in facts.AsEnumerable().Reverse())
            {
                if (found.TryGetValue(fact, out var neighbours))
                {
                    found[fact] = neighbours with { After = after };
                }
                else
                {
                    after = fact.Key;
                }
            }
        }

        return found;
    }

    private static ReadOnlySpan<char> FileName(Fact fact) => fact.Evidence.Path.AsSpan(fact.Evidence.Path.LastIndexOf('/') + 1);
}
