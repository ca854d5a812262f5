using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>What rendered documents may hold, checked on the parsed page.</summary>
internal static class SafeMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "div", "blockquote", "pre", "ul", "ol", "li", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "br", "wbr", "a", "img", "span", "em", "strong", "del", "ins", "s", "code", "kbd", "samp", "var",
        "sub", "sup", "mark", "small", "q", "cite", "abbr", "b", "i",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "* id", "* class", "div role", "div aria-label", "div tabindex", "span role", "span aria-label", "pre tabindex", "a href", "a rel",
        "a title", "abbr title", "img src", "img alt", "img title", "img width", "img height", "img loading", "img decoding", "ol start",
        "th scope",
    ];

    private static readonly HashSet<string> Classes =
    [
        "code", "table-scroll", "footnotes", "task", "alert", "alert-note", "alert-tip", "alert-important", "alert-warning", "alert-caution",
        "alert-title", "align-left", "align-center", "align-right", "hl-comment", "hl-keyword", "hl-string", "hl-number", "hl-constant",
        "hl-name", "hl-key", "hl-section", "hl-variable", "hl-prompt", "language-python", "language-ini", "language-bash",
        "language-powershell", "language-sql", "language-json", "language-yaml",
    ];

    /// <summary>Fails unless the markup is harmless and stays inside the element it is put into.</summary>
    public static IElement Check(string html, string because)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true })
            .ParseDocument($"<!DOCTYPE html><title>t</title><main><article>{html}<hr title=end></article></main><footer>end</footer>");
        var article = page.QuerySelector("article")!;
        Assert.True(page.Body!.LastElementChild!.LocalName == "footer" && article.ParentElement!.LocalName == "main", because);
        Assert.True(article.NextElementSibling is null, because);
        Assert.True(article.LastElementChild?.GetAttribute("title") == "end", because);
        article.LastElementChild!.Remove();
        foreach (var element in article.QuerySelectorAll("*"))
        {
            CheckElement(element, because);
        }

        // What a second parser would read is what the first has read.
        Assert.True(Serialize(page) == Serialize(new HtmlParser().ParseDocument(Serialize(page))), because);
        return article;
    }

    private static string Serialize(IDocument page) => page.DocumentElement.OuterHtml;

    private static void CheckElement(IElement element, string because)
    {
        Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {because}");
        foreach (var attribute in element.Attributes)
        {
            var isKnown = Attributes.Contains($"* {attribute.Name}") || Attributes.Contains($"{element.LocalName} {attribute.Name}");
            Assert.True(isKnown, $"{element.LocalName}[{attribute.Name}] in {because}");
        }

        Assert.True(element.ClassList.All(Classes.Contains), $"class {element.ClassName} in {because}");
        Assert.True(element.GetAttribute("id")?.StartsWith("readme-", StringComparison.Ordinal) ?? true, $"id {element.Id} in {because}");
        CheckAddress(element.GetAttribute("href"), because);
        CheckAddress(element.GetAttribute("src"), because);
    }

    private static void CheckAddress(string? address, string because)
    {
        if (address is null)
        {
            return;
        }

        // As a browser resolves it on a page of the site.
        Assert.True(Uri.TryCreate(new Uri("https://site.example/connectors/x/"), address, out var resolved), $"{address} in {because}");
        Assert.True(resolved!.Scheme is "https" or "http" or "mailto", $"{address} in {because}");
        Assert.True(address.AsSpan().IndexOfAny('\\', '\n', '\t') < 0, $"{address} in {because}");
        Assert.True(resolved.UserInfo.Length == 0 || resolved.Scheme == "mailto", $"{address} in {because}");
    }
}
