using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>A name as it is compared: letters and digits in upper case.</summary>
/// <param name="Rest">Without what all names around begin with.</param>
internal readonly record struct NormalizedName(string Whole, string Rest);

/// <summary>Tells whether two names are so near that one is the other's new spelling.</summary>
internal static class NearNames
{
    private const int MinPart = 3;
    private const int LongName = 8;

    /// <param name="prefix">What all names around begin with, and which therefore says nothing.</param>
    public static NormalizedName Normalize(string name, string prefix) => new(Normalize(name), Normalize(WithoutPrefix(name, prefix)));

    public static bool AreNear(NormalizedName first, NormalizedName second)
    {
        if (first.Rest == second.Rest || first.Whole == second.Whole)
        {
            return true;
        }

        var (shorter, longer) = first.Rest.Length < second.Rest.Length ? (first.Rest, second.Rest) : (second.Rest, first.Rest);
        if (shorter.Length >= MinPart && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)))
        {
            return longer.Length <= shorter.Length * 3;
        }

        // One slip in a short name, two in a long one.
        var slips = shorter.Length >= LongName ? 2 : 1;
        return shorter.Length > MinPart && NearestName.Distance(first.Rest, second.Rest, slips) <= slips;
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
}
