using AngleSharp.Dom;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>What a site tells of its change log.</summary>
public sealed class ChangesPageTests : IDisposable
{
    private readonly BuiltSite _site = Build(SampleChanges.Everything());

    [Fact]
    public void EachYearHasAPageAndTheOverviewLeadsThere()
    {
        var overview = _site.Page("changes/index.html");

        Assert.Equal(["../changes/2024/index.html", "../changes/2023/index.html", "../changes/2021/index.html"], overview.QuerySelectorAll(".years th a").Select(Address));
        Assert.Equal(["1", "4", "2", "3", "5", "30"], overview.QuerySelectorAll(".years tbody tr")[1].QuerySelectorAll("td").Select(static cell => cell.TextContent));
        Assert.Equal(["2024", "2021"], _site.Page("changes/2023/index.html").QuerySelectorAll(".pager a").Select(static link => link.TextContent));
    }

    [Fact]
    public void ACommitIsShownWithItsDayAndLeadsToItsPage()
    {
        var revision = _site.Page("changes/2023/index.html").QuerySelector("#commit-bbbbbbbb")!;

        Assert.Equal("granary: drop the old host", revision.QuerySelector("h3")!.TextContent);
        Assert.Equal($"https://example.org/acme/plugins/commit/{new string('b', 40)}", Address(revision.QuerySelector("h3 a")!));
        Assert.Equal("2023-01-15", revision.QuerySelector("time")!.TextContent);
    }

    [Fact]
    public void ChangesOfAPluginStandTogetherUnderALinkToItsPage()
    {
        var revision = _site.Page("changes/2023/index.html").QuerySelector("#commit-bbbbbbbb")!;

        Assert.Equal(["vdk-granary", "vdk-courier", "vdk-gone"], revision.QuerySelectorAll("h4").Select(static heading => heading.TextContent));
        Assert.Equal(["../../connectors/vdk-granary/index.html", "../../connectors/vdk-courier/index.html"], revision.QuerySelectorAll("h4 a").Select(Address));
        Assert.Equal(2, revision.QuerySelector(".changed")!.QuerySelectorAll("li").Length);
    }

    [Fact]
    public void WhatBreaksUsersIsMarked()
    {
        var items = _site.Page("changes/2023/index.html").QuerySelectorAll("#commit-bbbbbbbb li");

        Assert.Equal(["breaking", null, "risky", "breaking"], items.Select(static item => item.QuerySelector(".tag.error, .tag.warning")?.TextContent));
    }

    [Fact]
    public void AChangeLeadsToItsLinesAndToWhatItsRuleMeans()
    {
        var item = _site.Page("changes/2023/index.html").QuerySelector("#commit-bbbbbbbb li")!;

        Assert.Equal("https://example.org/acme/plugins/blob/vdk-granary#L3-L4", Address(item.QuerySelector("a.evidence")!));
        Assert.Equal("../../diagnostics/vcd3009/index.html", Address(item.QuerySelector("a.rule")!));
    }

    [Fact]
    public void WhatACommitDidToManyPluginsIsFoldedAndStillThere()
    {
        var revision = _site.Page("changes/2024/index.html").QuerySelector("#commit-cccccccc")!;

        Assert.Equal("The version changed: vdk-far-1, vdk-far-2, vdk-far-3, vdk-far-4, vdk-far-5 and 1 more", revision.QuerySelector("summary")!.TextContent);
        Assert.Equal(6, revision.QuerySelectorAll("details li").Length);
    }

    [Fact]
    public void TheChartShowsEveryStepAndSaysInWordsWhatItShows()
    {
        var chart = _site.Page("changes/index.html").QuerySelector(".growth svg.wide")!;

        Assert.Equal(
            "From 1 connector and 2 plugins in all on 2021-08-03 to 3 connectors and 4 plugins in all on 2024-05-02. The table below has the figures by year.",
            chart.GetAttribute("aria-label"));
        Assert.Equal(["4 plugins", "3 connectors"], chart.QuerySelectorAll(".end-label").Select(static label => label.TextContent));
        Assert.Equal(["2022", "2023", "2024"], chart.QuerySelectorAll(".year-label").Select(static label => label.TextContent));
        Assert.Equal(["0", "1", "2", "3", "4", "5"], chart.QuerySelectorAll(".count-label").Select(static label => label.TextContent));
    }

