using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>Every kind of page, in both colour schemes, on a phone, a tablet and a desk.</summary>
public sealed class AccessibilityTests(SampleSite site)
{
    private static readonly int[] Widths = [360, 768, 1440];

    // The scheme changes nothing but colours.
    private static readonly string[] RulesOfColors = ["color-contrast", "link-in-text-block"];

    public static TheoryData<string> Pages =>
    [
        "", "?q=password", "?q=zzzzzz",
        "connectors/vdk-lanternfish/", "connectors/vdk-almanac/", "connectors/vdk-tidemark/", "plugins/vdk-shipwright/",
        "matrix/", "compare/", "compare/?c=vdk-lanternfish,vdk-kraken,vdk-tidemark", "options/", "config-check/", "plugins/", "quality/",
        "api/", "design/", "template-functions/string/",
        "diagnostics/", "404.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task IsAccessibleAndNeverWiderThanTheScreen(string path)
    {
        await using var visit = await site.Visit(path);
        if (path.StartsWith("compare/?", StringComparison.Ordinal))
        {
            await visit.Find("#comparison tbody").First.WaitForAsync();
        }

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
