using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class PrintTests(SampleSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AConnectorPrintsAsAReferenceSheet(ColorScheme scheme)
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = scheme });

        await Expect(visit.Find("h1, #options, table.options tbody tr").First).ToBeVisibleAsync();
        await Expect(visit.Find("header nav, .find, .copy, .toc, .live, .skip").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        var (paper, ink) = (
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"),
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
        Assert.Contains(paper, (string[])["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
        Assert.True(Lightness(ink) < 0.3, ink);
        Assert.NotEmpty(await visit.Page.PdfAsync(new() { Format = "A4" }));
    }

    private static double Lightness(string color) =>
        color[(color.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Take(3)
            .Average(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture) / 255);
}
