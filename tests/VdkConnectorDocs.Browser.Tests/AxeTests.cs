using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>What the tests of accessibility rest on: mistakes are found, in the page as it is now, every time.</summary>
public sealed class AxeTests(SampleSite site)
{
    [Fact]
    public async Task FindsAMistakeThatCameAfterTheLastLook()
    {
        await using var visit = await site.Visit("404.html");
        var axe = await Axe.In(visit.Page);
        Assert.Empty(await axe.FindViolations());

        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        Assert.Contains(await axe.FindViolations(), violation => violation.StartsWith("image-alt: ", StringComparison.Ordinal));
        Assert.Empty(await axe.FindViolations("color-contrast"));
    }

    [Fact]
    public async Task SeesTheColoursOfTheScheme()
    {
        await using var visit = await site.Visit("404.html");
        await visit.Page.EvaluateAsync(
            """
            const text = document.createElement('p');
            text.textContent = 'black on whatever the scheme has';
            text.style.color = 'black';
            document.querySelector('main').append(text);
            """);
        var axe = await Axe.In(visit.Page);

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Empty(await axe.FindViolations("color-contrast"));

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Contains("black on whatever", Assert.Single(await axe.FindViolations("color-contrast")), StringComparison.Ordinal);
    }
}
