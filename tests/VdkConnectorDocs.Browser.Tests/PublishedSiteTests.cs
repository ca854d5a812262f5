using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>What only a catalog from a repository shows. A visit fails by itself when the page writes to the console.</summary>
public sealed class PublishedSiteTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Theory]
    [InlineData("connectors/vdk-lanternfish/")]
    [InlineData("connectors/vdk-tidemark/")]
    [InlineData("connectors/vdk-almanac/")]
    [InlineData("quality/")]
    public async Task LinksToTheSourcesAreAccessible(string path)
    {
        await using var visit = await site.Visit(path);
        await Expect(visit.Find("a.evidence").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://github.com/port-meridian/"));
        var axe = await Axe.In(visit.Page);
        foreach (var width in (int[])[360, 768, 1440])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);

            var violations = await axe.FindViolations();

            Assert.True(violations.Count == 0, $"{path} at {width}:\n{string.Join('\n', violations)}");
        }
    }

    [Fact]
    public async Task ASecretAloneIsAskedForWithoutAComplaint()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");
        await visit.Find(".live summary").ClickAsync();

        await visit.Find(".live").GetByLabel("lanternfish_password").FillAsync("hunter2");

        await Expect(visit.Find(".live .code code")).ToHaveTextAsync("[vdk]\nlanternfish_password = hunter2\n");
    }
}
