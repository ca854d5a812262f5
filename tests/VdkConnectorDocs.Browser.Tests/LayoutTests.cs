using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class LayoutTests(SampleSite site)
{
    [Theory]
    [InlineData("diagnostics/vcd3009/")]
    [InlineData("configuration/limits/")]
    [InlineData("design/security/")]
    [InlineData("about/")]
    public async Task TheTextOfADocumentBeginsUnderItsHeadingAndIsWideEnoughToRead(string path)
    {
        await using var visit = await site.Visit(path);
        await visit.Page.SetViewportSizeAsync(1440, 900);

        var heading = (await visit.Find("h1").BoundingBoxAsync())!;
        var text = (await visit.Find(".document").BoundingBoxAsync())!;

        Assert.Equal(heading.X, text.X);
        Assert.True(text.Y >= heading.Y + heading.Height, $"the text begins at {text.Y}, the heading ends at {heading.Y + heading.Height}");
        Assert.True(text.Width >= 600, $"{text.Width} px wide");
    }

    [Theory]
    [InlineData("", 360)]
    [InlineData("", 1440)]
    [InlineData("connectors/vdk-lanternfish/", 360)]
    [InlineData("matrix/", 1440)]
    public async Task NothingMovesWhileThePageLoads(string path, int width)
    {
        await using var visit = await site.Visit(path, new VisitOptions { Width = width });

        Assert.InRange(await visit.FindShift(), 0, 0.01);
    }

    [Fact]
    public async Task FiltersAreOpenWhereThereIsRoomBesideTheList()
    {
        await using var visit = await site.Visit("", new VisitOptions { Width = 360 });
        var filter = visit.Find("#filters input").First;
        await Expect(filter).ToBeHiddenAsync();

        await visit.Page.SetViewportSizeAsync(1440, 900);

        await Expect(filter).ToBeVisibleAsync();
    }

    [Fact]
    public async Task APhoneShowsTheWholeTableOfDocumentation()
    {
        await using var visit = await site.Visit("quality/", new VisitOptions { Width = 360 });

        Assert.True(await visit.Page.EvaluateAsync<bool>("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.coverage').parentElement)"));
    }
}
