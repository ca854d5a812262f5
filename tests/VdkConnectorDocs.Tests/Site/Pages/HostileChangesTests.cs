using System.Xml.Linq;
using AngleSharp.Dom;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>Whatever a commit or a plugin puts into the change log, it stays text.</summary>
public sealed class HostileChangesTests
{
    private const string Script = "javascript:alert(1)//";

    public static TheoryData<string> Texts() =>
    [
        "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}</textarea></title><!--\0\u2028]]>",
        "a\u202etxt\u202c \u2066x\u2069",
        "first\r\nsecond\nthird\u0001\u001b[31m",
        new string('W', 10_000),
        "",
        "   ",
        "\ud800 alone",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void NothingBecomesMarkupOrAnAddressThatRuns(string text)
    {
        using var site = new BuiltSite(SampleCatalog.Everything(), SiteConfiguration.Default, Hostile(text));

        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        Assert.NotEmpty(XDocument.Parse(site.Read("changes/feed.xml")).Descendants());
        Assert.All(site.Pages.Where(static path => path.StartsWith("changes/", StringComparison.Ordinal)).Append("connectors/vdk-granary/index.html"), path =>
        {
            var page = site.Page(path);
            Assert.All(page.QuerySelectorAll("script"), static script => Assert.True(
                script.GetAttribute("type") == "application/ld+json" || script.GetAttribute("src")!.EndsWith("assets/site.js", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.All, static element => element.Attributes.Any(static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.QuerySelectorAll("[href]"), static element => element.GetAttribute("href")!.Contains("javascript:", StringComparison.OrdinalIgnoreCase));
            Assert.Empty(page.QuerySelectorAll("main img, main script, main textarea"));
            Assert.DoesNotContain(site.Read(path), static c => PrintableText.DirectionControls.Contains(c));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(static element => element.Id).Distinct().Count());
        });
        Assert.DoesNotContain("javascript:", site.Read("changes/feed.xml"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void CommitsOfTheSameShortHashHaveAnchorsOfTheirOwn()
    {
        var one = new string('a', 8) + new string('1', 32);
        var two = new string('a', 8) + new string('2', 32);
        using var site = new BuiltSite(SampleCatalog.Everything(), SiteConfiguration.Default, SampleChanges.Of(WithCommit(one), WithCommit(two), WithCommit(two)));

        Assert.Equal(
            ["commit-aaaaaaaa", "commit-" + two, $"commit-{two}-2"],
            site.Page("changes/2024/index.html").QuerySelectorAll(".revision").Select(static revision => revision.Id));

        static CatalogRevision WithCommit(string commit) =>
            SampleChanges.Revision('a', "2024-01-01T00:00:00Z", "Title", 1, 1, SampleChanges.Change("vdk-a", "VCD3202", "info", "New.")) with { Revision = new Revision(commit, "2024-01-01T00:00:00Z") };
    }

    [Fact]
    public void ARevisionWithoutADateHasAPlaceOfItsOwn()
    {
        using var site = new BuiltSite(
            SampleCatalog.Everything(), SiteConfiguration.Default, SampleChanges.Of(SampleChanges.Revision('a', "../../outside", "Title", 1, 1, SampleChanges.Change("vdk-a", "VCD3202", "info", "New."))));

        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        Assert.Contains("changes/undated/index.html", site.Result.Files);
    }

    [Fact]
    public void ACommitThatBringsThousandsOfPluginsDoesNotFloodTheOverview()
    {
        var changes = Enumerable.Range(0, 5_000).Select(static i => SampleChanges.Change($"vdk-{i}", "VCD3201", "info", $"The plugin vdk-{i} is new.")).ToArray();
        using var site = new BuiltSite(
            SampleCatalog.Everything(), SiteConfiguration.Default, SampleChanges.Of(SampleChanges.Revision('a', "2024-01-01T00:00:00Z", "Import", 5_000, 5_000, changes)));

        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        Assert.InRange(site.Bytes("changes/index.html").Length, 1, 100_000);
        Assert.InRange(site.Bytes("changes/feed.xml").Length, 1, 20_000);
        Assert.Equal("../changes/2024/index.html#commit-aaaaaaaa", site.Page("changes/index.html").QuerySelectorAll(".revision a").Single(static link => link.TextContent == "4900 more").GetAttribute("href"));
        Assert.Equal(5_000, site.Page("changes/2024/index.html").QuerySelectorAll(".revision details li").Length);
    }

    private static ChangeLog Hostile(string text)
    {
        var change = SampleChanges.Change("vdk-granary", "VCD3202", "info", text) with { Consequences = [text], Subject = text, Evidence = new Evidence(text, 1, 2, Script) };
        CatalogChange[] changes = [change, change with { Connector = text, Rule = text, About = text }, .. Enumerable.Repeat(change with { Impact = text }, 30)];
        return SampleChanges.Of(
            SampleChanges.Revision('b', "2024-01-02T00:00:00Z", text, 2, 2, changes) with { Url = Script },
            SampleChanges.Revision('a', "2024-01-01T00:00:00Z", text, 1, 1, changes) with { Url = Script, Revision = new Revision(text, "2024-01-01T00:00:00Z") });
    }
}
