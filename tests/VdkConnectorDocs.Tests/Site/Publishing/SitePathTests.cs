using VdkConnectorDocs.Site.Publishing;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Publishing;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("connectors/vdk-heron/index.html")]
    [InlineData(".nojekyll")]
    [InlineData("a/ü 漢.html")]
    [InlineData("console.html")]
    [InlineData("a/com10/lpt.txt")]
    public void OrdinaryPathsAreAllowed(string path) => Assert.Null(SitePath.Problem(path));

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("c:/a")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a?b")]
    [InlineData("a|b")]
    [InlineData("a.")]
    [InlineData("a /b")]
    [InlineData("CON")]
    [InlineData("a/nul.html")]
    [InlineData("a/Com1.tar.gz")]
    [InlineData("aux .txt")]
    public void PathsThatMeanOtherThingsElsewhereAreNot(string path) => Assert.NotNull(SitePath.Problem(path));

    [Fact]
    public void LoneSurrogatesAreNotAllowed() => Assert.NotNull(SitePath.Problem("a\ud800"));

    [Fact]
    public void LongNamesAreNotAllowed()
    {
        Assert.NotNull(SitePath.Problem(new string('a', 201)));
        Assert.NotNull(SitePath.Problem(new string('é', 101)));
        Assert.NotNull(SitePath.Problem(string.Join('/', Enumerable.Repeat("a", 600))));
    }
}
