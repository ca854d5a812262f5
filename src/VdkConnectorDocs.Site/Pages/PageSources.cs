using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>Every kind of page. A page that shows only the catalog needs no class of its own.</summary>
internal static class PageSources
{
    /// <summary>The pages that tell of all plugins, and grow with their number.</summary>
    public static IReadOnlyList<PageSource> OfAllPlugins { get; } =
    [
        _ => SearchData.List(),
        _ => OptionsPage.List(),
        Single("index.html", "pages/home.sbn-html"),
        Single("matrix/index.html", "pages/matrix.sbn-html"),
        Single("compare/index.html", "pages/compare.sbn-html"),
        Single("config-check/index.html", "pages/config-check.sbn-html"),
        Single("quality/index.html", "pages/quality.sbn-html"),
        Single("plugins/index.html", "pages/plugins.sbn-html"),
        _ => [PageFile.Of("assets/catalog.txt", "data/catalog.sbn-json", CatalogData)],
        Single("index.json", "data/index.sbn-json"),
        Single("llms.txt", "data/llms.sbn-txt"),
        SitemapPage.List,
        ChangesPage.List,
    ];

    /// <summary>The pages that tell of one thing.</summary>
    public static IReadOnlyList<PageSource> OfOne { get; } =
    [
        PluginPage.List,
        DocumentPage.List,
        _ => [PageFile.Of("404.html", "pages/not-found.sbn-html") with { Anywhere = true }],
        Single("robots.txt", "data/robots.sbn-txt"),
    ];

    public static IReadOnlyList<PageSource> All { get; } = [.. OfAllPlugins, .. OfOne];

    private static PageSource Single(string path, string template) => _ => [PageFile.Of(path, template)];

    // What comparing and checking in the browser load.
    private static PageContent CatalogData(PageReader reader) =>
        PageContent.Of(("core_options", new ScriptArray([.. CoreOptions.Names.Select(name => (ScriptValue)name)])));
}
