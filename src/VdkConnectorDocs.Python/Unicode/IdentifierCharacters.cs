using System.Globalization;

namespace VdkConnectorDocs.Python.Unicode;

/// <summary>
/// Unicode's <c>XID_Start</c> and <c>XID_Continue</c> of version 15.1, and the underscore: what Python allows in identifiers. Not from
/// the runtime's categories, which miss the exceptions and change with its version.
/// </summary>
internal static class IdentifierCharacters
{
    private static readonly Lazy<Range[]> Ranges = new(Read);

    public static bool IsStart(int codePoint) => Find(codePoint) is { IsStart: true };

    public static bool IsContinue(int codePoint) => Find(codePoint) is not null;

    private static Range? Find(int codePoint)
    {
        var ranges = Ranges.Value;
        var low = 0;
        var high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ranges[middle].First)
                high = middle - 1;
            else if (codePoint > ranges[middle].Last)
                low = middle + 1;
            else
                return ranges[middle];
        }

        return null;
    }

    private static Range[] Read() => [.. UnicodeResource.ReadLines("identifiers.deflate").Select(Parse)];

    private static Range Parse(string line)
    {
        var dash = line.IndexOf('-', StringComparison.Ordinal);
        return new Range(line[0] == 'S', ParseHex(line.AsSpan(2, dash - 2)), ParseHex(line.AsSpan(dash + 1)));
    }

    private static int ParseHex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Range(bool IsStart, int First, int Last);
}
