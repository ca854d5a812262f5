using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>The name that a cell or list item begins with.</summary>
/// <param name="Offset">Of its first character in the text.</param>
/// <param name="IsMarked">It is code or emphasised.</param>
/// <param name="IsAlone">Nothing follows it.</param>
/// <param name="Rest">What follows it in the same piece of text.</param>
internal sealed record LeadingName(string Text, int Offset, bool IsMarked, bool IsAlone, string Rest)
{
    /// <returns>Null when the text begins with something else.</returns>
    public static LeadingName? Find(ContainerInline? inlines)
    {
        var first = inlines?.FirstChild;
        var isMarked = first is CodeInline or EmphasisInline;
        while (first is EmphasisInline emphasis)
        {
            first = emphasis.FirstChild;
        }

        return first switch
        {
            CodeInline code => OfText(code.Content, ContentOffset(code), isMarked, IsLast(inlines!, code)),
            LiteralInline literal when LiteralRun.From(literal) is var run => OfText(run.Text, run.Offset, isMarked, IsLast(inlines!, run.Last)),
            _ => null,
        };
    }

    /// <summary>The parser trims the blanks of code, so that the place is looked for behind the backticks.</summary>
    public static int ContentOffset(CodeInline code) => code.Span.Start + code.DelimiterCount;

    private static LeadingName? OfText(string text, int offset, bool isMarked, bool isLast)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-'))
        {
            end++;
        }

        var name = text[start..end].TrimEnd('.', '-', '_');
        var rest = text[(start + name.Length)..];
        return OptionNames.IsName(name) ? new LeadingName(name, offset + start, isMarked, isLast && string.IsNullOrWhiteSpace(rest), rest) : null;
    }

    private static bool IsLast(ContainerInline owner, Inline inline)
    {
        for (var current = inline; current is not null && current != owner; current = current.Parent)
        {
            for (var next = current.NextSibling; next is not null; next = next.NextSibling)
            {
                if (next is not LiteralInline { Content.IsEmpty: true })
                {
                    return false;
                }
            }
        }

        return true;
    }
}
