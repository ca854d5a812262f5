using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class SearchTests(SampleSite site)
{
    [Fact]
    public async Task FindsAConnectorInSpiteOfATypingError()
    {
        await using var visit = await site.Visit("");

        await visit.Find("#q").FillAsync("lanternfsh");

        await Expect(visit.Find("#results li[data-id]").First).ToHaveAttributeAsync("data-id", "vdk-lanternfish");
        await Expect(visit.Find("#status")).Not.ToHaveTextAsync("11 connectors");
    }

    [Fact]
    public async Task FindsAConnectorByAVariableAndLeadsToIt()
    {
        await using var visit = await site.Visit("");

        await visit.Find("#q").FillAsync("VDK_LANTERNFISH_USE_TLS");
        await visit.Find("#results .hit a").First.ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("connectors/vdk-lanternfish/(index.html)?#"));
        await Expect(visit.Find("tr:target .key, :target .key, :target")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SaysThatNothingWasFound()
    {
        await using var visit = await site.Visit("");

        await visit.Find("#q").FillAsync("zzzzzz");

        await Expect(visit.Find("#status")).ToContainTextAsync("0 of 11 connectors");
        await Expect(visit.Find("#nothing")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task KeepsItsStateInTheAddress()
    {
        await using var visit = await site.Visit("");
        await visit.Find("#q").FillAsync("ingest");
        await visit.Find("input[name=kind][value=database]").CheckAsync();
        await visit.Find("select[name=sort]").SelectOptionAsync("name");
        await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Built.Address, "?q=ingest&kind=database&sort=name").AbsoluteUri);
        var shown = await visit.Find("#results li[data-id]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)");

        await using var linked = await site.Visit(visit.Address);

        await Expect(linked.Find("#q")).ToHaveValueAsync("ingest");
        await Expect(linked.Find("input[name=kind][value=database]")).ToBeCheckedAsync();
        await Expect(linked.Find("#results li[data-id]")).ToHaveCountAsync(shown.Length);
        Assert.Equal(shown, await linked.Find("#results li[data-id]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)"));
        Assert.InRange(shown.Length, 1, 10);
    }

    [Fact]
    public async Task TheBackButtonTakesAFilterBack()
    {
        await using var visit = await site.Visit("");
        await visit.Find("input[name=kind][value=data-source]").CheckAsync();
        await Expect(visit.Find("#status")).ToHaveTextAsync("2 of 11 connectors");
        await visit.Find("input[name=kind][value=ingestion]").CheckAsync();
        await Expect(visit.Find("#status")).Not.ToHaveTextAsync("2 of 11 connectors");

        await visit.Page.GoBackAsync();
        await Expect(visit.Find("#status")).ToHaveTextAsync("2 of 11 connectors");
        await Expect(visit.Find("input[name=kind][value=ingestion]")).Not.ToBeCheckedAsync();

        await visit.Find("#results li[data-id] a").First.ClickAsync();
        await Expect(visit.Find("h1")).Not.ToHaveTextAsync("VDK connectors");
        await visit.Page.GoBackAsync();
        await Expect(visit.Find("#status")).ToHaveTextAsync("2 of 11 connectors");
        await Expect(visit.Find("input[name=kind][value=data-source]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task AFilterSaysHowManyItWouldLeave()
    {
        await using var visit = await site.Visit("");
        var box = visit.Find("label:has(input[name=can][value=cli-query])");
        var promised = await box.Locator(".count").TextContentAsync();

        await box.ClickAsync();

        await Expect(visit.Find("#status")).ToHaveTextAsync($"{promised} of 11 connectors");
        await visit.Find("button[type=reset]").ClickAsync();
        await Expect(visit.Find("#status")).ToHaveTextAsync("11 connectors");
        await Expect(visit.Page).ToHaveURLAsync(site.Built.Address.AbsoluteUri);
    }

    [Fact]
    public async Task AnswersAKeystrokeBeforeTheNextFrame()
    {
        await using var visit = await site.Visit("");
        await visit.Find("#q").FillAsync("p");
        await Expect(visit.Find("#status")).ToContainTextAsync(" of ");

        // What stands there when the event has been handled is what the next frame shows.
        var answers = await visit.Page.EvaluateAsync<string[]>(
            """
            () => ['tidemark', 'zzzzqq', ''].map((text) => {
              const input = document.querySelector('#q');
              input.value = text;
              input.dispatchEvent(new Event('input', { bubbles: true }));
              return document.querySelector('#status').textContent;
            })
            """);

        Assert.Equal(["1 of 11 connectors", "0 of 11 connectors", "11 connectors"], answers);
    }

    [Fact]
    public async Task TheHeaderOfEveryPageSuggests()
    {
        await using var visit = await site.Visit("about/");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("saltmar");
        await visit.Find("#suggestions [role=option]").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Find(".find input")).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Find("h1")).ToContainTextAsync("Saltmarsh", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
    }

    [Fact]
    public async Task TheArrowsGoThroughTheSuggestionsInBothDirections()
    {
        await using var visit = await site.Visit("about/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("vdk");
        await visit.Find("#suggestions [role=option]").First.WaitForAsync();
        var last = await visit.Find("#suggestions [role=option]").CountAsync() - 1;

        foreach (var (key, active) in ((string, int)[])[("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", last), ("ArrowDown", 0)])
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Expect(visit.Find(".find input")).ToHaveAttributeAsync("aria-activedescendant", $"suggestion-{active}");
        }
    }
}
