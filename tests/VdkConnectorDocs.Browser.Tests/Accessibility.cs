using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>The bar that each page must clear in both colour schemes, on a phone, a tablet and a desk.</summary>
internal static class Accessibility
{
    private static readonly int[] Widths = [360, 768, 1440];

    // The scheme changes nothing but colours.
    private static readonly string[] RulesOfColors = ["color-contrast", "link-in-text-block"];

    /// <summary>Fails unless the page is accessible and never wider than the screen.</summary>
    public static async Task Check(Visit visit, string path)
    {
        var axe = await Axe.In(visit.Page);
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"{path} at {width}: {await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")} px wide");
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

                var violations = scheme == ColorScheme.Light ? await axe.FindViolations() : await axe.FindViolations(RulesOfColors);

                Assert.True(violations.Count == 0, $"{path} at {width}, {scheme}:\n{string.Join('\n', violations)}");
            }
        }
    }
}
