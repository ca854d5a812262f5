using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Finds what was renamed among facts of one kind and owner that are gone and facts that are new.</summary>
internal sealed class RenameFinder(IReadOnlyList<Fact> all, IReadOnlyList<Fact> allHead, IReadOnlySet<Fact> removed, IReadOnlySet<Fact> added)
{
    private readonly string _prefix = NearNames.CommonPrefix([.. all.Select(static fact => fact.Name)]);

    /// <summary>Each fact in at most one pair, the surest pairs first.</summary>
    public IEnumerable<FactPair> Find()
    {
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
        var near = NearNames.AreNear(gone.Name, fresh.Name, _prefix);
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
        FileName(gone) == FileName(fresh)
        && (gone.Evidence.StartLine == fresh.Evidence.StartLine || Neighbours(gone, all, removed) == Neighbours(fresh, allHead, added));

    private static (string? Before, string? After) Neighbours(Fact fact, IReadOnlyList<Fact> all, IReadOnlySet<Fact> changed)
    {
        var around = all
            .Where(other => (other == fact || !changed.Contains(other)) && other.Evidence.Path == fact.Evidence.Path)
            .OrderBy(static other => other.Evidence.StartLine)
            .ToList();
        var index = around.IndexOf(fact);
        return (index > 0 ? around[index - 1].Key : null, index < around.Count - 1 ? around[index + 1].Key : null);
    }

    private static string FileName(Fact fact) => fact.Evidence.Path[(fact.Evidence.Path.LastIndexOf('/') + 1)..];
}
