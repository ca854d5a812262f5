using System.Net;
using System.Text;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>Where a page says that it stands: <c>&lt;link rel="canonical"&gt;</c>.</summary>
internal static class CanonicalAddress
{
    /// <returns>An http or https address; null when the page names none.</returns>
    public static Uri? Of(ReadOnlySpan<byte> html)
    {
        var scanner = new HtmlTagScanner(html);
        while (scanner.NextTag())
        {
            if (scanner.TagName.SequenceEqual("link"u8) && Read(scanner.Attributes) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static Uri? Read(HtmlAttributeReader attributes)
    {
        var isCanonical = false;
        var address = "";
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual("rel"u8))
            {
                isCanonical = attributes.Value.SequenceEqual("canonical"u8);
            }
            else if (attributes.Name.SequenceEqual("href"u8))
            {
                address = WebUtility.HtmlDecode(Encoding.UTF8.GetString(attributes.Value));
            }
        }

        return isCanonical && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http") ? uri : null;
    }
}