    [Fact]
    public void EveryPageLeadsToTheChangesAndToTheFeed()
    {
        Assert.All(_site.Pages.Where(static path => path != "404.html"), path =>
        {
            var page = _site.Page(path);
            var root = string.Concat(Enumerable.Repeat("../", path.Count(static c => c == '/')));
            Assert.Equal(root + "changes/index.html", Address(page.QuerySelectorAll("header nav a").Single(static link => link.TextContent == "Changes")));
            Assert.Equal(root + "changes/feed.xml", page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        });
        Assert.Contains("<loc>https://example.org/docs/changes/2021/</loc>", _site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("changes.json", _site.Read("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageOfAPluginHasItsOwnChangesOnly()
    {
        var days = _site.Page("connectors/vdk-granary/index.html").QuerySelectorAll("section[aria-labelledby=changes] .past > li");

        Assert.Equal(["2023-01-15", "2021-08-03"], days.Select(static day => day.QuerySelector("time")!.TextContent));
        Assert.Equal([2, 1], days.Select(static day => day.QuerySelectorAll("li").Length));
        Assert.Equal("../../changes/2021/index.html#commit-aaaaaaaa", Address(days[1].QuerySelector("a")!));
        Assert.Null(_site.Page("plugins/vdk-diary/index.html").QuerySelector("#changes"));
    }

    [Fact]
    public void APluginAndItsOptionsSaySinceWhenTheyAreThereAndLeadToTheCommit()
    {
        using var site = Build(SampleChanges.Everything(), WithSince());
        var page = site.Page("connectors/vdk-granary/index.html");

        Assert.Equal("../../changes/2021/index.html#commit-aaaaaaaa", Address(page.QuerySelectorAll(".aside dt").Single(static term => term.TextContent == "Since").NextElementSibling!.QuerySelector("a")!));
        var since = Assert.Single(page.QuerySelectorAll(".options .since"));
        Assert.Equal("option-granary_host", since.Closest("tr")!.Id);
        Assert.Equal("since 2023-01-15", since.TextContent);
        Assert.Equal("../../changes/2023/index.html#commit-bbbbbbbb", Address(since.QuerySelector("a")!));
    }

    [Fact]
    public void WithoutAHistoryTheDaysAreStillThere()
    {
        using var site = Build(null, WithSince());
        var page = site.Page("connectors/vdk-granary/index.html");

        Assert.Equal("2021-08-03", page.QuerySelector(".aside dd time")!.TextContent);
        Assert.Equal("2023-01-15", Assert.Single(page.QuerySelectorAll(".options .since time")).TextContent);
        Assert.Empty(page.QuerySelectorAll(".options .since a, .aside dd:has(time) a"));
        Assert.Null(page.QuerySelector("#changes"));
    }

    [Fact]
    public void TheMarkdownOfAPluginSaysSinceWhen()
    {
        using var site = Build(null, WithSince());
        var lines = site.Read("connectors/vdk-granary/index.md").Split('\n');

        Assert.Contains("- In the catalog since 2021-08-03", lines);
        Assert.EndsWith("| The host. (since 2023-01-15) |", Assert.Single(lines, static line => line.Contains("| `granary_host` |", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(lines, static line => line.Contains("(since", StringComparison.Ordinal));
    }

    [Fact]
    public void AHistoryThatBeginsLaterSaysSo()
    {
        using var site = Build(SampleChanges.Everything() with { IsComplete = false });

        Assert.Contains("2021-08-03", site.Page("changes/index.html").QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(_site.Page("changes/index.html").QuerySelector(".notice"));
    }

    [Fact]
    public void AHistoryWithoutChangesIsAPageToo()
    {
        using var site = Build(SampleChanges.Of());

        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        Assert.NotNull(site.Page("changes/index.html").QuerySelector(".notice"));
    }

    [Fact]
    public void WithoutAHistoryThereIsNothingOfIt()
    {
        using var site = new BuiltSite();

        Assert.DoesNotContain(site.Result.Files, static path => path.StartsWith("changes", StringComparison.Ordinal));
        Assert.All(site.Pages, path =>
        {
            var page = site.Page(path);
            Assert.Empty(page.QuerySelectorAll("link[rel=alternate]"));
            Assert.DoesNotContain(page.QuerySelectorAll("header a, footer a"), static link => Address(link)!.Contains("changes", StringComparison.Ordinal));
        });
    }

    public void Dispose() => _site.Dispose();

    private static string? Address(IElement link) => link.GetAttribute("href");

    private static ConnectorCatalog WithSince()
    {
        var granary = SampleCatalog.Granary();
        return SampleCatalog.Of(granary with
        {
            Since = new Revision(new string('a', 40), "2021-08-03T08:00:00Z"),
            Options = granary.Options.Select(static option => option with { Since = option.Name == "granary_host" ? new Revision(new string('b', 40), "2023-01-15T08:00:00Z") : null }).ToEquatableList(),
        });
    }

    private static BuiltSite Build(ChangeLog? log, ConnectorCatalog? catalog = null)
    {
        var site = new BuiltSite(catalog ?? SampleCatalog.Everything(), SiteConfiguration.Default with { BaseUrl = new Uri("https://example.org/docs/") }, log);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        return site;
    }
}
