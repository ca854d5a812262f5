using Xunit;

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
}
