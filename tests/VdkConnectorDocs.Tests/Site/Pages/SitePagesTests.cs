using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>What all pages have in common, and the pages about the whole catalog.</summary>
public sealed class SitePagesTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    public static TheoryData<string> Expected() =>
    [
        "index.html", "matrix/index.html", "compare/index.html", "options/index.html", "config-check/index.html", "quality/index.html",
        "plugins/index.html", "api/index.html", "about/index.html", "design/index.html", "404.html", "connectors.json", "index.json", "sitemap.xml",
        "robots.txt", "llms.txt", ".nojekyll", "offline.zip", "manifest.json", "schemas/connectors.v1.schema.json", "schemas/connector.v1.schema.json",
        "schemas/index.v1.schema.json", "schemas/manifest.v1.schema.json",
        "connectors/vdk-granary/connector.json", "plugins/vdk-diary/connector.json", "assets/site.css", "assets/site.js", "assets/favicon.svg", "assets/social.png",
    ];

    [Theory]
    [MemberData(nameof(Expected))]
    public void TheSiteHas(string path) => Assert.Contains(path, site.Result.Files);

    [Fact]
    public void EveryPageHasItsOwnTitleAndSaysWhatSearchEnginesAsk()
    {
        var titles = new HashSet<string>();
        foreach (var path in site.Pages)
        {
            var page = site.Page(path);
            Assert.True(titles.Add(page.Title!), path);
            Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
            Assert.NotNull(page.QuerySelector("meta[property='og:title']"));
            Assert.Single(page.QuerySelectorAll("h1"));
            using var linked = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal("https://schema.org", linked.RootElement.GetProperty("@context").GetString());
            if (path != "404.html")
            {
                var address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
                Assert.Equal("https://example.org/docs/" + address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            }
        }
    }

    [Fact]
    public void ALinkToAPageIsShownWithAnImageOfTheSizeThatIsTold()
    {
        var page = site.Page("connectors/vdk-granary/index.html");
        var image = site.Bytes("assets/social.png");

        Assert.Equal("https://example.org/docs/assets/social.png", Meta("og:image"));
        Assert.Equal(Meta("og:image:width"), BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Meta("og:image:height"), BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(20)).ToString(CultureInfo.InvariantCulture));

        string? Meta(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content");
    }

    [Fact]
    public void NoPageNamesAnythingOfAnotherHostThatABrowserWouldLoad()
    {
        foreach (var path in site.Pages)
        {
            var page = site.Page(path);
            foreach (var element in page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img"))
            {
                var address = element.GetAttribute("src") ?? element.GetAttribute("href");
                Assert.DoesNotContain("//", address, StringComparison.Ordinal);
            }

            var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[style], style, [onclick], script:not([src]):not([type='application/ld+json'])"));
        }
    }

    [Fact]
    public void TheCurrentEntryOfTheNavigationIsMarked()
    {
        Assert.Equal("page", Current("matrix/index.html", "Matrix"));
        Assert.Equal("true", Current("connectors/vdk-granary/index.html", "Connectors"));

        string? Current(string path, string label) =>
            site.Page(path).QuerySelectorAll("header nav a").Single(a => a.TextContent == label).GetAttribute("aria-current");
    }

    [Fact]
    public void TheMatrixSaysYesAndNoInWords()
    {
        var row = site.Page("matrix/index.html").QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Courier");
        Assert.Equal(1, row.QuerySelectorAll("td.yes [aria-label=yes]").Length);
        Assert.All(row.QuerySelectorAll("td.no"), c => Assert.EndsWith("no", c.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void OptionsOfAllPluginsAreListedByLetterWithTheirOwner()
    {
        var page = site.Page("options/index.html");
        Assert.Equal(["C", "D", "G"], page.QuerySelectorAll("section h2").Select(h => h.TextContent));
        var link = page.QuerySelectorAll("a.key").Single(a => a.TextContent == "diary_path");
        Assert.Equal("../plugins/vdk-diary/index.html#option-diary_path", link.GetAttribute("href"));
        Assert.Equal("vdk-diary", link.Closest("tr")!.QuerySelector("[data-label=Plugin]")!.TextContent);
    }

    [Fact]
    public void TheListOfOptionsCutsOnlyLongDescriptions()
    {
        Assert.Equal("", Listed(null));
        Assert.Equal("The host.", Listed("The host."));
        Assert.Equal("The host. And\n its port.", Listed(" The  host. And\n its port.\n"));
        Assert.Equal(Words(36), Listed(Words(36)));
        Assert.Equal(Words(36) + "…", Listed(Words(37)));
        Assert.Equal(new string('x', 300), Listed(new string('x', 300)));
        Assert.Equal(new string('x', 300) + "…", Listed(new string('x', 301)));

        static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

        static string Listed(string? description)
        {
            var plugin = SampleCatalog.Plugin("vdk-wordy", ConnectorKinds.Database) with
            {
                Options = [SampleCatalog.Option("WORDY") with { Description = description }],
            };
            using var built = new BuiltSite(SampleCatalog.Of(plugin), SiteConfiguration.Default);
            return built.Page("options/index.html").QuerySelector(".description")!.TextContent;
        }
    }

    [Fact]
    public void QualityCountsWhatTheReadmeCovers()
    {
        var page = site.Page("quality/index.html");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "vdk-granary");
        Assert.Equal("1", row.QuerySelector("meter")!.GetAttribute("value"));
        Assert.Contains("1 of 6", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".findings li"), l => l.TextContent.Contains("COURIER_URL", StringComparison.Ordinal));
    }

    [Fact]
    public void TheSiteMapListsEveryPageButTheOneForWrongAddresses()
    {
        var map = site.Read("sitemap.xml");
        Assert.Contains("<loc>https://example.org/docs/</loc>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/docs/connectors/vdk-granary/</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("404", map, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/docs/sitemap.xml", site.Read("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageForWrongAddressesReachesTheSiteFromAnyDepth() =>
        Assert.Equal("/docs/assets/site.css", site.Page("404.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

    [Fact]
    public void EveryPageIsAtMostThreeStepsFromTheFirst()
    {
        var steps = new Dictionary<string, int> { ["index.html"] = 0 };
        var next = new Queue<string>(steps.Keys);
        while (next.TryDequeue(out var path))
        {
            foreach (var link in site.Page(path).QuerySelectorAll("a[href]"))
            {
                var target = new Uri(new Uri("https://example.org/docs/" + path), link.GetAttribute("href")).GetLeftPart(UriPartial.Path);
                if (target.StartsWith("https://example.org/docs/", StringComparison.Ordinal)
                    && target.EndsWith(".html", StringComparison.Ordinal)
                    && steps.TryAdd(target["https://example.org/docs/".Length..], steps[path] + 1))
                {
                    next.Enqueue(target["https://example.org/docs/".Length..]);
                }
            }
        }

        Assert.DoesNotContain(site.Pages, page => page != "404.html" && steps.GetValueOrDefault(page, int.MaxValue) > 3);
    }

    [Theory]
    [InlineData("template-functions/array/index.html", "Functions of templates", "template-functions/index.html")]
    [InlineData("design/security/index.html", "Design", "design/index.html")]
    [InlineData("diagnostics/vcd3009/index.html", "Diagnostics", "diagnostics/index.html")]
    public void APageInAFolderLeadsBackToThatOfTheFolder(string path, string title, string address)
    {
        var link = Assert.Single(site.Page(path).QuerySelectorAll(".crumbs a"));

        Assert.Equal(title, link.TextContent);
        Assert.Equal(address, new Uri(new Uri("https://example.org/" + path), link.GetAttribute("href")).AbsolutePath[1..]);
    }

    [Fact]
    public void OtherPluginsStandInTheOrderOfTheNamesThatAreShown()
    {
        var names = site.Page("plugins/index.html").QuerySelectorAll(".rows .name").Select(name => name.TextContent).ToList();

        Assert.NotEmpty(names);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void TheLightIndexIsValidAndListsEverything()
    {
        using var index = JsonDocument.Parse(site.Read("index.json"));
        Assert.Equal(["vdk-granary", "vdk-courier", "vdk-almanac"], index.RootElement.GetProperty("connectors").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
        Assert.Equal(["vdk-diary"], index.RootElement.GetProperty("plugins").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("assets/search.txt")]
    [InlineData("assets/catalog.txt")]
    public void TheDataOfTheScriptsIsJsonInACall(string path)
    {
        var text = site.Read(path);
        Assert.StartsWith("vdkData(", text, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..text.LastIndexOf(')')]);
        Assert.Equal(JsonValueKind.Object, data.RootElement.ValueKind);
    }

    [Fact]
    public void WithoutABaseAddressNothingIsAbsolute()
    {
        using var local = new BuiltSite(SampleCatalog.Everything(), SiteConfiguration.Default);
        Assert.DoesNotContain("sitemap.xml", local.Result.Files);
        Assert.Null(local.Page("index.html").QuerySelector("link[rel=canonical]"));
        Assert.Equal("assets/site.css", local.Page("404.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
    }

    [Fact]
    public void AnEmptyCatalogIsASiteToo()
    {
        using var empty = new BuiltSite(SampleCatalog.Of(), SiteConfiguration.Default);
        Assert.True(empty.Result.Published, string.Join('\n', empty.Diagnostics));
        Assert.Empty(empty.Page("index.html").QuerySelectorAll("#results li"));
    }
}
