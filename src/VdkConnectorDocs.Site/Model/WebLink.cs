using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Site.Model;

/// <summary>Addresses from a catalog, which anybody may have written.</summary>
internal static class WebLink
{
    /// <summary>The address when it is one of the web or of mail, in valid form; else null, so that no page links to it.</summary>
    public static string? OrNull(string? address) =>
        address is not null && WebAddress.Read(address, out var read) == AddressKind.Absolute ? read : null;
}
