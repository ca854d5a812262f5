namespace VdkConnectorDocs.Diagnostics;

/// <summary>
/// The decoded text of one file and the way from its offsets to lines. A line ends at <c>\n</c>, <c>\r\n</c> or a lone
/// <c>\r</c>. Lines are found once, on the first question about one.
/// </summary>
/// <param name="path">The path to print, with <c>/</c>; relative to the tree that the file belongs to.</param>
/// <param name="text">The text, without a byte order mark.</param>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public int Length => Text.Length;

    /// <summary>The number of lines; a text that ends in a line break has an empty last one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>The 1-based line and column of an offset; an offset past the end is the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The span of a 1-based line, without its line break.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = LineStarts[line - 1];
        var end = line < LineCount ? LineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where a span lies, as first and last place.</summary>
    public SourceLocation GetLocation(TextSpan span) =>
        new(Path, GetPosition(span.Start), GetPosition(span.End));

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        var position = 0;
        while (true)
        {
            var found = text.AsSpan(position).IndexOfAny('\n', '\r');
            if (found < 0)
            {
                return [.. starts];
            }

            position += found + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }
}
