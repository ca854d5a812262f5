using AngleSharp.Dom;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

public sealed class HomePageTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    private readonly IDocument _page = site.Page("index.html");

    [Fact]
    public void EveryConnectorStandsOnceUnderItsFirstKind()
    {
        Assert.Equal(["Granary"], Names("kind-database"));
        Assert.Equal(["Courier"], Names("kind-ingestion"));
        Assert.Equal(["Almanac"], Names("kind-data-source"));
        Assert.Equal(3, _page.QuerySelectorAll("#results .rows > li").Length);
    }

    [Fact]
    public void ARowSaysWhatTheConnectorIsAndCan()
    {
        var row = _page.QuerySelector("li[data-id=vdk-granary]")!;
        Assert.Equal("Queries and fills Granary.", row.QuerySelector(".line")!.TextContent);
        Assert.Equal(["Database", "Ingestion"], row.QuerySelectorAll(".kind").Select(Text));
        Assert.Equal(["Query", "CLI query", "Ingest", "Many connections", "Templates", "Beta"], row.QuerySelectorAll(".can li").Select(Text));
        Assert.Equal("connectors/vdk-granary/index.html", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void AConnectorWithoutSummaryShowsItsReason() =>
        Assert.Equal("A reason.", _page.QuerySelector("li[data-id=vdk-almanac] .line")!.TextContent);

    [Theory]
    [InlineData("kind", "database", "1")]
    [InlineData("kind", "ingestion", "2")]
    [InlineData("can", "ingest", "2")]
    [InlineData("can", "read", "1")]
    [InlineData("maturity", "Beta", "1")]
    public void EachFilterCountsItsConnectors(string name, string value, string count)
    {
        var box = _page.QuerySelector($"input[name={name}][value='{value}']")!;
        Assert.Equal(count, box.ParentElement!.QuerySelector(".count")!.TextContent);
    }

    [Fact]
    public void ACapabilityThatNobodyHasIsNoFilter() =>
        Assert.Null(_page.QuerySelector("input[name=can][value=secrets]"));

    [Fact]
    public void OtherPluginsAreOneLinkAway() =>
        Assert.Equal("1 further plugins", _page.QuerySelector("a[href='plugins/index.html']")!.TextContent);

    private static string Text(IElement element) => element.TextContent.Trim();

    private IEnumerable<string> Names(string heading) =>
        _page.QuerySelectorAll($"section[aria-labelledby={heading}] .name").Select(Text);
}
