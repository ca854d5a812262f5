using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Renders documents as the README of a plugin of a repository at a commit.</summary>
internal static class Rendered
{
    public static readonly CatalogSource Source = new("https://github.com/port/kit", "projects/plugins", "0123456789abcdef", null);

    public static MarkdownRequest Request(string markdown, IImageSource? images = null) => new()
    {
        Source = new SourceText("vdk-heron/README.md", markdown),
        Links = new SourceLinkResolver(Source, "vdk-heron/README.md", path => path == "vdk-kraken" ? "../vdk-kraken/" : null),
        Images = images,
    };

    public static RenderedMarkdown Render(string markdown, DiagnosticBag? diagnostics = null, IImageSource? images = null) =>
        MarkdownRenderer.Render(Request(markdown, images), diagnostics ?? new DiagnosticBag());

    /// <summary>The rendered document as an element.</summary>
    public static IElement Article(string markdown, IImageSource? images = null) =>
        new HtmlParser().ParseDocument($"<!DOCTYPE html><article>{Render(markdown, images: images).Html}</article>").QuerySelector("article")!;
}
