using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class WithoutScriptTests(SampleSite site)
{
    private static readonly VisitOptions WithoutScript = new() { HasScript = false };

    [Fact]
    public async Task EveryConnectorIsListedAndCanBeReached()
    {
        await using var visit = await site.Visit("", WithoutScript);

        await Expect(visit.Find("#results li[data-id]:visible")).ToHaveCountAsync(11);
        await Expect(visit.Find(".needs-script:visible")).ToHaveCountAsync(0);
        await visit.Find("#results li[data-id=vdk-tidemark] a").First.ClickAsync();
        await Expect(visit.Find("h1")).ToHaveTextAsync("Tidemark");
    }

    [Fact]
    public async Task TheConfigurationIsThereInEveryFormat()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/", WithoutScript);
        await Expect(visit.Find(".configuration .panel:visible")).ToHaveCountAsync(1);

        await visit.Find("input[name=format][value=powershell]").CheckAsync();
        await visit.Find("input[name=extent][value=full]").CheckAsync();

        await Expect(visit.Find(".configuration .panel:visible")).ToHaveCountAsync(1);
        await Expect(visit.Find(".configuration .panel:visible")).ToContainTextAsync("$Env:VDK_LANTERNFISH_HOST");
        await Expect(visit.Find(".copy, .live")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("compare/")]
    [InlineData("config-check/")]
    public async Task WhatNeedsAScriptSaysSo(string path)
    {
        await using var visit = await site.Visit(path, WithoutScript);

        await Expect(visit.Find(".needs-script:visible")).ToHaveCountAsync(0);
        await Expect(visit.Find("noscript a").First).ToBeVisibleAsync();
    }
}
