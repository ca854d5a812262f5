namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Tells whether two names are so near that one is the other's new spelling.</summary>
internal static class NearNames
{
    private const int MinPart = 3;

    /// <param name="prefix">What all names around begin with, and which therefore says nothing.</param>
    public static bool AreNear(string first, string second, string prefix)
    {
        var a = Normalize(WithoutPrefix(first, prefix));
        var b = Normalize(WithoutPrefix(second, prefix));
        if (a == b || Normalize(first) == Normalize(second))
        {
            return true;
        }

        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length >= MinPart && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)))
        {
            return longer.Length <= shorter.Length * 3;
        }

        // One slip in a short name, two in a long one.
        return shorter.Length > MinPart && Distance(a, b) <= (shorter.Length >= 8 ? 2 : 1);
    }

    /// <summary>The longest beginning, up to and with a separator, that all names share; empty for fewer than two names.</summary>
    public static string CommonPrefix(IReadOnlyList<string> names)
    {
        if (names.Count < 2)
        {
            return "";
        }

        var prefix = names[0];
        foreach (var name in names)
        {
            var length = 0;
            while (length < prefix.Length && length < name.Length && char.ToUpperInvariant(prefix[length]) == char.ToUpperInvariant(name[length]))
            {
                length++;
            }

            prefix = prefix[..length];
        }

        return prefix[..(prefix.AsSpan().LastIndexOfAny('_', '-', '.') + 1)];
    }

    private static string WithoutPrefix(string name, string prefix) =>
        prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;

    private static string Normalize(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Levenshtein's: the least number of characters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
