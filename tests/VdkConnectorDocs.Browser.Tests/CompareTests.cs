using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class CompareTests(SampleSite site)
{
    [Fact]
    public async Task ShowsTheConnectorsOfTheAddressSideBySide()
    {
        await using var visit = await site.Visit("compare/?c=vdk-lanternfish,vdk-saltmarsh");

        await Expect(visit.Find("#comparison thead th")).ToHaveTextAsync(["Lanternfish", "Saltmarsh"]);

        // Options that differ only in what names their plugin meet in one line.
        var port = visit.Find("#comparison tr:has(th[scope=row]:text-matches('^port'))");
        await Expect(port.Locator("td")).ToHaveCountAsync(2);
        await Expect(port.Locator("td .muted")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task OnlyDifferencesCanBeShown()
    {
        await using var visit = await site.Visit("compare/?c=vdk-lanternfish,vdk-saltmarsh");
        await visit.Find("#comparison tr:not(.differs) td").First.WaitForAsync();
        var differing = await visit.Find("#comparison tr.differs").CountAsync();

        await visit.Find("[name=differences]").CheckAsync();

        await Expect(visit.Find("#comparison tbody tr:not(.differs):not(.band)")).ToHaveCountAsync(0);
        await Expect(visit.Find("#comparison tr.differs")).ToHaveCountAsync(differing);
    }

    [Fact]
    public async Task NoMoreThanFourCanBeChosenAndTheAddressFollows()
    {
        await using var visit = await site.Visit("compare/");
        var boxes = visit.Find("#compare input[name=c]");
        await Expect(visit.Find("#compare-status")).ToHaveTextAsync("Choose 2 to 4 to compare.");

        for (var i = 0; i < 4; i++)
        {
            await boxes.Nth(i).CheckAsync();
        }

        await Expect(boxes.Nth(4)).ToBeDisabledAsync();
        await Expect(visit.Find("#comparison thead th")).ToHaveCountAsync(4);
        Assert.Equal(4, visit.Address.Split('=')[1].Split(',').Length);
        await visit.Page.GoBackAsync();
        await Expect(visit.Find("#comparison thead th")).ToHaveCountAsync(3);
        await Expect(boxes.Nth(4)).ToBeEnabledAsync();
    }

    [Fact]
    public async Task AnUnknownConnectorIsLeftOut()
    {
        await using var visit = await site.Visit("compare/?c=vdk-lanternfish,vdk-nowhere,%3Cimg%3E");

        await Expect(visit.Find("#compare-status")).ToHaveTextAsync("Choose at least one more to compare.");
    }
}
