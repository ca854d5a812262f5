using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>A connection that fails while a page is open.</summary>
public sealed class MissingDataTests(SampleSite site)
{
    private const string NotLoaded = "The data for this could not be loaded.";

    private static readonly VisitOptions Failing = new() { ExpectsMessages = true };

    [Fact]
    public async Task TheSearchSaysSoAndFindsOnceItsDataIsThere()
    {
        await using var visit = await site.Visit("", Failing);
        await visit.Page.RouteAsync("**/assets/search.txt", static route => route.AbortAsync());
        await visit.Find("#q").FillAsync("tidemark");
        await Expect(visit.Find("#status")).ToContainTextAsync(NotLoaded);

        await visit.Page.UnrouteAsync("**/assets/search.txt");
        await visit.Find("#q").FillAsync("tidemar");

        await Expect(visit.Find("#status")).ToHaveTextAsync("1 of 11 connectors");
        AssertOnlyTheBrowserComplains(visit);
    }

    [Fact]
    public async Task TheComparisonSaysSo()
    {
        await using var visit = await site.Visit("compare/", Failing);
        await visit.Page.RouteAsync("**/assets/catalog.txt", static route => route.AbortAsync());
        var boxes = visit.Find("input[name=c]");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();

        await Expect(visit.Find("#compare-status")).ToContainTextAsync(NotLoaded);
        AssertOnlyTheBrowserComplains(visit);
    }

    [Fact]
    public async Task TheCheckOfAConfigurationSaysSo()
    {
        await using var visit = await site.Visit("config-check/", Failing);
        await visit.Page.RouteAsync("**/assets/catalog.txt", static route => route.FulfillAsync(new() { Status = 503 }));
        await visit.Find("#check-text").FillAsync("[vdk]\nlanternfish_host = x\n");

        await Expect(visit.Find("#check-summary")).ToContainTextAsync(NotLoaded);
        AssertOnlyTheBrowserComplains(visit);
    }

    private static void AssertOnlyTheBrowserComplains(Visit visit) =>
        Assert.All(visit.Messages, static message => Assert.StartsWith("console error: Failed to load resource", message, StringComparison.Ordinal));
}
