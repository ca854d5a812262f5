using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>Every kind of page, in both colour schemes, on a phone, a tablet and a desk.</summary>
public sealed class AccessibilityTests(SampleSite site)
{
    private static readonly int[] Widths = [360, 768, 1440];

    // Nodes that pass are many, and nobody reads them.
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions OnlyColors = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
    };

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

        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"{path} at {width}: {await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")} px wide");
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

                // The scheme changes nothing but colours.
                var result = await visit.Page.RunAxe(scheme == ColorScheme.Light ? Everything : OnlyColors);
                Assert.True(result.Violations.Length == 0, $"{path} at {width}, {scheme}:\n{string.Join('\n', result.Violations.Select(Describe))}");
            }
        }
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Take(5).Select(node => $"  {node.Target} {node.Html}"));
}
