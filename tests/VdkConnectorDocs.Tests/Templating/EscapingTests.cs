using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class EscapingTests
{
    private const string Evil = "<b a=\"1\" c='2'>&</b>";
    private const string Escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;";

    private static readonly RenderSettings NoEscape = new() { EscapesValues = false };

    private static ScriptObject Model => new() { ["evil"] = Evil, ["raw"] = Markup.Of("<i>&amp;</i>") };

    [Theory]
    [InlineData("{{ evil }}", Escaped)]
    [InlineData("{{ evil + 1 }}", Escaped + "1")]
    [InlineData("{{ [evil] }}", "[&quot;&lt;b a=\\&quot;1\\&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;&quot;]")]
    [InlineData("{{ x = evil; x }}", Escaped)]
    [InlineData("{{ $\"{evil}\" }}", Escaped)]
    [InlineData("{{ evil | string.upcase | string.downcase }}", Escaped)]
    [InlineData("{{ func f(x); ret x; end; f evil }}", Escaped)]
    [InlineData("{{ func f(x); x; end; f evil }}", Escaped)]
    [InlineData("{{ for c in '<>' }}{{ c }}{{ end }}", "&lt;&gt;")]
    [InlineData("{{ ret evil }}", Escaped)]
    [InlineData("<b>{{ '<' }}</b>", "<b>&lt;</b>")]
    [InlineData("{{ 1 < 2 }} {{ 3.5 }} {{ null }}", "true 3.5 ")]
    public void EveryValueIsEscaped(string template, string expected) => AssertHtml(expected, template);

    [Theory]
    [InlineData("{{ raw }}", "<i>&amp;</i>")]
    [InlineData("{{ evil | html.raw }}", Evil)]
    [InlineData("{{ capture c }}<p>{{ evil }}</p>{{ end }}{{ c }}", "<p>" + Escaped + "</p>")]
    [InlineData("{{ capture c }}<p>{{ end }}{{ x = c; x }}", "<p>")]
    [InlineData("{{ capture c }}<p>{{ end }}{{ capture d }}{{ c }}{{ c }}{{ end }}{{ d }}", "<p><p>")]
    [InlineData("{{ raw + evil }}", "<i>&amp;</i>" + Escaped)]
    [InlineData("{{ evil + raw }}", Escaped + "<i>&amp;</i>")]
    [InlineData("{{ raw * 2 }}", "<i>&amp;</i><i>&amp;</i>")]
    [InlineData("{{ $\"<{raw}{evil}>\" }}", "<<i>&amp;</i>" + Escaped + ">")]
    [InlineData("{{ evil | html.escape }}", Escaped)]
    public void NothingIsEscapedTwice(string template, string expected) => AssertHtml(expected, template);

    [Fact]
    public void AnIncludeEscapesItselfAndIsMarkup()
    {
        var files = new TemplateFiles(
            ("page.sbn-html", "{{ include 'part.sbn-html' evil }}|{{ x = include 'part.sbn-html' evil; x }}|{{ include_join ['part.sbn-html'] '<' }}"),
            ("part.sbn-html", "<p>{{ $1 }}</p>"));

        Assert.Equal($"<p>{Escaped}</p>|<p>{Escaped}</p>|<p>&lt;</p>", files.Render(Model));
    }

    [Fact]
    public void AnIncludeWithoutATypeWritesWhatTheTemplateAroundItWrites() =>
        Assert.Equal("<p>&lt;</p>", new TemplateFiles(("a.sbn-html", "{{ include 'part' }}"), ("part", "<p>{{ '<' }}</p>")).Render());

    [Fact]
    public void TextIncludedInHtmlIsEscaped() =>
        Assert.Equal("&lt;&amp;", new TemplateFiles(("a.sbn-html", "{{ include 'b.sbn-txt' }}"), ("b.sbn-txt", "<{{ '&' }}")).Render());

    [Fact]
    public void JsonIncludedInHtmlIsNotEscaped()
    {
        var files = new TemplateFiles(("a.sbn-html", "<script>{{ include 'b.sbn-json' }}</script>"), ("b.sbn-json", "{{ '</script>' | object.to_json }}"));

        Assert.Equal("""<script>"\u003C/script\u003E"</script>""", files.Render());
    }

    [Fact]
    public void XmlIsEscapedAsHtmlIs() => Assert.Equal(Escaped, new TemplateFiles(("a.sbn-xml", "{{ evil }}")).Render(Model));

    [Theory]
    [InlineData("a.sbn-txt")]
    [InlineData("a.sbn")]
    [InlineData("a")]
    public void TextIsNotEscaped(string name) => Assert.Equal(Evil + "<p>", new TemplateFiles((name, "{{ evil }}<p>")).Render(Model));

    [Fact]
    public void EscapingCanBeSwitchedOff()
    {
        Assert.Equal(Evil, new TemplateFiles(("a.sbn-html", "{{ evil }}")).Render(Model, NoEscape));
        Assert.Equal(Evil, new TemplateFiles(("a.sbn-json", "{{ evil }}")).Render(Model, NoEscape));
    }

    [Theory]
    [InlineData("{{ evil }}", 4)]
    [InlineData("{{ 1 }}", 4)]
    [InlineData("{{ [1] }}", 4)]
    [InlineData("{{ \"\" }}", 4)]
    [InlineData("[{{ true }}]", 5)]
    [InlineData("{{ func f; ret 1; end; f }}", 24)]
    public void AValueInJsonThatIsNotJsonIsAnError(string template, int column)
    {
        var error = new TemplateFiles(("a.sbn-json", template)).Fail(Model);

        Assert.Equal(TemplatingDiagnostics.UnescapedJson.Id, error.Diagnostic.Id);
        Assert.Equal(column, error.Diagnostic.Location.Start.Column);
    }

    [Theory]
    [InlineData("""{ "a": {{ evil | object.to_json }} }""", """{ "a": "\u003Cb a=\u00221\u0022 c=\u00272\u0027\u003E\u0026\u003C/b\u003E" }""")]
    [InlineData("""[{{ for i in 1..2 }}{{ i | object.to_json }}{{ if !for.last }},{{ end }}{{ end }}]""", "[1,2]")]
    [InlineData("""{{ capture c }}{{ 1 | object.to_json }}{{ end }}[{{ c }}]""", "[1]")]
    [InlineData("""{{ x = {a: 1}; x | object.to_json }}{{ null }}""", """{"a":1}""")]
    public void JsonIsWrittenAsItIs(string template, string expected) =>
        Assert.Equal(expected, new TemplateFiles(("a.sbn-json", template)).Render(Model));

    [Fact]
    public void AnIndentedValueIsEscapedToo() =>
        Assert.Equal("  &lt;\n  &gt;", new TemplateFiles(("a.sbn-html", "  {{ '<\n>' }}")).Render());

    private static void AssertHtml(string expected, string template) =>
        Assert.Equal(expected, new TemplateFiles(("a.sbn-html", template)).Render(Model));
}
