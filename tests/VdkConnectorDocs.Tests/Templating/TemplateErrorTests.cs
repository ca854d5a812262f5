using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class TemplateErrorTests
{
    [Fact]
    public void NamesTheFileTheLineAndTheColumnAndShowsThemWithACaret()
    {
        var error = new TemplateFiles(("pages/home.sbn-html", "<h1>\n\t{{ title.text.size }}\n</h1>")).Fail(new ScriptObject { ["title"] = ScriptValue.Null });

        Assert.Equal(
            """
            pages/home.sbn-html(2,11): error VCD5004: Null has no member 'text'.
                	{{ title.text.size }}
                	         ^
            """,
            error.ToString());
    }

    [Fact]
    public void ListsTheIncludesThatLedToIt()
    {
        var error = new TemplateFiles(
            ("page", "one\n{{ include 'part' }}"),
            ("part", "{{ for i in 1..2 }}\n  {{ include 'item' i }}{{ end }}"),
            ("item", "{{ $1 - 'a' }}")).Fail();

        Assert.Equal(
            """
            item(1,7): error VCD5005: The operator - is not possible with a string.
                {{ $1 - 'a' }}
                      ^
                included from part(2,6)
                included from page(2,4)
            """,
            error.ToString());
    }

    [Fact]
    public void AMistakeInAnIncludedTemplateIsShownWhereItIsIncluded()
    {
        var error = new TemplateFiles(("page", "{{ include 'part' }}"), ("part", "fine\n{{ 1 + }}")).Fail();

        Assert.Equal(
            "page(1,4): error VCD5011: The template 'part' has a mistake: part(2,8): error VCD5001: Expected an expression instead of '}}'.",
            error.Diagnostic.ToString());
    }

    [Fact]
    public void AnIncludeOfNothingIsShownWhereItIs() => Assert.Equal(
        "page(1,6): error VCD5011: There is no template 'nowhere'.",
        new TemplateFiles(("page", "ab{{ include 'nowhere' }}")).Fail().Diagnostic.ToString());

    [Fact]
    public void ATemplateThatDoesNotExistIsAnErrorOfItsFile() => Assert.Equal(
        "page: error VCD5011: There is no template 'page'.",
        new VdkConnectorDocs.Templating.TemplateEngine(new TemplateFiles(), VdkConnectorDocs.Templating.Runtime.RenderSettings.Default).Check("page")!.ToString());

    [Fact]
    public void OfALongLineOnlyThePartAroundThePlaceIsShown()
    {
        var error = new TemplateFiles(("page", new string('a', 1000) + "{{ null.x }}" + new string('b', 1000))).Fail();

        var lines = error.ToString().Split('\n');
        Assert.Equal(164, lines[1].Length);
        Assert.Equal('x', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void AMessageQuotesOnlyTheBeginningOfALongText() =>
        Assert.True(new TemplateFiles(("page", "{{ x = 'n' * 100000; include x }}")).Fail().Diagnostic.Message.Length < 600);
}
