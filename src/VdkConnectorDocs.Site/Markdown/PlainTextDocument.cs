using VdkConnectorDocs.Site.Markdown.Html;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>Shows a document as it was written: what is left when it cannot be rendered as Markdown.</summary>
internal static class PlainTextDocument
{
    public static RenderedMarkdown Render(string text)
    {
        var writer = new HtmlContentWriter(new HeadingOutline(topLevel: 1), idPrefix: "", maximumDepth: 2);
        writer.OpenPreformatted();
        writer.Text(text);
        writer.Close();
        return new RenderedMarkdown(writer.ToString(), Title: null, [], []);
    }
}
