using System.Text;
using Markdig.Syntax;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown.Parsing;
using VdkConnectorDocs.Site.Markdown.Rendering;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>The words of a document without its markup, for an index or a preview.</summary>
public static class MarkdownText
{
    /// <summary>
    /// The text of headings, paragraphs, lists and tables, words separated by one blank; without code blocks, HTML and addresses. What
    /// lies behind the length is cut, behind a whole word.
    /// </summary>
    /// <param name="maximumLength">In characters.</param>
    public static string Extract(SourceText source, int maximumLength)
    {
        var prepared = SourceGuard.Prepare(source.Text, MarkdownLimits.Default.Characters, out _);
        var text = new StringBuilder();
        foreach (var leaf in MarkdownSyntax.Parse(prepared)?.Descendants<LeafBlock>() ?? [])
        {
            if (leaf.Inline is { } inline && text.Length < maximumLength)
            {
                AppendWords(InlineText.Of(inline), text);
            }
        }

        return Cut(text.ToString(), maximumLength);
    }

    private static void AppendWords(string paragraph, StringBuilder text)
    {
        foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(text.Length > 0 ? " " : "").Append(word);
        }
    }

    private static string Cut(string text, int maximumLength)
    {
        if (text.Length <= maximumLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maximumLength);
        return text[..Math.Max(0, end)];
    }
}
