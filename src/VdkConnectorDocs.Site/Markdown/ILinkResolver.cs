namespace VdkConnectorDocs.Site.Markdown;

/// <summary>Decides where the relative links of a document go. Safe to use from several threads.</summary>
public interface ILinkResolver
{
    /// <summary>
    /// The address for a link as the document writes it, which has neither a scheme nor a host and is more than a fragment; null when
    /// it leads nowhere, which leaves the link's text.
    /// </summary>
    string? Resolve(string target);

    /// <summary>
    /// The address for a fragment of the document that none of its headings has, with its <c>#</c>; null leaves the link's text.
    /// </summary>
    string? ResolveFragment(string fragment);
}
