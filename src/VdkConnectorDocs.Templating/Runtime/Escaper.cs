using System.Buffers;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Escapes text for the type of the output.</summary>
internal static class Escaper
{
    // What neither HTML nor XML can hold, not even as a reference: control characters and code points that are no characters. And what would
    // change the order of the text around a value; markup has elements for that ("Unicode in XML and other Markup Languages", 3.1).
    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create(
        "&<>\"'"
        + "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f"
        + "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7\ufdd8\ufdd9\ufdda\ufddb\ufddc\ufddd\ufdde\ufddf"
        + "\ufde0\ufde1\ufde2\ufde3\ufde4\ufde5\ufde6\ufde7\ufde8\ufde9\ufdea\ufdeb\ufdec\ufded\ufdee\ufdef\ufffe\uffff"
        + PrintableText.DirectionControls);

    /// <summary>The index of the first character that must be escaped, or -1.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(SpecialCharacters);

    /// <summary>What stands for a special character: a reference, or the replacement character for one that may not stand in markup.</summary>
    public static string Reference(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\ufffd",
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
