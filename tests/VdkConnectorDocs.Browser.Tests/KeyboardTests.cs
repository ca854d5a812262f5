using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>No mouse is used here.</summary>
public sealed class KeyboardTests(SampleSite site)
{
    [Fact]
    public async Task TheFirstStopSkipsToTheContent()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Find(".skip")).ToBeFocusedAsync();
        await Expect(visit.Find(".skip")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Find("#main")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task AKeyLeadsToTheSearchAndTheResultsFollow(string key)
    {
        await using var visit = await site.Visit("");

        await visit.Page.Keyboard.PressAsync(key);
        await Expect(visit.Find("#q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("tidemark");
        await Expect(visit.Find("#results li[data-id]")).ToHaveCountAsync(1);
        for (var stops = 0; stops < 40 && !await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('#results') !== null"); stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Find("h1")).ToHaveTextAsync("Tidemark");
    }

    [Theory]
    [InlineData("")]
    [InlineData("connectors/vdk-lanternfish/")]
    [InlineData("compare/?c=vdk-lanternfish,vdk-kraken")]
    [InlineData("config-check/")]
    public async Task EveryStopCanBeSeen(string path)
    {
        await using var visit = await site.Visit(path);
        var unseen = new List<string>();
        for (var stop = 0; stop < 60; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var place = await visit.Page.EvaluateAsync<string>(
                """
                () => {
                  const element = document.activeElement;
                  if (!element || element === document.body) return 'end';
                  const shown = (e) => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
                  const around = [element, element.parentElement, element.closest('label')].filter(Boolean);
                  return around.some(shown) ? '' : element.outerHTML.slice(0, 120);
                }
                """);
            if (place == "end")
            {
                break;
            }

            if (place.Length > 0)
            {
                unseen.Add(place);
            }
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public async Task ConnectorsAreChosenForComparisonWithTheSpaceBar()
    {
        await using var visit = await site.Visit("compare/");

        foreach (var id in (string[])["vdk-kraken", "vdk-tidemark"])
        {
            await visit.Find($"input[value={id}]").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
        }

        await Expect(visit.Find("#comparison thead th")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task TheConfigurationsFormatIsChosenWithTheArrows()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");

        await visit.Find("input[name=format]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(visit.Find("[data-format=bash][data-extent=minimal]")).ToBeVisibleAsync();
        await Expect(visit.Find("[data-format=ini][data-extent=minimal]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task CodeIsCopiedWithEnter()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");

        await visit.Find(".install .copy").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Find(".install [role=status]")).ToHaveTextAsync("Copied");
        Assert.Equal("pip install vdk-lanternfish", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }
}
