using VdkConnectorDocs.MarkdownGuard;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Link reference definitions that are taken out of a paragraph before it ends are those that its end would take out.</summary>
public sealed class LongDefinitionListTests
{
    public static TheoryData<string> Forms => ["[{0}]: u{0}", "[{0}]:\nu{0}", "[{0}]: u{0} 't'", "[{0}]: u{0}\n't'", "[{0}]: u{0} 't\n[x]: y\nz'", "[{0}]:\n<u{0}>\n  (t)"];

    /// <summary>Counts around those at which the paragraph is looked at, so that a definition stands across each.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryDefinitionCountsAndNoneIsShown(string form)
    {
        foreach (var count in (int[])[1, 21, 22, 31, 32, 33, 43, 63, 64, 65, 128, 300])
        {
            var definitions = string.Join('\n', Enumerable.Range(0, count).Select(i => string.Format(null, form, i)));
            var uses = string.Concat(Enumerable.Range(0, count).Select(i => $"[{i}] "));

            var article = Rendered.Article($"{definitions}\n\n{uses}");

            Assert.Equal(count, article.QuerySelectorAll("a").Length);
            Assert.Equal(uses.Trim(), "[" + string.Join("] [", article.TextContent.Trim().Split(' ')) + "]");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void FewLinesAreLeftForTheEndOfTheParagraph(string form)
    {
        var definitions = string.Join('\n', Enumerable.Range(0, 1_000).Select(i => string.Format(null, form, i)));

        Assert.InRange(RecordingParagraphParser.Parse(definitions).MostLines, 1, GuardedParagraphParser.FirstLook);
    }

    [Theory]
    [InlineData("words")]
    [InlineData("[a]: b c")]
    [InlineData("[a]: b 'open")]
    public void WhatIsNoDefinitionIsShownWithAllBehindIt(string line)
    {
        var definitions = string.Concat(Enumerable.Range(0, 100).Select(i => $"[{i}]: u\n"));

        var late = definitions.Replace("[", "[late", StringComparison.Ordinal);

        var article = Rendered.Article($"{definitions}{line}\n{late}");

        Assert.Equal($"{line}\n{late}".Trim(), article.QuerySelector("p")!.TextContent.Trim());
    }

    [Fact]
    public void AHeadingBehindDefinitionsKeepsItsText() =>
        Assert.Equal("Words", Rendered.Article(string.Concat(Enumerable.Range(0, 100).Select(i => $"[{i}]: u\n")) + "Words\n===\n").TextContent.Trim());
}
