using System.Net;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>Shows a document as it was written: what is left when it cannot be rendered as Markdown.</summary>
internal static class PlainTextDocument
{
    public static RenderedMarkdown Render(MarkdownRequest request) =>
        new($"<pre class=\"plain\">{WebUtility.HtmlEncode(request.Source.Text)}</pre>\n", Title: null, [], []);
}
