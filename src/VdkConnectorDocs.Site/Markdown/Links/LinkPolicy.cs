using VdkConnectorDocs.Site.Markdown.Html;

namespace VdkConnectorDocs.Site.Markdown.Links;

/// <summary>Decides where a document's links may go.</summary>
internal sealed class LinkPolicy(ILinkResolver resolver)
{
    /// <summary>Where a link goes that the document writes as <paramref name="address"/>.</summary>
    public LinkTarget Resolve(string? address)
    {
        switch (WebAddress.Read(address ?? "", out var read))
        {
            case AddressKind.Absolute:
                return new LinkTarget(read, Fragment: null, IsForeign: true);
            case AddressKind.Fragment:
                return new LinkTarget(Address: null, read, IsForeign: false);
            case AddressKind.Relative when resolver.Resolve(read) is { } resolved && IsSafe(resolved):
                return new LinkTarget(resolved, Fragment: null, IsForeign: false);
            default:
                return LinkTarget.None;
        }
    }

    /// <summary>The address for a fragment that the document does not have; null for none.</summary>
    public string? ResolveFragment(string fragment) =>
        resolver.ResolveFragment("#" + fragment) is { } resolved && IsSafe(resolved) ? resolved : null;

    private static bool IsSafe(string resolved) =>
        WebAddress.Read(resolved, out _) is AddressKind.Absolute or AddressKind.Relative or AddressKind.Fragment;
}
