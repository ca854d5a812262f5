using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Readmes;

public sealed class ReadmeReaderTests
{
    [Theory]
    [InlineData("# Acme *store* `x` [docs](u)", "Acme store x docs")]
    [InlineData("text\n\nAcme\n====\n", "Acme")]
    [InlineData("#\n## ![logo](l.png)\n### Third", "Third")]
    [InlineData("# A &amp; <b>B</b>", "A & B")]
    [InlineData("no heading", null)]
    [InlineData("", null)]
    public void TheTitleIsTheTextOfTheFirstHeading(string markdown, string? title) => Assert.Equal(title, Read(markdown).Title);

    [Theory]
    [InlineData("# T\n\nFirst *line*\nsecond `line`.\n\nNext.", "First line second line.")]
    [InlineData("[![badge](b.svg)](u)\n\n<a href='u'>\n  <img src='b.svg'></a>\n\nWords.", "Words.")]
    [InlineData("<!-- not\n\nthis -->\n\nWords with <b>tags</b> and https://example.org.", "Words with tags and https://example.org.")]
    [InlineData("- a list\n\n> a quote\n\n# T", null)]
    public void TheSummaryIsTheFirstParagraphWithText(string markdown, string? summary) => Assert.Equal(summary, Read(markdown).Summary);

    [Fact]
    public void TheWholeTextIsKept()
    {
        const string Markdown = "# T\r\n\r\ntext\r\n";

        Assert.Equal(Markdown, Read("\uFEFF" + Markdown).Markdown);
    }

    [Fact]
    public void LinesCanEndInCarriageReturns()
    {
        var readme = Read("# T\r\rSummary.\r\r```ini\r[vdk]\racme_host = h\r```\r");

        Assert.Equal(("T", "Summary."), (readme.Title, readme.Summary));
        Assert.Equal((7, 1), (readme.Mentions[0].Line, readme.Mentions[0].Column));
    }

    [Fact]
    public void InvalidUtf8IsReplacedAndReported()
    {
        var (readme, problems) = Read([.. "# T"u8, 0xFF, 0x00, .. "\n"u8]);

        Assert.Equal("T\uFFFD\uFFFD", readme.Title);
        Assert.Equal("VCD2251", Assert.Single(problems).Id);
    }

    [Fact]
    public void ALongReadmeIsCutAtTheEndOfALine()
    {
        var (readme, problems) = Read(Encoding.UTF8.GetBytes("# T\n" + string.Concat(Enumerable.Repeat("word\n", 100))), new ReadmeLimits { MaxLength = 98 });

        Assert.EndsWith("word\n", readme.Markdown, StringComparison.Ordinal);
        Assert.True(readme.Markdown.Length <= 98);
        Assert.Equal("VCD2252", Assert.Single(problems).Id);
    }

    [Fact]
    public void ALongLineIsNotLookedInto()
    {
        var (readme, problems) = Read(Encoding.UTF8.GetBytes("# T\n\n![i](data:image/png;base64," + new string('A', 50_000) + ")\n\nSummary `acme_host`."));

        Assert.Equal("Summary acme_host.", readme.Summary);
        Assert.Equal(5, Assert.Single(readme.Mentions).Line);
        Assert.Equal("VCD2254", Assert.Single(problems).Id);
    }

    [Fact]
    public void WhatIsNestedTooDeepKeepsItsText()
    {
        var (readme, problems) = Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("> ", 5_000)) + "x"));

        Assert.Null(readme.Title);
        Assert.Equal(10_001, readme.Markdown.Length);
        Assert.Equal("VCD2253", Assert.Single(problems).Id);
    }

    [Theory]
    [InlineData("tables", 20_000)]
    [InlineData("one table", 60_000)]
    public void CellsOfTablesThatNobodyReadsAreNotMade(string name, int rows)
    {
        var header = string.Concat(Enumerable.Repeat("a|", 100)) + "\n" + string.Concat(Enumerable.Repeat("-|", 100)) + "\n";
        var every = name == "tables" ? 400 : rows;
        var text = string.Concat(Enumerable.Range(0, rows).Select(row => row % every == 0 ? "\n" + header + "a|\n" : "a|\n")) + "\n# T\n";

        var (readme, problems) = Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal("T", readme.Title);
        Assert.Equal("VCD2255", Assert.Single(problems).Id);
    }

    /// <summary>Inputs on which naive readers of Markdown take quadratic time or overflow the stack.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("*a **a ")]
    [InlineData("_a __b ")]
    [InlineData("***a ")]
    [InlineData("a\\_b")]
    [InlineData("|")]
    [InlineData("a|b ")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<!-- ")]
    [InlineData("&amp")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("- `a_b`\n")]
    [InlineData("[a]: b\n")]
    [InlineData("> > > a\n")]
    [InlineData("\0")]
    public void NoPatternStopsTheReader(string pattern)
    {
        foreach (var length in (int[])[15_000, 60_000])
        {
            var text = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

            Assert.True(Read(Encoding.UTF8.GetBytes(text)).Readme.Markdown.Length > 0);
        }
    }

    private static Readme Read(string markdown)
    {
        var (readme, problems) = Read(Encoding.UTF8.GetBytes(markdown));
        Assert.Empty(problems);
        return readme;
    }

    private static (Readme Readme, IReadOnlyList<Diagnostic> Problems) Read(byte[] bytes, ReadmeLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        return (ReadmeReader.Read("vdk-acme/README.md", bytes, bag, limits), bag.ToSortedList());
    }
}
