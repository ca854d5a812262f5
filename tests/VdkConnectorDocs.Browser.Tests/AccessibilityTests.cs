using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>Every kind of page, in both colour schemes, on a phone, a tablet and a desk.</summary>
public sealed class AccessibilityTests(SampleSite site)
{
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

        await Accessibility.Check(visit, path);
    }
}
