using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The first paragraph of one of our Markdown pages as plain text, which describes the page to search engines.</summary>
internal static class FirstParagraph
{
    private const int Longest = 200;

    public static string? Of(string markdown)
    {
        var paragraph = Markdig.Markdown.Parse(markdown).OfType<ParagraphBlock>().FirstOrDefault();
        if (paragraph?.Inline is not { } inline)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var part in inline.Descendants())
        {
            _ = part switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.Length <= Longest ? text.ToString() : Cut(text.ToString());
    }

    private static string Cut(string text)
    {
        var blank = text.LastIndexOf(' ', Longest);
        return text[..(blank > 0 ? blank : Longest)] + "…";
    }
}
