namespace VdkConnectorDocs.Site.Markdown;

/// <summary>How much of a document is rendered; what lies behind a limit is cut or shown as text, with a diagnostic.</summary>
public sealed record MarkdownLimits
{
    public static MarkdownLimits Default { get; } = new();

    /// <summary>The most characters of a document; the rest is cut.</summary>
    public int Characters { get; init; } = 256 * 1024;

    /// <summary>The deepest nesting of quotations, lists and inline markup.</summary>
    public int Depth { get; init; } = 48;

    /// <summary>The most bytes of one image; a larger one becomes a link.</summary>
    public int ImageBytes { get; init; } = 1024 * 1024;

    /// <summary>The most images of one document that are copied; further ones become links.</summary>
    public int Images { get; init; } = 40;
}
