using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Whatever a README holds, wherever it holds it, nothing in the page runs, loads or breaks out.</summary>
public sealed class XssTests
{
    // {0} is the payload. Each is a place where a document could hope for it to be taken as markup.
    private static readonly string[] Places =
    [
        "{0}",
        "# {0}\n\ntext",
        "text {0} text",
        "**{0}** *{0}* ~~{0}~~",
        "[{0}](https://example.org)",
        "[x]({0})",
        "[x](<{0}>)",
        "[x](https://example.org \"{0}\")",
        "[x](https://example.org '{0}')",
        "![{0}](picture.png)",
        "![x]({0})",
        "![x](picture.png \"{0}\")",
        "[![{0}]({0})]({0})",
        "[x]: {0}\n\n[x] and ![x]",
        "[x]: <{0}> \"{0}\"\n\n[y][x]",
        "[{0}]: https://example.org\n\n[{0}]",
        "<{0}>",
        "<https://example.org/{0}>",
        "https://example.org/{0}",
        "www.example.org?{0}",
        "`{0}` ``{0}``",
        "```{0}\ncode\n```",
        "```python {0}\n{0}\n```",
        "```sql\n{0}\n```",
        "    {0}",
        "| {0} | b |\n|:-:|{0}|\n| {0} | `{0}` |",
        "| a | b |\n| - | - |\n| {0} | {0} |",
        "- {0}\n  - [ ] {0}\n\n1. {0}",
        "> {0}\n> > {0}",
        "> [!{0}]\n> {0}",
        "text[^1]\n\n[^1]: {0}",
        "text[^{0}]\n\n[^{0}]: note",
        "<div>{0}</div>",
        "<div>\n\n{0}\n\n</div>",
        "<details><summary>{0}</summary>\n\n{0}\n\n</details>",
        "<a href=\"{0}\">x</a>",
        "<a href='{0}' title='{0}'>x</a>",
        "<a href={0}>x</a>",
        "<img src=\"{0}\" alt=\"{0}\">",
        "<p id=\"{0}\" class=\"{0}\" align={0}>x</p>",
        "<table><tr><td {0}>{0}</td></tr></table>",
        "<ul><li>{0}<li {0}></ul>",
        "<!-- {0} -->",
        "<pre>{0}</pre>",
        "a <b {0}>b</b> {0}",
        "<b>{0}\n\n{0}</b>",
        "<svg>{0}</svg>",
        "<math><mi>{0}</mi></math>",
    ];

    public static TheoryData<string> Payloads()
    {
        var data = new TheoryData<string>();
        foreach (var line in File.ReadLines(Fixtures.Path("markdown/xss-payloads.txt")).Where(line => !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            data.Add(line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void APayloadIsHarmlessInEveryPlace(string line)
    {
        var payload = Unescape(line);
        foreach (var place in Places)
        {
            var markdown = place.Replace("{0}", payload, StringComparison.Ordinal);
            var direct = MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag()).Html;
            var parsed = MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag(), alwaysParsed: true).Html;

            SafeMarkup.Check(direct, $"{place} with {line}");
            if (parsed != direct)
            {
                SafeMarkup.Check(parsed, $"{place} with {line}, parsed");
            }
        }
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<a href=\"java&Tab;script:alert(1)\">x</a>")]
    [InlineData("<p style=color:red>x</p>")]
    [InlineData("</article></main>")]
    [InlineData("<p class=hidden>x</p>")]
    [InlineData("<p id=search>x</p>")]
    public void TheCheckFindsAPayload(string payload) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SafeMarkup.Check(payload, "itself"));

    [Fact]
    public void ThereAreEnoughPayloads() => Assert.True(Payloads().Count >= 200);

    private static string Unescape(string line) => line
        .Replace(@"\\", "\uE000", StringComparison.Ordinal)
        .Replace(@"\n", "\n", StringComparison.Ordinal)
        .Replace(@"\t", "\t", StringComparison.Ordinal)
        .Replace(@"\r", "\r", StringComparison.Ordinal)
        .Replace(@"\0", "\0", StringComparison.Ordinal)
        .Replace(@"\x01", "\x01", StringComparison.Ordinal)
        .Replace(@"\x02", "\x02", StringComparison.Ordinal)
        .Replace(@"\u200b", "\u200b", StringComparison.Ordinal)
        .Replace("\uE000", @"\", StringComparison.Ordinal);
}
