using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class ConfigurationCheckTests(SampleSite site)
{
    [Theory]
    [InlineData("[vdk]\nlanternfish_hots = x\n", "line 2 lanternfish_hots is not an option of any plugin. Did you mean lanternfish_host?")]
    [InlineData("[vdk]\nlanternfish_host = x\nlanternfish_user = y\nlanternfish_port = many\n", "line 4 lanternfish_port: ")]
    [InlineData("[vdk]\nlanternfish_host = x\n", "lanternfish_user of vdk-lanternfish is required and missing.")]
    [InlineData("[vdk]\nlanternfish_host = x\nLANTERNFISH_HOST = y\n", "line 3 LANTERNFISH_HOST was set in line 2 already.")]
    [InlineData("[vdk]\nlanternfish_host = x\nlanternfish_user = y\n", "All that vdk-lanternfish requires is set.")]
    [InlineData("[vdk]\ncairn_file = x\n", "vdk-cairn requires none of its options.")]
    [InlineData("export VDK_LANTERNFISH_HOTS=x\n", "line 1 VDK_LANTERNFISH_HOTS is not an option of any plugin. Did you mean lanternfish_host?")]
    public async Task FindsWhatIsWrong(string configuration, string finding)
    {
        await using var visit = await site.Visit("config-check/");

        await visit.Find("#check-text").FillAsync(configuration);
        await visit.Find("#check button").ClickAsync();
        await Expect(visit.Find("#check-summary")).Not.ToBeEmptyAsync();

        await Expect(Findings(visit, finding)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task AKeyOfAnotherConnectorIsToldOf()
    {
        await using var visit = await site.Visit("config-check/");

        await visit.Find("#check-for").SelectOptionAsync("vdk-tidemark");
        await visit.Find("#check-text").FillAsync("[vdk]\ntidemark_tenant = a\nlanternfish_host = b\nlanternfish_user = c\n");

        await Expect(Findings(visit, "lanternfish_host is an option of vdk-lanternfish, not of vdk-tidemark.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task WhatIsPastedStaysTextAndInTheBrowser()
    {
        await using var visit = await site.Visit("config-check/");
        var requests = new List<string>();
        visit.Page.Request += (_, request) => requests.Add(request.Method + " " + request.Url);

        await visit.Find("#check-text").FillAsync("[vdk]\n<img src=x onerror=alert(1)> = secret-value\n[<script>alert(1)</script>]\na = b\n");
        await visit.Find("#check button").ClickAsync();
        await Expect(visit.Find("#check-summary")).Not.ToBeEmptyAsync();

        await Expect(visit.Find("#check-findings img, #check-findings script")).ToHaveCountAsync(0);
        Assert.DoesNotContain(requests, request => !request.StartsWith("GET ", StringComparison.Ordinal) || request.Contains("secret-value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTheCatalogWritesPasses()
    {
        await using var connector = await site.Visit("connectors/vdk-lanternfish/");
        var full = await connector.Find("[data-format=ini][data-extent=full] code").TextContentAsync();
        await using var visit = await site.Visit("config-check/");

        await visit.Find("#check-text").FillAsync(full!.Replace("lanternfish_host =", "lanternfish_host = x", StringComparison.Ordinal).Replace("lanternfish_user =", "lanternfish_user = y", StringComparison.Ordinal));
        await visit.Find("#check button").ClickAsync();

        await Expect(visit.Find("#check-summary")).ToContainTextAsync("0 errors");
    }

    private static ILocator Findings(Visit visit, string text) => visit.Page.Locator("#check-findings li", new() { HasText = text });
}
