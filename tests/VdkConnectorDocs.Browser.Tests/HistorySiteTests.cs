using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class HistorySiteTests(HistorySite site) : IClassFixture<HistorySite>
{
    public static TheoryData<string> Pages => ["changes/", "changes/2023/", "changes/2022/", "changes/2021/", "connectors/vdk-lanternfish/", ""];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task IsAccessibleAndNeverWiderThanTheScreen(string path)
    {
        await using var visit = await site.Visit(path);
        await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => { details.open = true })");

        await Accessibility.Check(visit, path);
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
    }

    [Theory]
    [InlineData(360, ".tall", ".wide")]
    [InlineData(1440, ".wide", ".tall")]
    public async Task TheChartFitsTheScreen(int width, string shown, string hidden)
    {
        await using var visit = await site.Visit("changes/", new VisitOptions { Width = width });

        await Expect(visit.Find(".growth " + shown)).ToBeVisibleAsync();
        await Expect(visit.Find(".growth " + hidden)).ToBeHiddenAsync();
        Assert.True(await visit.Find($".growth {shown} text").EvaluateAllAsync<bool>(
            """
            all => all.every(text => {
              const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
              return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
            })
            """));
    }

    [Fact]
    public async Task WhatIsFoldedOpensWithoutAScript()
    {
        await using var visit = await site.Visit("changes/2022/", new VisitOptions { HasScript = false });
        var item = visit.Find(".revision details li").First;
        await Expect(item).ToBeHiddenAsync();

        await visit.Find(".revision summary").First.ClickAsync();

        await Expect(item).ToBeVisibleAsync();
    }

    [Fact]
    public async Task APluginLeadsToItsFirstCommitAndBack()
    {
        await using var visit = await site.Visit("connectors/vdk-kraken/");

        await visit.Find(".aside dd time").First.ClickAsync();
        await Expect(visit.Find(".revision:target h3")).ToHaveTextAsync("Import the first plugins");
        Assert.StartsWith("changes/2021/", visit.Address, StringComparison.Ordinal);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "vdk-kraken", Exact = true }).First.ClickAsync();

        await Expect(visit.Find("h1")).ToContainTextAsync("Kraken");
    }

    [Fact]
    public async Task NothingMovesWhileTheChangesLoad()
    {
        await using var visit = await site.Visit("changes/", new VisitOptions { Width = 360 });

        Assert.InRange(await visit.FindShift(), 0, 0.01);
    }
}
