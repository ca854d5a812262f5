using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Documents made to be slow or deep. Each ends, and what comes out is no larger than what people would scroll through.</summary>
public sealed class HostileMarkdownTests
{
    private const int Length = 60_000;

    public static TheoryData<string, string> Documents() => new()
    {
        { "quotations", Fill("> ") },
        { "quotations without blanks", Fill(">") },
        { "quotations that grow", Grow(300, i => Repeat("> ", i) + "a\n") },
        { "lists", Fill("- ") },
        { "lists that grow", Grow(300, i => new string(' ', 2 * i) + "- a\n") },
        { "numbered lists", Fill("1. ") },
        { "brackets", Fill("[") },
        { "closed brackets", Repeat("[", Length / 2) + Repeat("]", Length / 2) },
        { "links in links", Repeat("[", Length / 5) + "a" + Repeat("](b)", Length / 5) },
        { "open links", Fill("[a](") },
        { "open titles", Fill("[a](b \"") },
        { "images", Fill("![") },
        { "emphasis", Fill("*a **a ") },
        { "stars", Repeat("*", Length) },
        { "strikethrough", Fill("~~a ") },
        { "back-ticks", Grow(300, i => new string('`', i) + " ") },
        { "bare addresses", Fill("https://a.b/(") },
        { "mail addresses", Fill("mailto:a@") },
        { "references", Fill("[a]: b\n") },
        { "references without an address", Fill("[a]:\n") },
        { "uses of references", "[a]: b\n\n" + Fill("[a] ") },
        { "footnotes in footnotes", Fill("[^a]: [^a]\n\n") },
        { "pipes", Repeat("|a", 3_000) + "\n" + Repeat("|-", 3_000) + "\n" + Repeat("|\n", 20_000) },
        { "headings of one name", Fill("# a\n") },
        { "underlined headings", Fill("a\n=\n") },
        { "underlined headings in quotations", Fill("> a\n> -\n") },
        { "blank lines", Fill("\n") },
        { "carriage returns", Fill("\r") },
        { "NULs", Fill("\0") },
        { "tags", Fill("<") },
        { "open tags", Fill("<a ") },
        { "open comments", Fill("<!--") },
        { "open declarations", Fill("<!A ") },
        { "divisions", Fill("<div>") },
        { "divisions in blocks", Fill("<div>\n\n") },
        { "details", Fill("<details><summary>a</summary>\n\n") },
        { "tables in tables", Fill("<table><tr><td>") },
        { "raw tables", "<table>" + Repeat("<td>", 2_000) + Repeat("<tr><td>", 5_000) },
        { "open formatting", "<p>" + Grow(2_000, i => $"<b a={i}>") + Fill("<p>x") },
        { "open formatting over blocks", Grow(2_000, i => $"<b a={i}>") + "\n\n" + Fill("x\n\n") },
        { "crossed formatting", Fill("<b><i>x</b></i>\n\n") },
        { "formatting around blocks", "<p>" + Grow(2_000, i => $"<b a={i}>") + Repeat("<div>x</div>", 3_000) + Repeat("</b>", 2_000) },
        { "blocks in emphasis", Repeat("**a *b ", 50) + Repeat("<div>x</div>", 4_000) + Repeat("*b **", 50) },
        { "attributes", "<a " + Grow(10_000, i => $"a{i} ") + ">" },
        { "foreign content", Fill("<svg><p>") },
        { "left-out content", Fill("<select><script>") },
        { "code that never ends", "```python\n" + Fill("'''") },
        { "shell variables", "```bash\n" + Fill("$ ${") },
        { "one long word", new string('a', Length) },
        { "lone surrogates", Fill("\ud800") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void AHostileDocumentIsRenderedOrShownAsText(string name, string markdown)
    {
        var rendered = MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag());

        Assert.True(rendered.Html.Length < 40 * Math.Max(markdown.Length, 1_000), $"{rendered.Html.Length} characters");
        SafeMarkup.Check(rendered.Html, name);
    }

    [Fact]
    public void ADocumentThatIsTooDeepIsShownAsText() => ShowsAsText("VCD6002", Repeat("*a **b ", 300) + Repeat("b** a*", 300));

    [Fact]
    public void InlineMarkupThatIsTooMuchIsShownAsText() => ShowsAsText("VCD6003", Repeat("[", 30_000) + "a");

    [Fact]
    public void TablesThatTogetherHaveTooManyCellsAreShownAsText()
    {
        var diagnostics = new DiagnosticBag();
        var table = Repeat("a|", 200) + "\n" + Repeat("-|", 200) + "\n" + Repeat("a|\n", 200) + "\n";

        var rendered = MarkdownRenderer.Render(Rendered.Request(Repeat(table, 10)), diagnostics);

        Assert.Equal(["VCD6003"], diagnostics.ToSortedList().Select(diagnostic => diagnostic.Id));
        Assert.Single(SafeMarkup.Check(rendered.Html, "tables").QuerySelectorAll("table"));
    }

    [Fact]
    public void HtmlThatIsTooUnbalancedIsShownAsText() => ShowsAsText("VCD6003", "<p>" + Grow(2_000, i => $"<b a={i}>") + Repeat("<p>x", 100));

    private static void ShowsAsText(string code, string markdown)
    {
        var diagnostics = new DiagnosticBag();

        var rendered = MarkdownRenderer.Render(Rendered.Request(markdown), diagnostics);

        Assert.Equal([code], diagnostics.ToSortedList().Select(diagnostic => diagnostic.Id));
        Assert.Equal(markdown, SafeMarkup.Check(rendered.Html, code).TextContent.Trim());
    }

    private static string Fill(string text) => Repeat(text, Length / text.Length);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Grow(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
