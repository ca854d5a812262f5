using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>A Markdown document and the place it is rendered for.</summary>
public sealed record MarkdownRequest
{
    /// <summary>The document; its path is the one that diagnostics name.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Where its links go.</summary>
    public required ILinkResolver Links { get; init; }

    /// <summary>Where its local images come from; null turns them into links.</summary>
    public IImageSource? Images { get; init; }

    /// <summary>The level of the document's topmost heading on the page, 1 to 6; deeper headings follow without a gap.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>Leaves out a heading that opens the document, where the page has said its title already.</summary>
    public bool OmitTitle { get; init; }

    /// <summary>What every id of the document begins with, so that none can hide one of the page's own.</summary>
    public string IdPrefix { get; init; } = "readme-";

    public MarkdownLimits Limits { get; init; } = MarkdownLimits.Default;
}
