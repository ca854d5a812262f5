using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void ADocumentIsTheSameWithAnyLineEnding(string lineEnding)
    {
        const string Document = "# a\n\nb\u2028# c\f\u0085- d\n\n```\ne\u2029f\n```\n";

        Assert.Equal(Rendered.Render(Document).Html, Rendered.Render(Document.Replace("\n", lineEnding, StringComparison.Ordinal)).Html);
    }

    [Fact]
    public void HeadingsFollowThePagesWithoutGaps()
    {
        var rendered = Rendered.Render("# A\n\n### B\n\n### C\n\n###### D\n\n## E\n\n# F");

        Assert.Equal("A 3, B 4, C 4, D 5, E 4, F 3", string.Join(", ", rendered.Headings.Select(heading => $"{heading.Text} {heading.Level}")));
        Assert.Equal("A", rendered.Title);
    }

    [Fact]
    public void HeadingsGetTheAnchorsOfGitHubWithAPrefix()
    {
        var rendered = Rendered.Render("# Über *alles*: `x_y`, 2.0!\n\n# a\n\n# a\n\n# a 1\n\n# ?");

        Assert.Equal(
            ["readme-über-alles-x_y-20", "readme-a", "readme-a-1", "readme-a-1-1", "readme-section"],
            rendered.Headings.Select(heading => heading.Id));
    }

    [Fact]
    public void AHeadingWithoutTextIsLeftOut()
    {
        var article = Rendered.Article("# <!-- nothing -->\n\n## B");

        Assert.Equal(["H3"], article.Children.Select(child => child.NodeName));
    }

    [Fact]
    public void TheTitleCanBeLeftOut()
    {
        var request = Rendered.Request("<!-- badge -->\n# Heron\n\ntext\n\n## Use") with { OmitTitle = true };

        var rendered = MarkdownRenderer.Render(request, new DiagnosticBag());

        Assert.Equal("Heron", rendered.Title);
        Assert.Equal([new DocumentHeading(3, "readme-use", "Use")], rendered.Headings);
    }

    [Theory]
    [InlineData("[x](#use-it)", "#readme-use-it")]
    [InlineData("[x](#Use-It)", "#readme-use-it")]
    [InlineData("[x](#user-content-use-it)", "#readme-use-it")]
    [InlineData("[x](#here)", "#readme-here")]
    [InlineData("[x](#nowhere)", "https://github.com/port/kit/blob/0123456789abcdef/projects/plugins/vdk-heron/README.md#nowhere")]
    [InlineData("[x](docs/a%20b.md?raw=1#L3)", "https://github.com/port/kit/blob/0123456789abcdef/projects/plugins/vdk-heron/docs/a%20b.md?raw=1#L3")]
    [InlineData("[x](./src/)", "https://github.com/port/kit/tree/0123456789abcdef/projects/plugins/vdk-heron/src")]
    [InlineData("[x](../../core/README.md)", "https://github.com/port/kit/blob/0123456789abcdef/projects/core/README.md")]
    [InlineData("[x](/LICENSE)", "https://github.com/port/kit/blob/0123456789abcdef/LICENSE")]
    [InlineData("[x](../vdk-kraken)", "../vdk-kraken/")]
    [InlineData("[x](<https://example.org/a b|c>)", "https://example.org/a%20b%7Cc")]
    [InlineData("[x](//example.org/a)", "https://example.org/a")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("<a@example.org>", "mailto:a@example.org")]
    [InlineData("https://example.org/a?b=c&d", "https://example.org/a?b=c&d")]
    [InlineData("[x](../../../../secret)", null)]
    [InlineData("[x](https://<account>.example.org/)", null)]
    [InlineData("[x](http://localhost:port/)", null)]
    [InlineData("[x](http://999.1.1.1/)", null)]
    [InlineData("[x]()", null)]
    public void LinksLeadWhereTheyWouldInTheRepository(string markdown, string? address)
    {
        var link = Rendered.Article($"{markdown}\n\n## Use it\n\n<a name=\"here\"></a>").QuerySelector("a");

        Assert.Equal(address, link?.GetAttribute("href"));
    }

    [Fact]
    public void WithoutACommitRelativeLinksLeaveTheirText()
    {
        var source = Rendered.Source with { Commit = null };
        var request = Rendered.Request("[x](a.md) [y](#nowhere)") with
        {
            Links = new VdkConnectorDocs.Site.Markdown.Links.SourceLinkResolver(source, "vdk-heron/README.md", _ => null),
        };

        var html = MarkdownRenderer.Render(request, new DiagnosticBag()).Html;

        Assert.Empty(SafeMarkup.Check(html, "no commit").QuerySelectorAll("[href]"));
        Assert.Contains("x", html, StringComparison.Ordinal);
    }

    [Fact]
    public void RemoteImagesAndBadgesBecomeLinks()
    {
        var article = Rendered.Article(
            "![build](https://img.example/b.svg) [![docs](https://img.example/d.svg)](https://docs.example) <a href=\"https://pypi.example\"><img src=\"https://img.example/p.svg\"></a>");

        Assert.Empty(article.QuerySelectorAll("img"));
        Assert.Equal(
            ["build https://img.example/b.svg", "docs https://docs.example/", "p https://pypi.example/"],
            article.QuerySelectorAll("a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
        Assert.All(article.QuerySelectorAll("a"), link => Assert.Equal("nofollow ugc", link.GetAttribute("rel")));
    }

    [Fact]
    public void TablesScrollByKeyboardAndHaveRowsOfOneLength()
    {
        var article = Rendered.Article("## Options\n\n| Key | Default |  |\n|:--|:-:|--:|\n| a |\n| b | c | d |");

        var region = article.QuerySelector("div[role=region]")!;
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Table 1: Options", region.GetAttribute("aria-label"));
        Assert.Equal(["Key", "Default"], region.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal([3, 3, 3], region.QuerySelectorAll("tr").Select(row => row.ChildElementCount));
        Assert.Equal("align-right", region.QuerySelector("tbody tr:last-child td:last-child")!.ClassName);
    }

    [Fact]
    public void HeadersWithoutRowsAreCells() =>
        Assert.Empty(Rendered.Article("| a | b |\n| - | - |").QuerySelectorAll("th"));

    [Fact]
    public void TaskListsSayWhatIsDone()
    {
        var article = Rendered.Article("- [x] one\n- [ ] two");

        Assert.Equal(["Done", "To do"], article.QuerySelectorAll("li > .task").Select(task => task.GetAttribute("aria-label")));
        Assert.Empty(article.QuerySelectorAll("input"));
    }

    [Fact]
    public void FootnotesLeadThereAndBack()
    {
        var article = Rendered.Article("One[^a], again[^a], two[^b].\n\n[^a]: First.\n[^b]: Second.");

        foreach (var link in article.QuerySelectorAll("a"))
        {
            var target = link.GetAttribute("href")!;
            Assert.NotNull(article.QuerySelectorAll("[id]").SingleOrDefault(element => "#" + element.Id == target));
        }

        Assert.Equal(["1", "1", "2"], article.QuerySelectorAll("sup").Select(mark => mark.TextContent));
        Assert.Equal(2, article.QuerySelectorAll(".footnotes li").Length);
    }

    [Theory]
    [InlineData("note", "Note")]
    [InlineData("TIP", "Tip")]
    [InlineData("Important", "Important")]
    [InlineData("WARNING", "Warning")]
    [InlineData("CAUTION", "Caution")]
    public void AlertsSayWhatTheyAre(string kind, string title)
    {
        var alert = Rendered.Article($"> [!{kind}]\n> Mind the gap.").QuerySelector("div.alert")!;

        Assert.Equal("note", alert.GetAttribute("role"));
        Assert.Contains($"alert-{title.ToLowerInvariant()}", alert.ClassList);
        Assert.Equal([title, "Mind the gap."], alert.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
    }

    [Fact]
    public void StrikethroughAndHardBreaksAreKept()
    {
        var article = Rendered.Article("~~old~~ new  \nline");

        Assert.Equal("old", article.QuerySelector("del")!.TextContent);
        Assert.NotNull(article.QuerySelector("br"));
    }

    [Fact]
    public void ListsKeepTheirStartAndTheirTightness()
    {
        var article = Rendered.Article("3. a\n4. b\n   - c\n\ntext\n\n- d\n\n- e");

        Assert.Equal("3", article.QuerySelector("ol")!.GetAttribute("start"));
        Assert.Empty(article.QuerySelectorAll("ol p"));
        Assert.Equal(2, article.QuerySelectorAll("article > ul > li > p").Length);
    }

    [Fact]
    public void DetailsMayHoldMarkdown()
    {
        var article = Rendered.Article("<details open>\n<summary>More <b>here</b></summary>\n\n- *a*\n\n</details>\n\nafter");

        Assert.Equal("More here", article.QuerySelector("details > summary")!.TextContent);
        Assert.NotNull(article.QuerySelector("details > ul > li > em"));
        Assert.Null(article.QuerySelector("details")!.GetAttribute("open"));
        Assert.Equal("after", article.QuerySelector("article > p")!.TextContent);
    }

    [Fact]
    public void DetailsWithoutSummaryGetOne() =>
        Assert.Equal("Details", Rendered.Article("<details>text</details>").QuerySelector("summary")!.TextContent);

    [Fact]
    public void MessyHtmlIsReadAsABrowserDoes()
    {
        var article = Rendered.Article("<table><tr><td>a<td>**b**<tr><th>c</table>\n\n<ul><li>x<li>y</ul>\n\n<p align=center>z <center>w");

        Assert.Equal([2, 2], article.QuerySelectorAll("tr").Select(row => row.ChildElementCount));
        Assert.Equal(["x", "y"], article.QuerySelectorAll("li").Select(item => item.TextContent.Trim()));
        Assert.Empty(article.QuerySelectorAll("[align]"));
        Assert.Contains("w", article.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set <user> and <data-base> first.", "Set <user> and <data-base> first.")]
    [InlineData("The <title> of a page", "The <title> of a page")]
    [InlineData("Run <select> now", "Run <select> now")]
    [InlineData("a <script> b", "a <script> b")]
    [InlineData("a <svg> b\n\nc", "a <svg> b c")]
    [InlineData("<style>x{}</style>\n\nb", "b")]
    [InlineData("<script>\nx\n</script>\n\nb", "b")]
    public void PlaceholdersAreShownAndCodeIsNot(string markdown, string text) =>
        Assert.Equal(text, string.Join(' ', Rendered.Article(markdown).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void HtmlThatMayNotStandWhereItIsLeavesItsContent()
    {
        var html = Rendered.Render("<ul>loose<p>text</p></ul>\n\n<b><div>one</div><div>two</div></b>\n\n<li>alone</li>\n\n<h2><p>h</p></h2>").Html;

        var article = SafeMarkup.Check(html, "misplaced");
        Assert.All(article.QuerySelectorAll("ul > *"), item => Assert.Equal("li", item.LocalName));
        Assert.DoesNotContain("onetwo", article.TextContent, StringComparison.Ordinal);
        Assert.Null(article.QuerySelector("b div"));
        Assert.Contains("alone", article.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCharactersDoNotReachThePage()
    {
        var html = Rendered.Render("a\u0001b\u0085c\uFFFEd\ud800e `\u0002`\n\n```\n\u001b[31m\n```").Html;

        Assert.DoesNotContain(html, c => (char.IsControl(c) && c != '\n') || c == '\uFFFE' || char.IsSurrogate(c));
    }

    [Fact]
    public void ALongDocumentIsCutAtALine()
    {
        var diagnostics = new DiagnosticBag();
        var request = Rendered.Request(string.Concat(Enumerable.Repeat("0123456789\n\n", 200))) with { Limits = new MarkdownLimits { Characters = 1_000 } };

        var html = MarkdownRenderer.Render(request, diagnostics).Html;

        Assert.Equal(["VCD6001"], diagnostics.ToSortedList().Select(diagnostic => diagnostic.Id));
        Assert.All(SafeMarkup.Check(html, "cut").QuerySelectorAll("p"), paragraph => Assert.Equal("0123456789", paragraph.TextContent));
    }

    [Fact]
    public void ReadingDirectlyAndThroughAParserGiveTheSame()
    {
        foreach (var file in Directory.EnumerateFiles(Fixtures.Path("vdk-plugins"), "README*", new EnumerationOptions { RecurseSubdirectories = true }))
        {
            var request = Rendered.Request(File.ReadAllText(file));

            var direct = MarkdownRenderer.Render(request, new DiagnosticBag());
            var parsed = MarkdownRenderer.Render(request, new DiagnosticBag(), alwaysParsed: true);

            Assert.Equal(parsed, direct);
            SafeMarkup.Check(direct.Html, file);
        }
    }

    [Theory]
    [InlineData("a <b>b</b> <kbd>c</kbd> <br> <sub>d</sub> **<i>e</i>** <!-- f --> <g> & <a href='https://h.example?i=j&amp;k=l' title='m'>n</a>")]
    [InlineData("<p align=\"center\">\n  <a href=\"https://a.example\"><img src=\"b.png\" alt=\"c\" width=\"10\"></a>\n  <em>d</em>\n</p>")]
    [InlineData("<div>\n\n# a\n\n<div>b</div>\n\n- <kbd>c</kbd>\n\n</div>")]
    [InlineData("<h1 align=center>a</h1>\n<p>b<br/>c</p>\n<!-- d -->\n\n## e")]
    [InlineData("<details><summary>a</summary>\n\n| <b>b</b> | c |\n|-|-|\n| d | `e` |\n\n</details>\n\nf[^1]\n\n[^1]: g")]
    [InlineData("> [!TIP]\n> - [x] a <del>b</del>\n\n```python\n</code>\n```\n\n1. a\n\n   b\n2. c\n\n[a](#a) [b](#b)\n\n<a id=\"b\"></a> text")]
    public void ReadingPlainHtmlDirectlyGivesWhatAParserGives(string markdown)
    {
        var request = Rendered.Request(markdown);

        Assert.Equal(
            MarkdownRenderer.Render(request, new DiagnosticBag(), alwaysParsed: true).Html,
            MarkdownRenderer.Render(request, new DiagnosticBag()).Html);
    }

    [Fact]
    public void TheSameDocumentGivesTheSameMarkup() =>
        Assert.Equal(Rendered.Render("# a\n\n[b](#a) ![c](d.png)"), Rendered.Render("# a\n\n[b](#a) ![c](d.png)"));

    [Fact]
    public void AnEmptyDocumentIsEmpty() => Assert.Equal(new RenderedMarkdown("", null, EquatableList<DocumentHeading>.Empty, []), Rendered.Render(""));
}
