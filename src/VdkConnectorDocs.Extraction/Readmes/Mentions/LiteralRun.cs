using System.Text;
using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Text that the parser has cut into pieces, as it does at <c>\_</c>.</summary>
/// <param name="Offset">Of its first character in the README.</param>
/// <param name="Last">Its last piece.</param>
internal readonly record struct LiteralRun(string Text, int Offset, LiteralInline Last)
{
    public static LiteralRun From(LiteralInline first)
    {
        var last = first;
        var text = new StringBuilder().Append(first.Content.AsSpan());
        while (last.NextSibling is LiteralInline next)
        {
            text.Append(next.Content.AsSpan());
            last = next;
        }

        return new LiteralRun(text.ToString(), first.Span.Start, last);
    }
}
