using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Site.Markdown;

/// <summary>A document as markup that is safe and valid inside any flow content (<c>div</c>, <c>section</c>, <c>article</c>).</summary>
/// <param name="Html">Balanced HTML with escaped text, allow-listed elements and attributes, and ids that begin with the request's prefix.</param>
/// <param name="Title">The text of the heading that opens the document; null without one.</param>
/// <param name="Headings">The headings in <paramref name="Html"/>, in order; without one that was left out.</param>
/// <param name="Images">The files that <paramref name="Html"/> shows and that belong into the site, each once, in ordinal order of their path.</param>
public sealed record RenderedMarkdown(
    string Html,
    string? Title,
    EquatableList<DocumentHeading> Headings,
    EquatableList<SiteFile> Images);

/// <param name="Level">1 to 6, as on the page.</param>
/// <param name="Id">With the request's prefix; unique in the document.</param>
/// <param name="Text">Plain text.</param>
public sealed record DocumentHeading(int Level, string Id, string Text);
