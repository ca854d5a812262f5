using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Documents put together by chance, always the same ones.</summary>
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b c", " ", "  ", "\n", "\n\n", "    ", "\t", "# ", "### ", "###### ", "> ", "- ", "1. ", "3) ", "- [x] ", "> [!NOTE]\n", "***", "**", "*", "_", "~~",
        "`", "```\n", "```python\n", "~~~", "|", "|-|-|\n", ":-:", "[", "]", "(", ")", "![", "](x.png)", "](https://a.example)", "](#a)", "[^1]", "[^1]: ", "[r]: x\n",
        "[r]", "<", ">", "&", "&amp;", "&lt;", "&copy", "&#x41;", "\\", "<!-- c -->", "<!--", "-->", "<b>", "</b>", "<i>", "</i>", "<a href=\"https://b.example\">",
        "<a name=\"n\">", "</a>", "<img src=\"y.png\" alt=\"z\">", "<br>", "<br/>", "<hr>", "<p>", "<p align=center>", "</p>", "<div>", "</div>", "<details>",
        "</details>", "<summary>", "</summary>", "<h1>", "</h1>", "<h2 id=a>", "</h2>", "<ul>", "<ol start=3>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>",
        "<th>", "</td>", "</tr>", "</table>", "<thead>", "<caption>", "<pre>", "</pre>", "<code>", "</code>", "<kbd>", "<sup>", "<span class=x>", "</span>", "<font>",
        "<blockquote>", "</blockquote>", "<dl>", "<dt>", "<dd>", "<name>", "<x-y z=1>", "<script>", "</script>", "<style>", "<svg>", "<math>", "<select>", "<option>",
        "<textarea>", "<title>", "<iframe>", "<template>", "<noscript>", "<button>", "<form>", "<input>", "<object>", "<frameset>", "<body>", "</body>", "<plaintext>",
        " onclick=x", "\"", "'", "=", "/", "javascript:x", "www.c.example", "d@e.example", "é", "😀", "\u202e", "\0", "\u0001", "\r\n", "\ud800",
    ];

    private const int DocumentsPerSeed = 500;

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyDocumentIsSafeAndDescribedRightly(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < DocumentsPerSeed; round++)
        {
            var markdown = Compose(random);
            var direct = MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag());
            var parsed = MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag(), alwaysParsed: true);

            var article = SafeMarkup.Check(direct.Html, $"round {round}: {markdown}");
            SafeMarkup.Check(parsed.Html, $"round {round}, parsed: {markdown}");
            Assert.Equal(
                direct.Headings.Select(heading => $"{heading.Level} {heading.Id}"),
                article.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => $"{heading.LocalName[1]} {heading.Id}"));
            Assert.Equal(direct.Html, MarkdownRenderer.Render(Rendered.Request(markdown), new DiagnosticBag()).Html);
        }
    }

    private static string Compose(Random random)
    {
        var markdown = new StringBuilder();
        for (var count = random.Next(1, 40); count > 0; count--)
        {
            markdown.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return markdown.ToString();
    }
}
