using System.Text;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Site;

/// <summary>What tells GitHub Pages how to serve the site.</summary>
internal static class HostFiles
{
    public static IEnumerable<SiteFile> List(SiteConfiguration configuration)
    {
        // Without it, GitHub Pages runs Jekyll, which drops files that begin with an underscore.
        yield return new SiteFile(".nojekyll", ReadOnlyMemory<byte>.Empty);
        if (configuration.Cname is { } domain)
        {
            yield return new SiteFile("CNAME", Encoding.UTF8.GetBytes(domain + "\n"));
        }
    }
}
