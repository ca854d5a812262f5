using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# A *b*\n\nc `d` <b>e</b>\nf ![g](h.png) [i](j)\n\n- k\n- l\n\n| m | n |\n|-|-|\n| o | p |", "A b c d e f g i k l m n o p")]
    [InlineData("```\ncode\n```\n\n<div>html</div>\n\n[x]: https://example.org\n\n&amp; <https://example.org>", "& https://example.org")]
    [InlineData("", "")]
    public void LeavesTheWords(string markdown, string text) => Assert.Equal(text, MarkdownText.Extract(new SourceText("a.md", markdown), 1_000));

    [Theory]
    [InlineData(13, "Wade, wait")]
    [InlineData(10, "Wade, wait")]
    [InlineData(3, "")]
    public void CutsBehindAWord(int length, string text) => Assert.Equal(text, MarkdownText.Extract(new SourceText("a.md", "Wade, wait and strike."), length));

    [Fact]
    public void ADocumentThatIsTooDeepEndsToo() =>
        Assert.NotNull(MarkdownText.Extract(new SourceText("a.md", string.Concat(Enumerable.Repeat("[![*a ", 40_000))), 100));
}
