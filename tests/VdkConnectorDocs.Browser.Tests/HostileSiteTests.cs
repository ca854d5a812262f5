using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class HostileSiteTests(HostileSite site) : IClassFixture<HostileSite>
{
    public static TheoryData<string> Pages =>
    [
        "", "connectors/vdk-lanternfish/", "connectors/vdk-almanac/", "connectors/vdk-ingest-heron/", "connectors/vdk-tidemark/", "plugins/vdk-shipwright/",
        "matrix/", "compare/?c=vdk-lanternfish,vdk-saltmarsh,vdk-tidemark", "options/", "config-check/", "plugins/", "quality/",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NothingRunsAndThePageStaysWhole(string path)
    {
        await using var visit = await site.Visit(path, new VisitOptions { Width = 360 });
        await Expect(visit.Find("h1")).ToHaveCountAsync(1);
        await Expect(visit.Find("main")).ToHaveCountAsync(1);
        await Expect(visit.Find("footer.foot")).ToBeVisibleAsync();

        // What waits for the reader's hand is tried too.
        await visit.Page.EvaluateAsync("for (const e of document.querySelectorAll('main *')) { e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); e.dispatchEvent(new FocusEvent('focus')); }");
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
        Assert.Empty(await visit.Find("a").EvaluateAllAsync<string[]>(
            "links => links.map(link => link.protocol).filter(protocol => !['http:', 'https:', 'mailto:'].includes(protocol))"));
        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 360, $"{width} px wide");
    }

    [Fact]
    public async Task SearchShowsTextAsText()
    {
        await using var visit = await site.Visit("");

        await visit.Find("#q").FillAsync("script window ran");
        await Expect(visit.Find("#results .group:not([hidden]) #found")).ToHaveCountAsync(1);

        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
        await Expect(visit.Find("#results script, #others script, #results img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TheFormTakesAnyNameOfAnOption()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");

        await visit.Find(".live summary").ClickAsync();
        await visit.Find(".live input:visible").First.FillAsync("</script><script>window.ran=1</script>");

        await Expect(visit.Find(".live .code code")).ToContainTextAsync("window.ran=1");
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
    }
}
