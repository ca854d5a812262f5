using System.Buffers;
using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>
/// Makes text of a stranger's files safe to print: no control character reaches the terminal or starts a line of its own, and nothing is
/// a command to the program that reads the log.
/// </summary>
public static class PrintableText
{
    /// <summary>
    /// What changes the order in which all text behind it is shown: embeddings, overrides and isolates (UAX #9, 2.1 to 2.5). With them, text
    /// can read as something that it is not. The marks U+200E and U+200F, which speak for themselves alone, are none of these.
    /// </summary>
    public const string DirectionControls = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(char.IsControl), .. DirectionControls, '\u2028', '\u2029']);

    /// <summary>
    /// Control and direction-changing characters as <c>\u001b</c>, and so the second sign of <c>##[</c>; everything else as it is. Text
    /// that may stand at the start of a line needs <see cref="Line"/>.
    /// </summary>
    public static string Escape(string text) => WorkflowCommand.Disarm(EscapeCharacters(text));

    /// <summary>The same for a whole line, or for what may be its start: also no <c>::</c> starts it.</summary>
    public static string Line(string line) => WorkflowCommand.DisarmStart(Escape(line));

    /// <summary><see cref="Escape"/> with all white space folded into single blanks, for texts of several lines.</summary>
    public static string OneLine(string text) =>
        Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string EscapeCharacters(string text)
    {
        var unsafeAt = text.AsSpan().IndexOfAny(Unsafe);
        if (unsafeAt < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text, 0, unsafeAt, text.Length + 16);
        foreach (var c in text.AsSpan(unsafeAt))
        {
            if (Unsafe.Contains(c))
            {
                builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }
}
