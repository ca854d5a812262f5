using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>The site from a disk, as it comes out of <c>offline.zip</c>.</summary>
public sealed class OfflineTests(SampleSite site)
{
    [Fact]
    public async Task SearchesAndFollowsLinks()
    {
        await using var visit = await site.VisitFile("index.html");

        await visit.Find("#q").FillAsync("tidemark");
        await Expect(visit.Find("#results li[data-id]")).ToHaveCountAsync(1);
        await visit.Find("#results li[data-id] a").First.ClickAsync();
        await Expect(visit.Find("h1")).ToHaveTextAsync("Tidemark");
        await visit.Find("header .brand").ClickAsync();

        await Expect(visit.Find("#status")).ToHaveTextAsync("11 connectors");
    }

    [Fact]
    public async Task ComparesAndChecks()
    {
        await using var visit = await site.VisitFile("compare/index.html?c=vdk-kraken,vdk-tidemark");
        await Expect(visit.Find("#comparison thead th")).ToHaveCountAsync(2);

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Config check" }).ClickAsync();
        await visit.Find("#check-text").FillAsync("[vdk]\nlanternfish_hots = x\n");

        await Expect(visit.Find("#check-findings")).ToContainTextAsync("Did you mean lanternfish_host?");
    }

    [Fact]
    public async Task SearchesAndChecksAtOnce()
    {
        await using var visit = await site.VisitFile("config-check/index.html");

        // Both ask for their data before either has it.
        await visit.Page.EvaluateAsync(
            """
            () => {
              const [text, search] = [document.querySelector('#check-text'), document.querySelector('.find input')];
              text.value = '[vdk]\nlanternfish_hots = x\n';
              search.value = 'tidemark';
              search.focus();
              search.dispatchEvent(new Event('input', { bubbles: true }));
              text.form.requestSubmit();
            }
            """);

        await Expect(visit.Find("#check-findings")).ToContainTextAsync("Did you mean lanternfish_host?");
        await Expect(visit.Find("#suggestions [role=option]").First).ToContainTextAsync("Tidemark");
    }
}
