namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>An attribute of an element that we write; without a value it is left out.</summary>
/// <param name="Name">Always a constant of ours.</param>
internal readonly record struct HtmlAttribute(string Name, string? Value);
