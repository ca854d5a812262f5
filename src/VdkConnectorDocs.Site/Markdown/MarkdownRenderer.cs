using Markdig.Syntax;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.MarkdownGuard;
using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Images;
using VdkConnectorDocs.Site.Markdown.Links;
using VdkConnectorDocs.Site.Markdown.Parsing;
using VdkConnectorDocs.Site.Markdown.Raw;
using VdkConnectorDocs.Site.Markdown.Rendering;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>
/// Turns other people's Markdown (CommonMark with tables, task lists, footnotes, strikethrough, bare links and GitHub's alerts) into
/// markup that is safe to publish. Safe to use from several threads.
/// </summary>
/// <remarks>
/// All markup is made by one writer that knows a closed list of elements and escapes everything else. A document whose own HTML nests as
/// it is written is read directly; any other is parsed by an HTML parser first. Both ways end in that writer.
/// </remarks>
public static class MarkdownRenderer
{
    /// <summary>Renders a document. What had to be cut or left out is reported to <paramref name="diagnostics"/>.</summary>
    public static RenderedMarkdown Render(MarkdownRequest request, DiagnosticBag diagnostics) =>
        Render(request, diagnostics, alwaysParsed: false);

    /// <param name="alwaysParsed">Takes the way over the HTML parser even where the document does not need it.</param>
    internal static RenderedMarkdown Render(MarkdownRequest request, DiagnosticBag diagnostics, bool alwaysParsed)
    {
        var limits = request.Limits;
        var text = SourceGuard.Prepare(request.Source.Text, limits.Characters, out var isCut);
        if (isCut)
        {
            Report(request, diagnostics, SiteDiagnostics.DocumentCut, limits.Characters);
        }

        var document = MarkdownSyntax.Parse(text);
        var html = document is null ? null : RawHtml.Read(document);
        if (document is null || html is null || html.IsTooDeep)
        {
            Report(request, diagnostics, SiteDiagnostics.DocumentShownAsText);
            return PlainTextDocument.Render(text);
        }

        if (InlineBudget.IsExceeded(document) || CellBudget.IsExceeded(document))
        {
            Report(request, diagnostics, SiteDiagnostics.MarkupShownAsText, "inline markup");
        }

        if (html.Reading == RawHtmlReading.AsText)
        {
            Report(request, diagnostics, SiteDiagnostics.MarkupShownAsText, "unbalanced HTML");
        }

        return Write(request, diagnostics, document, html, text, alwaysParsed);
    }

    private static RenderedMarkdown Write(
        MarkdownRequest request,
        DiagnosticBag diagnostics,
        MarkdownDocument document,
        RawHtml html,
        string text,
        bool alwaysParsed)
    {
        var outline = new HeadingOutline(request.HeadingLevel);
        var writer = new HtmlContentWriter(outline, request.IdPrefix, request.Limits.Depth);
        var links = new LinkPolicy(request.Links);
        var copies = new DocumentImages(request, diagnostics);
        var images = new ImageWriter(writer, links, copies);
        var nodes = new NodeWriter(writer, links, images);
        var elements = new RawElementWriter(writer, links, images);

        var title = document.FirstOrDefault(block => block is not (HtmlBlock or LinkReferenceDefinitionGroup)) as HeadingBlock;
        var titleText = title?.Inline is { } inline ? InlineText.Of(inline).Trim() : null;
        if (request.OmitTitle && title is not null)
        {
            document.Remove(title);
        }

        if (html.Reading == RawHtmlReading.Parsed || (alwaysParsed && html.Reading == RawHtmlReading.Plain))
        {
            new ParsedRendering(writer, nodes, elements, request.Limits.Depth).Write(document, html, text);
        }
        else
        {
            new DirectRendering(writer, nodes, elements, html).Write(document);
        }

        writer.ResolveFragments(links.ResolveFragment);
        return new RenderedMarkdown(
            writer.ToString(),
            string.IsNullOrEmpty(titleText) ? null : titleText,
            outline.Headings.ToEquatableList(),
            copies.Files.ToEquatableList());
    }

    private static void Report(
        MarkdownRequest request, DiagnosticBag diagnostics, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(SourceLocation.OfFile(request.Source.Path), arguments));
}
