using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Finds the option that was probably meant.</summary>
internal static class OptionSpelling
{
    /// <summary>Of one common word alone nobody would say that the same was meant.</summary>
    private const int LeastCommonWords = 2;

    /// <summary>
    /// The name that is spelled almost so, else the one that differs in its first word only, as after a renaming, else the one with
    /// the most common words, when these are half of the name; of several, the first in ordinal order. Null when there is none. All are
    /// normalized.
    /// </summary>
    public static string? Nearest(string name, IReadOnlyList<string> known) =>
        AlmostSo(name, known) ?? OfSameRest(name, known) ?? OfCommonWords(name, known);

    // Of a plugin's options all begin alike: only what comes behind tells how near two are.
    private static string? AlmostSo(string name, IReadOnlyList<string> known) => known
        .GroupBy(other => CommonStart(name, other))
        .OrderByDescending(static group => group.Key)
        .Select(group => NearestName.Find(name[group.Key..], group.Select(other => other[group.Key..])) is { } rest ? name[..group.Key] + rest : null)
        .FirstOrDefault(static nearest => nearest is not null);

    /// <summary>The length of the words that both begin with.</summary>
    private static int CommonStart(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(0, common).LastIndexOf('_') + 1;
    }

    private static string? OfSameRest(string name, IReadOnlyList<string> known)
    {
        var rest = Rest(name);
        return known.Order(StringComparer.Ordinal).FirstOrDefault(other => rest.Equals(Rest(other), StringComparison.Ordinal));
    }

    private static string? OfCommonWords(string name, IReadOnlyList<string> known)
    {
        var words = name.Split('_').Distinct(StringComparer.Ordinal).ToList();
        var nearest = known
            .Select(other => (Name: other, Common: words.Intersect(other.Split('_'), StringComparer.Ordinal).Count()))
            .OrderByDescending(static other => other.Common)
            .ThenBy(static other => other.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Common >= LeastCommonWords && nearest.Common * 2 >= words.Count ? nearest.Name : null;
    }

    /// <summary>A normalized name as one that is written in this way: in the same case, with <c>VDK_</c> when it has that.</summary>
    public static string Like(string written, string name)
    {
        var isUpper = !written.Any(char.IsAsciiLetterLower);
        var isVariable = written.StartsWith("VDK_", StringComparison.OrdinalIgnoreCase);
        var text = isVariable ? "vdk_" + name : name;
        return isUpper ? text.ToUpperInvariant() : text;
    }

    private static string Rest(string name) => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
