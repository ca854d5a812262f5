using System.Buffers;
using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>Makes text of a stranger's files safe to print: no control character reaches the terminal or starts a line of its own.</summary>
public static class PrintableText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(UnsafeCharacters());

    /// <summary>Control and direction-changing characters as <c>\u001b</c>; everything else as it is.</summary>
    public static string Escape(string text)
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

    /// <summary>The same with all white space folded into single blanks, for texts of several lines.</summary>
    public static string OneLine(string text) =>
        Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string UnsafeCharacters()
    {
        var characters = new StringBuilder();
        for (var c = '\0'; c <= '\u2069'; c++)
        {
            if (char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' or '\u2028' or '\u2029')
            {
                characters.Append(c);
            }
        }

        return characters.ToString();
    }
}
