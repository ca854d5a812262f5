namespace VdkConnectorDocs.Cli.Search;

/// <summary>Finds what someone may have meant.</summary>
internal static class NearestName
{
    /// <summary><c>; did you mean 'x'?</c>, or a full stop when nothing is near.</summary>
    public static string Suggest(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    /// <summary>The known name with the fewest changed characters, at most a third of them; null when there is none.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = (name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate, least);
            if (distance < least || (distance == least && nearest is null))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// How many characters to insert, delete, replace or swap with their neighbour to turn one into the other, without regard to case;
    /// more than <paramref name="limit"/> for anything above it.
    /// </summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
