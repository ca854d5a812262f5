using VdkConnectorDocs.Cli.Rendering;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Rendering;

public sealed class TemplateRendererTests : IDisposable
{
    private static readonly DateTime Now = new(2024, 2, 9, 15, 4, 5, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RendersATemplateWithAJsonObjectAsItsVariables() => Assert.Equal(
        "Anna <&> 3 4294967296 1.5 [1, \"a\", null] {b: 1, a: 2} true",
        Render("{{ name }} {{ n }} {{ big }} {{ real }} {{ list }} {{ object }} {{ flag }}",
            """{ "name": "Anna <&>", "n": 3, "big": 4294967296, "real": 1.5, "list": [1, "a", null], "object": { "b": 1, "a": 2 }, "flag": true }"""));

    [Fact]
    public void TheExtensionDecidesHowValuesAreEscaped()
    {
        Assert.Equal("&lt;", Render("{{ x }}", """{ "x": "<" }""", "page.sbn-html"));
        Assert.Equal("<", Render("{{ x }}", """{ "x": "<" }""", "page.sbn-html", escapes: false));
    }

    [Fact]
    public void IncludesComeFromTheTemplatesFolderOrTheOneGiven()
    {
        _folder.Write("part", "here");
        _folder.Write("parts/part", "there");

        Assert.Equal("here", Render("{{ include 'part' }}"));
        Assert.Equal("there", Render("{{ include 'part' }}", includeDirectory: "parts"));
        Assert.Equal("there", Render("{{ include 'parts/part' }}"));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../outside")]
    [InlineData("nul\0byte")]
    public void NoIncludeLeadsOutOfTheFolder(string name)
    {
        _folder.Write("outside", "secret");
        _folder.Write("parts/part", "");

        var errors = Fail($"{{{{ include `{name}` }}}}", includeDirectory: "parts");

        Assert.StartsWith($"page.sbn(1,4): error VCD5011: There is no template '{name}'.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AMistakeIsWrittenAsMSBuildReadsItAndNothingElseIs() => Assert.Equal(
        """
        page.sbn(2,6): error VCD5002: There is no variable or function 'naem'. Did you mean 'name'?
              {{ naem }}
                 ^

        """,
        Fail("one\n  {{ naem }}", """{ "name": 1 }"""));

    [Fact]
    public void LaxTakesWhatIsNotKnownForNull() => Assert.Equal("[]", Render("[{{ naem }}]", isLax: true));

    [Fact]
    public void TimeIsGiven() => Assert.Equal("2024-02-09", Render("{{ date.now | date.to_string '%F' }}"));

    [Theory]
    [InlineData("[1]", "(1,1): error VCD5014: The model must be a JSON object.")]
    [InlineData("{\n  \"a\": }", "(2,8): error VCD5014: ")]
    [InlineData("{\"a\": \"\\ud800\"}", "(1,1): error VCD5014: The model has a text with half of a surrogate pair.")]
    [InlineData("{\"\\ud800\": 1}", "(1,1): error VCD5014: The model has a text with half of a surrogate pair.")]
    public void AModelThatIsNoJsonObjectIsReportedWithItsPlace(string model, string expected) =>
        Assert.Contains($"model.json{expected}", Fail("", model), StringComparison.Ordinal);

    [Fact]
    public void MissingFilesAreReported()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var model = _folder.Write("model.json", "{}");

        Assert.Equal(1, TemplateRenderer.Run(new("no.sbn", _folder.Combine("no.sbn"), model, null, true, false), Now, output, errors));
        Assert.Equal(1, TemplateRenderer.Run(new("no.sbn", _folder.Combine("no.sbn"), model + "x", null, true, false), Now, output, errors));

        Assert.StartsWith("no.sbn: error VCD5011: There is no template 'no.sbn'.\n", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("model.jsonx: error VCD5014: ", errors.ToString(), StringComparison.Ordinal);
    }

    private string Render(
        string template, string model = "{}", string name = "page.sbn", bool escapes = true, bool isLax = false, string? includeDirectory = null)
    {
        var (code, output, errors) = Run(template, model, name, escapes, isLax, includeDirectory);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        return output;
    }

    private string Fail(string template, string model = "{}", string? includeDirectory = null)
    {
        var (code, output, errors) = Run(template, model, "page.sbn", true, false, includeDirectory);
        Assert.Equal(1, code);
        Assert.Equal("", output);
        return errors;
    }

    private (int Code, string Output, string Errors) Run(
        string template, string model, string name, bool escapes, bool isLax, string? includeDirectory)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var request = new RenderRequest(
            name,
            _folder.Write(name, template),
            _folder.Write("model.json", model),
            includeDirectory is null ? null : _folder.Combine(includeDirectory),
            escapes,
            isLax);
        return (TemplateRenderer.Run(request, Now, output, errors), output.ToString(), errors.ToString());
    }
}
