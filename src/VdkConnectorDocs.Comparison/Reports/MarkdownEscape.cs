using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>Puts a stranger's text into Markdown so that it stays text: no markup, no link, no mention, no end of a cell.</summary>
internal static class MarkdownEscape
{
    /// <summary>What is longer is cut.</summary>
    private const int MaxLength = 300;

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>One line as a code span that may stand in a table's cell; a dash for nothing.</summary>
    public static string Code(string? text)
    {
        var line = Shorten(PrintableText.OneLine(text ?? ""));
        if (line.Length == 0)
        {
            return "–";
        }

        // A bar ends a table's cell even inside of code, and a backslash before it does not help where the text has one already (GFM 4.10).
        if (line.Contains('|', StringComparison.Ordinal))
        {
            return $"<code>{Text(line)}</code>";
        }

        var fence = new string('`', LongestRun(line) + 1);
        var blank = line[0] == '`' || line[^1] == '`' || (line[0] == ' ' && line[^1] == ' ') ? " " : "";
        return fence + blank + line + blank + fence;
    }

    /// <summary>One line as running text.</summary>
    public static string Text(string text)
    {
        var line = Shorten(PrintableText.OneLine(text));
        var builder = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (IsPlain(line, i))
            {
                builder.Append(c);
                continue;
            }

            // References are no markup, and hide the start of web addresses; mentions and numbers of issues are found later, in the text.
            builder.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            if (c is '@' or '#')
            {
                builder.Append(ZeroWidthSpace);
            }
        }

        return builder.ToString();
    }

    /// <summary>A character that is no markup where it stands: within a line, that is, and behind a word.</summary>
    private static bool IsPlain(string line, int index)
    {
        var previous = index > 0 ? line[index - 1] : ' ';
        var next = index < line.Length - 1 ? line[index + 1] : ' ';
        return line[index] switch
        {
            > '\x7F' or ' ' or ',' or ';' or '\'' or '"' or '/' => true,
            '-' => char.IsLetterOrDigit(previous),
            '.' => previous is not ('w' or 'W') && char.IsLetter(previous),
            ':' => next is ' ',
            '_' => char.IsAsciiLetterOrDigit(previous) && char.IsAsciiLetterOrDigit(next),
            var c => char.IsAsciiLetterOrDigit(c),
        };
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end] + "…";
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
