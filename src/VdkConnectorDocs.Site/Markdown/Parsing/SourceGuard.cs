using System.Buffers;
using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Parsing;

/// <summary>Prepares a document so that parsing it takes time in proportion to its length.</summary>
internal static class SourceGuard
{
    // A line that opens more blocks than this at once is not meant to be read.
    private const int MaximumMarkers = 24;
    private const int MaximumIndentation = 120;

    private static readonly SearchValues<char> MarkerCharacters = SearchValues.Create(" \t>*+-0123456789.)");

    /// <summary>
    /// The text with <c>\n</c> as its only line break, cut behind the last line that fits into <paramref name="maximumLength"/>, in which
    /// no line opens more than a bounded number of blocks: further markers are text.
    /// </summary>
    public static string Prepare(string text, int maximumLength, out bool isCut)
    {
        isCut = text.Length > maximumLength;
        if (isCut)
        {
            var end = text.LastIndexOf('\n', maximumLength - 1);
            text = text[..(end > 0 ? end : maximumLength)];
        }

        // CommonMark ends lines at these alone (2.1); .NET also at form feeds and at what Unicode calls separators.
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return Flatten(text);
    }

    private static string Flatten(string text)
    {
        StringBuilder? flattened = null;
        var copied = 0;
        for (var line = 0; line >= 0 && line < text.Length; line = NextLine(text, line))
        {
            var rest = text.AsSpan(line);
            var length = rest.IndexOfAnyExcept(MarkerCharacters);
            length = length < 0 ? rest.Length : length;
            if (length <= MaximumMarkers || FindExcess(rest[..length]) is not ({ } keep, { } skip))
            {
                continue;
            }

            flattened ??= new StringBuilder(text.Length);
            flattened.Append(text.AsSpan(copied, line + keep - copied));
            flattened.Append(skip == 0 ? "\\" : "");
            copied = line + keep + skip;
        }

        return flattened?.Append(text.AsSpan(copied)).ToString() ?? text;
    }

    // Where the markers of a line become too many, or its indentation too wide: what to keep, and how many characters of white space to
    // leave out.
    private static (int? Keep, int? Skip) FindExcess(ReadOnlySpan<char> prefix)
    {
        var markers = 0;
        var indentation = 0;
        for (var i = 0; i < prefix.Length; i++)
        {
            var isSpace = prefix[i] is ' ' or '\t';
            var isMarker = prefix[i] == '>' || (!isSpace && i + 1 < prefix.Length && prefix[i + 1] is ' ' or '\t');
            indentation += isSpace ? 1 : 0;
            markers += isMarker ? 1 : 0;
            if (markers > MaximumMarkers)
            {
                return (i, 0);
            }

            if (indentation > MaximumIndentation)
            {
                var end = prefix[i..].IndexOfAnyExcept(" \t");
                return (i, end < 0 ? prefix.Length - i : end);
            }
        }

        return default;
    }

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }
}
