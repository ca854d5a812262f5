using VdkConnectorDocs.MarkdownGuard;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>What an underline makes of a paragraph does not depend on how many blocks stand before it.</summary>
public sealed class ManyBlocksTests
{
    [Theory]
    [InlineData("", "a\n===\n")]
    [InlineData("", "a\nb\n---\n")]
    [InlineData("", "a\n=== b\n")]
    [InlineData("", "a\n-b\n")]
    [InlineData("", "[x]: y\n===\n")]
    [InlineData("", "[x]: y\na\n===\n")]
    [InlineData("> ", "a\n> ===\n")]
    [InlineData("> ", "a\n===\n")]
    [InlineData("> ", "a\n---\n")]
    [InlineData("  ", "a\n  ===\n")]
    [InlineData("  ", "a\n===\n")]
    [InlineData("  ", "a\n---\n")]
    public void AnUnderlineMakesTheSameOfAParagraphBehindMany(string indentation, string last)
    {
        var item = indentation == "  " ? "- i\n\n" : "";
        string Document(int before) => item + string.Concat(Enumerable.Repeat($"{indentation}p\n{indentation}\n", before)) + indentation + last + "\nend [x]\n";
        const int Few = 3;
        const int Many = 1_000;

        var few = Rendered.Render(Document(Few)).Html;
        var many = Rendered.Render(Document(Many)).Html;

        Assert.Equal(few, many.Replace(string.Concat(Enumerable.Repeat("<p>p</p>\n", Many - Few)), "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    [InlineData("  ")]
    public void AParagraphIsLookedForInFewBlocks(string indentation)
    {
        var paragraphs = string.Concat(Enumerable.Repeat($"{indentation}a\n{indentation}===\n{indentation}b\n{indentation}---\n", 500));

        var parser = RecordingParagraphParser.Parse((indentation == "  " ? "- i\n\n" : "") + paragraphs);

        Assert.InRange(parser.Underlines, 1_000, 1_001);
        Assert.InRange(parser.MostBlocks, 1, GuardedParagraphParser.ManyBlocks);
    }
}
