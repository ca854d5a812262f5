using VdkConnectorDocs.Catalog;
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
            yield return PageFile.Of("sitemap.xml", "data/sitemap.sbn-xml", static reader => PageContent.Of(("addresses", ToScript(reader.Addresses))));
        }
    }

    /// <summary>The addresses of all pages, in ordinal order.</summary>
    public static EquatableList<string> Addresses(PageScope scope) => PageSources.All
        .SelectMany(source => source(scope))
        .Where(page => page is { Anywhere: false } && page.Path.EndsWith(".html", StringComparison.Ordinal))
        .Select(page => new PageModel(page.Path, scope.Request.Configuration).Address)
        .Order(StringComparer.Ordinal)
        .ToEquatableList();

    private static ScriptArray ToScript(EquatableList<string> addresses) => new([.. addresses.Select(address => (ScriptValue)address)]);
}
