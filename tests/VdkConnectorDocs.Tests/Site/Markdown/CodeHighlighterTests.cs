using System.Net;
using System.Text.RegularExpressions;
using VdkConnectorDocs.Site.Markdown.Highlighting;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Markdown;

public sealed partial class CodeHighlighterTests
{
    [Theory]
    [InlineData("python", "@hookimpl\ndef run(x: int = 0x1F) -> None:  # why", "name:@hookimpl keyword:def name:run number:0x1F constant:None comment:# why")]
    [InlineData("py", "class A(B): s = f\"{x}\" + '''a\n# no''' + r'\\'", "keyword:class name:A string:f\"{x}\" string:'''a\n# no''' string:r'\\'")]
    [InlineData("pycon", ">>> run(1)\n... x", "prompt:>>>  name:run number:1 prompt:... ")]
    [InlineData("ini", "[vdk]\n; note\nheron_host = reef:1 ; tail\nheron_name: \"a # b\"", "section:[vdk] comment:; note key:heron_host comment:; tail key:heron_name string:\"a # b\"")]
    [InlineData("toml", "[[a.b]]\nc = \"d\" # e", "section:[[a.b]] key:c string:\"d\" comment:# e")]
    [InlineData("bash", "export VDK_A=\"b $c\" && pip install -q 'x' | tee \"$HOME\" # d", "keyword:export variable:VDK_A string:\"b $c\" name:pip key:-q string:'x' name:tee string:\"$HOME\" comment:# d")]
    [InlineData("console", "$ vdk run ${job}\nif true; then echo $?; fi", "prompt:$  name:vdk variable:${job} keyword:if name:true keyword:then name:echo variable:$? keyword:fi")]
    [InlineData("PowerShell", "$env:VDK_A = 'b'\nGet-Item -Path \"c`\"d\" # e\nif ($x) { $true }", "variable:$env:VDK_A string:'b' name:Get-Item key:-Path string:\"c`\"d\" comment:# e keyword:if variable:$x constant:$true")]
    [InlineData("sql", "SELECT count(*), 'it''s' FROM {table} -- x\nWHERE a IS NULL AND b > 1.5", "keyword:SELECT name:count string:'it' string:'s' keyword:FROM variable:{table} comment:-- x keyword:WHERE keyword:IS constant:NULL keyword:AND number:1.5")]
    [InlineData("json", "{\"a\": [\"b\", -1.5e3, true, null]} // c", "key:\"a\" string:\"b\" number:-1.5e3 constant:true constant:null comment:// c")]
    [InlineData("yaml", "---\na-b: 'c'\n- d: true # e\n  f: 12", "section:--- key:a-b string:'c' key:d constant:true comment:# e key:f number:12")]
    public void MarksWhatAReaderLooksFor(string language, string code, string expected)
    {
        var tokens = new List<CodeToken>();
        CodeHighlighters.Find(language)!.Highlight(code, tokens);

        Assert.Equal(expected, string.Join(' ', tokens.Select(token => $"{token.Kind.ToString().ToLowerInvariant()}:{code.Substring(token.Start, token.Length)}")));
    }

    [Fact]
    public void MarkupHoldsExactlyTheCode()
    {
        var random = new Random(20_260_314);
        const string Alphabet = "ab_ \n\t\"'`#$-<>&{}[]()=:;/*\\@.|0é😀";
        foreach (var language in CodeHighlighters.All)
        {
            for (var round = 0; round < 500; round++)
            {
                var code = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length - 2)]));

                var html = CodeMarkup.ToHtml(code, language.Names[0]);

                Assert.Equal(code, WebUtility.HtmlDecode(Span().Replace(html, "")));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("klingon")]
    [InlineData("<script>")]
    public void AnUnknownLanguageStaysPlain(string? language) => Assert.Equal("a &lt; b", CodeMarkup.ToHtml("a < b", language));

    [Fact]
    public void NamesOfLanguagesAreUniqueAndInLowerCase()
    {
        var names = CodeHighlighters.All.SelectMany(highlighter => highlighter.Names).ToList();

        Assert.Equal(names.Select(name => name.ToLowerInvariant()).Distinct(), names);
    }

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Span();
}
