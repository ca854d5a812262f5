using System.Globalization;

namespace VdkConnectorDocs.Python.Unicode;

/// <summary>
/// The characters that <c>\N{…}</c> can name: names and aliases of Unicode 15.1, as CPython 3.13 knows them. Named sequences are not
/// among them, in CPython neither.
/// </summary>
internal static class UnicodeNames
{
    private const string HangulPrefix = "HANGUL SYLLABLE ";
    private const int HangulBase = 0xAC00;

    private static readonly string[] LeadingJamo =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] VowelJamo =
    [
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
    ];

    private static readonly string[] TrailingJamo =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J",
        "C", "K", "T", "P", "H",
    ];

    // Read on the first \N{…}; most programs never need it.
    private static readonly Lazy<Table> Names = new(Read);

    /// <summary>The code point with a name, in any case (but for computed names, as in CPython); null when there is none.</summary>
    public static int? Find(ReadOnlySpan<char> name)
    {
        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
            return FindHangul(name[HangulPrefix.Length..]);

        var table = Names.Value;
        foreach (var range in table.Ranges)
        {
            if (name.StartsWith(range.Prefix, StringComparison.Ordinal))
                return FindInRanges(name[range.Prefix.Length..], range.Prefix);
        }

        return table.CodePoints.TryGetValue(name.ToString().ToUpperInvariant(), out var codePoint) ? codePoint : null;
    }

    /// <summary>The longest jamo wins at each of the three places (Unicode Standard, section 3.12).</summary>
    private static int? FindHangul(ReadOnlySpan<char> syllable)
    {
        var leading = TakeLongest(LeadingJamo, ref syllable);
        var vowel = TakeLongest(VowelJamo, ref syllable);
        var trailing = TakeLongest(TrailingJamo, ref syllable);
        if (leading < 0 || vowel < 0 || trailing < 0 || !syllable.IsEmpty)
            return null;
        return HangulBase + (((leading * VowelJamo.Length) + vowel) * TrailingJamo.Length) + trailing;
    }

    private static int TakeLongest(string[] jamo, ref ReadOnlySpan<char> rest)
    {
        var longest = -1;
        for (var index = 0; index < jamo.Length; index++)
        {
            if (rest.StartsWith(jamo[index], StringComparison.Ordinal) && (longest < 0 || jamo[index].Length > jamo[longest].Length))
                longest = index;
        }

        if (longest >= 0)
            rest = rest[jamo[longest].Length..];
        return longest;
    }

    private static int? FindInRanges(ReadOnlySpan<char> number, string prefix)
    {
        if (number.Length is not (4 or 5) || number.ContainsAnyInRange('a', 'f'))
            return null;
        if (!int.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint))
            return null;
        foreach (var range in Names.Value.Ranges)
        {
            if (range.Prefix == prefix && codePoint >= range.First && codePoint <= range.Last)
                return codePoint;
        }

        return null;
    }

    private static Table Read()
    {
        var codePoints = new Dictionary<string, int>(40_000);
        var ranges = new List<NamedRange>();
        var next = 0;
        foreach (var line in UnicodeResource.ReadLines("names.deflate"))
        {
            var separator = line.IndexOf(';', StringComparison.Ordinal);
            var number = line.AsSpan(0, Math.Max(separator, 0));
            var dash = number.IndexOf('-');
            if (dash > 0)
            {
                ranges.Add(new NamedRange(ParseHex(number[..dash]), ParseHex(number[(dash + 1)..]), line[(separator + 1)..]));
                continue;
            }

            var codePoint = separator < 0 ? next : ParseHex(number);
            codePoints[line[(separator + 1)..]] = codePoint;
            next = codePoint + 1;
        }

        return new Table(codePoints, ranges);
    }

    private static int ParseHex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Table(Dictionary<string, int> CodePoints, List<NamedRange> Ranges);

    private readonly record struct NamedRange(int First, int Last, string Prefix);
}
