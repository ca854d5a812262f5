using VdkConnectorDocs.Templating;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Functions;

/// <summary>What functions make of text that is escaped already, where values are escaped.</summary>
public sealed class MarkupFunctionTests
{
    private const string Html = "test.sbn-html";

    [Theory]
    [InlineData("""{{ "<b>" | html.raw }}""", "<b>")]
    [InlineData("""{{ "<b>" | html.raw | html.raw }}""", "<b>")]
    [InlineData("""{{ "<b>" | html.escape }}""", "&lt;b&gt;")]
    [InlineData("""{{ "<b>" | html.escape | html.escape }}""", "&lt;b&gt;")]
    [InlineData("""{{ "<b>" | html.raw | html.escape }}""", "<b>")]
    [InlineData("""{{ "<b>\n" | html.newline_to_br }}""", "&lt;b&gt;<br />\n")]
    [InlineData("""{{ "<b>\n" | html.raw | html.newline_to_br }}""", "<b><br />\n")]
    [InlineData("""{{ null | html.raw }}{{ null | html.escape }}{{ null | html.newline_to_br }}""", "")]
    public void FunctionsOfHtmlEscapeOnce(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template, Html).Render());

    [Theory]
    [InlineData("""{{ " <b> " | html.raw | string.strip }}""", "<b>")]
    [InlineData("""{{ " <b> " | string.strip }}""", "&lt;b&gt;")]
    [InlineData("""{{ "<b>" | html.raw | string.append "<i>" }}""", "<b>&lt;i&gt;")]
    [InlineData("""{{ "<b>" | string.append (html.raw "<i>") }}""", "&lt;b&gt;<i>")]
    [InlineData("""{{ "<b>" | html.raw | string.prepend "<i>" }}""", "&lt;i&gt;<b>")]
    [InlineData("""{{ "<b>x" | html.raw | string.replace "x" "<i>" }}""", "<b>&lt;i&gt;")]
    [InlineData("""{{ "<b>x" | html.raw | string.replace "x" (html.raw "<i>") }}""", "<b><i>")]
    [InlineData("""{{ "<b>x" | string.replace "x" (html.raw "<i>") }}""", "&lt;b&gt;&lt;i&gt;")]
    [InlineData("""{{ "<b>x" | html.raw | string.replace_first "x" "&" }}""", "<b>&amp;")]
    [InlineData("""{{ capture a }}<b>{{ end }}{{ a | string.rstrip }}""", "<b>")]
    public void EditingKeepsMarkupAndEscapesWhatIsAdded(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template, Html).Render());

    [Theory]
    [InlineData("""{{ ["<a>", html.raw "<b>", "<c>"] | array.join "<,>" }}""", "&lt;a&gt;&lt;,&gt;<b>&lt;,&gt;&lt;c&gt;")]
    [InlineData("""{{ ["<a>", "<c>"] | array.join (html.raw "<br>") }}""", "&lt;a&gt;<br>&lt;c&gt;")]
    [InlineData("""{{ ["<a>", "<c>"] | array.join "," }}""", "&lt;a&gt;,&lt;c&gt;")]
    [InlineData("""{{ func li(x); ret (html.raw "<li>") + x; end; ["<a>"] | array.join "" @li }}""", "<li>&lt;a&gt;")]
    public void JoiningEscapesWhatIsNotMarkup(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template, Html).Render());

    [Theory]
    [InlineData("""{{ "<b>x</b>" | html.raw | string.upcase }}""", "&lt;B&gt;X&lt;/B&gt;")]
    [InlineData("""{{ "<b>x</b>" | html.raw | string.truncate 4 "" }}""", "&lt;b&gt;x")]
    [InlineData("""{{ "<b>x</b>" | html.raw | string.slice 0 2 }}""", "&lt;b")]
    [InlineData("""{{ "<b>x" | html.raw | regex.replace "x" "y" }}""", "&lt;b&gt;y")]
    public void WhatCouldBreakMarkupGivesPlainText(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template, Html).Render());

    [Theory]
    [InlineData("""{{ "<p>1 &lt; 2</p>" | html.raw | html.strip }}""", "1 &lt; 2")]
    [InlineData("""{{ "<p>1 & 2</p>" | html.strip }}""", "1 &amp; 2")]
    [InlineData("""{{ "<a title='>'>\"x\"" | html.raw | html.strip }}""", "&quot;x&quot;")]
    public void StrippedMarkupKeepsItsReferencesAndHasNoTags(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template, Html).Render());

    [Fact]
    public void JsonIsTextInHtmlSoThatItsQuotesCannotEndAnAttribute()
    {
        const string Template = """{{ ["'</x>"] | object.to_json }} {{ ["</x>"] | object.to_json | html.raw }}""";

        Assert.Equal(
            """[&quot;\u0027\u003C/x\u003E&quot;] ["\u003C/x\u003E"]""", new OneTemplate(Template, Html).Render());
    }

    [Fact]
    public void JsonTemplatesTakeOnlyWhatIsJson()
    {
        Assert.Equal("""{"a":"x"}""", new OneTemplate("""{{ {a: "x"} | object.to_json }}""", "test.sbn-json").Render());
        Assert.Equal(TemplatingDiagnostics.UnescapedJson, new OneTemplate("""{{ "x" }}""", "test.sbn-json").Fail().Descriptor);
    }

    [Theory]
    [InlineData("""{{ "<b>" | html.raw | object.kind }} {{ "<b>" | html.raw | string.append "<" }}""", "string <b><")]
    [InlineData("""{{ ["<a>", html.raw "<b>"] | array.join "" }}""", "<a><b>")]
    [InlineData("""{{ "&" | html.escape | html.escape }}""", "&amp;amp;")]
    public void WhereNothingIsEscapedMarkupIsText(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template).Render());
}
