using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Python.Unicode;

/// <summary>
/// Unicode normalisation form NFKC (Unicode Standard Annex 15) of what identifiers can contain, as of Unicode 15.1. Not the
/// runtime's, which does nothing under invariant globalisation and otherwise depends on the machine's ICU.
/// </summary>
internal static class Normalization
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadingBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailingBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    private static readonly Lazy<Tables> Data = new(Read);

    public static string ToCompatibilityComposed(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('\0', '\x7F'))
            return text.ToString();

        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, runes);
        Order(runes);
        Compose(runes);
        var result = new StringBuilder(runes.Count);
        foreach (var rune in runes)
            result.Append(new Rune(rune).ToString());
        return result.ToString();
    }

    private static void Decompose(int rune, List<int> result)
    {
        var syllable = rune - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            result.Add(LeadingBase + (syllable / (VowelCount * TrailingCount)));
            result.Add(VowelBase + (syllable / TrailingCount % VowelCount));
            if (syllable % TrailingCount != 0)
                result.Add(TrailingBase + (syllable % TrailingCount));
        }
        else if (Data.Value.Decompositions.TryGetValue(rune, out var parts))
        {
            result.AddRange(parts);
        }
        else
        {
            result.Add(rune);
        }
    }

    /// <summary>Sorts each run of combining marks by class, keeping the order within a class.</summary>
    private static void Order(List<int> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            if (ClassOf(runes[start]) == 0)
                continue;
            var end = start;
            while (end < runes.Count && ClassOf(runes[end]) != 0)
                end++;
            var ordered = runes.GetRange(start, end - start).OrderBy(ClassOf).ToArray();
            for (var index = start; index < end; index++)
                runes[index] = ordered[index - start];
            start = end;
        }
    }

    private static void Compose(List<int> runes)
    {
        var starter = -1;
        var lastClass = 0;
        var count = 0;
        for (var index = 0; index < runes.Count; index++)
        {
            var rune = runes[index];
            var @class = ClassOf(rune);
            var isBlocked = starter < 0 || (count > starter + 1 && (lastClass >= @class || lastClass == 0));
            if (!isBlocked && FindComposite(runes[starter], rune) is { } composite)
            {
                runes[starter] = composite;
                continue;
            }

            if (@class == 0)
                starter = count;
            lastClass = @class;
            runes[count++] = rune;
        }

        runes.RemoveRange(count, runes.Count - count);
    }

    private static int? FindComposite(int first, int second)
    {
        var leading = first - LeadingBase;
        var vowel = second - VowelBase;
        if (leading is >= 0 and < HangulCount / (VowelCount * TrailingCount) && vowel is >= 0 and < VowelCount)
            return HangulBase + (((leading * VowelCount) + vowel) * TrailingCount);

        var syllable = first - HangulBase;
        var trailing = second - TrailingBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailingCount == 0 && trailing is > 0 and < TrailingCount)
            return first + trailing;
        return Data.Value.Composites.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static int ClassOf(int rune) => Data.Value.Classes.GetValueOrDefault(rune);

    private static Tables Read()
    {
        var decompositions = new Dictionary<int, int[]>();
        var classes = new Dictionary<int, int>();
        var composites = new Dictionary<(int First, int Second), int>();
        foreach (var line in UnicodeResource.ReadLines("normalization.deflate"))
        {
            var separator = line.AsSpan().IndexOfAny(":>");
            var left = line[..separator];
            var right = line[(separator + 1)..];
            if (line[separator] == ':')
                classes.Add(ParseHex(left), int.Parse(right, NumberStyles.None, CultureInfo.InvariantCulture));
            else if (left.Split('+') is [var first, var second])
                composites.Add((ParseHex(first), ParseHex(second)), ParseHex(right));
            else
                decompositions.Add(ParseHex(left), [.. right.Split(' ').Select(ParseHex)]);
        }

        return new Tables(decompositions, classes, composites);
    }

    private static int ParseHex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Tables(
        Dictionary<int, int[]> Decompositions,
        Dictionary<int, int> Classes,
        Dictionary<(int First, int Second), int> Composites);
}
