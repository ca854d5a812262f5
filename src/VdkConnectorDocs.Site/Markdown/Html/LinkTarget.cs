namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>Where a link goes: an address, or a fragment of the same document.</summary>
/// <param name="Address">Safe to follow; null for a fragment.</param>
/// <param name="Fragment">As the document writes it, decoded, without <c>#</c>; null for an address.</param>
/// <param name="IsForeign">The address came from the document and leads to another host.</param>
internal readonly record struct LinkTarget(string? Address, string? Fragment, bool IsForeign)
{
    /// <summary>Leads nowhere: only the link's text is shown.</summary>
    public static LinkTarget None => default;

    public bool IsNone => Address is null && Fragment is null;
}
