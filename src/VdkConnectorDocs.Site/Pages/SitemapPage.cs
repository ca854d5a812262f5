using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The addresses of all HTML pages; nothing while nobody said where the site will stand, since the format has no relative ones.</summary>
internal static class SitemapPage
{
    public static IEnumerable<PageFile> List(PageScope scope)
    {
        if (scope.Request.Configuration.BaseUrl is not null)
        {
            yield return new PageFile("sitemap.xml", "data/sitemap.sbn-xml") { Load = () => PageContent.Of(("addresses", Addresses(scope))) };
        }
    }

    private static ScriptValue Addresses(PageScope scope) => new ScriptArray(
    [
        .. PageSources.All
            .SelectMany(source => source(scope))
            .Where(page => page is { Anywhere: false } && page.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(page => new PageModel(page.Path, scope.Request.Configuration).Address)
            .Order(StringComparer.Ordinal)
            .Select(address => (ScriptValue)address),
    ]);
}
