using System.Buffers;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Escapes text for the type of the output.</summary>
internal static class Escaper
{
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("&<>\"'");

    /// <summary>The index of the first character that must be escaped, or -1.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(MarkupCharacters);

    /// <summary>The reference that stands for a special character.</summary>
    public static string Reference(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    public static string Escape(OutputKind kind, string text)
    {
        if (kind is not (OutputKind.Html or OutputKind.Xml) || IndexOfSpecial(text) < 0)
        {
            return text;
        }

        var buffer = new TextBuffer(text.Length + 16);
        buffer.AppendEscaped(text);
        return buffer.ToString();
    }
}
