using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class TemplateEngineTests
{
    [Fact]
    public void EachTemplateIsLoadedOnce()
    {
        var files = new TemplateFiles(("page", "{{ for i in 1..3; include 'part'; end }}"), ("part", "x"));
        var engine = new TemplateEngine(files, RenderSettings.Default);

        Assert.Equal("xxx", Render(engine, "page", new ScriptObject()));
        Assert.Equal("xxx", Render(engine, "page", new ScriptObject()));

        Assert.Equal(2, files.Loads);
    }

    [Fact]
    public void ARenderLeavesNothingToTheNext()
    {
        var files = new TemplateFiles(("page", "{{ x = (x ?? 0) + 1; x }}{{ date.format = '%F' }}{{ $y = 1 }}{{ string.mine ?? 'unset'; string.mine = 1 }}"));
        var engine = new TemplateEngine(files, new RenderSettings { IsStrict = false });
        var model = new ScriptObject();

        Assert.Equal("1unset", Render(engine, "page", model));
        Assert.Equal("1unset", Render(engine, "page", model));
        Assert.Equal(0, model.Count);
    }

    [Fact]
    public void AFailedRenderLeavesNothingToTheNext()
    {
        var files = new TemplateFiles(("page", "a{{ for i in 1..2; capture c; with o; if fail; null.x; end; end; end; end }}b"));
        var engine = new TemplateEngine(files, RenderSettings.Default);

        for (var i = 0; i < 3; i++)
        {
            using var output = new StringWriter();
            Assert.NotNull(engine.Render("page", ModelOf(fail: true), output));
            Assert.Equal("", output.ToString());
            Assert.Equal("ab", Render(engine, "page", ModelOf(fail: false)));
        }

        static ScriptObject ModelOf(bool fail) => new() { ["o"] = new ScriptObject(), ["fail"] = fail };
    }

    [Fact]
    public async Task ManyThreadsRenderAtOnce()
    {
        var files = new TemplateFiles(
            ("page", "{{ func twice(x); ret x * 2; end }}{{ for i in 1..20 }}{{ include 'part' i }}{{ end }}{{ name }}"),
            ("part", "{{ $x = $1; capture c }}[{{ twice $x }}]{{ end }}{{ c }}"));
        var engine = new TemplateEngine(files, RenderSettings.Default);
        var expected = string.Concat(Enumerable.Range(1, 20).Select(i => $"[{i * 2}]"));

        var results = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(i => Task.Run(() => (Number: i, Text: Render(engine, "page", new ScriptObject { ["name"] = $"n{i}" })))));

        Assert.All(results, result => Assert.Equal($"{expected}n{result.Number}", result.Text));
    }

    [Fact]
    public void ACheckFindsAMistakeWithoutAModel()
    {
        var engine = new TemplateEngine(new TemplateFiles(("good", "{{ any.thing }}"), ("bad", "{{ if }}")), RenderSettings.Default);

        Assert.Null(engine.Check("good"));
        Assert.Equal("bad(1,7): error VCD5001: Expected an expression instead of '}}'.", engine.Check("bad")!.Diagnostic.ToString());
    }

    [Fact]
    public void TimeAndRandomNumbersComeFromTheHost()
    {
        var files = new TemplateFiles(("page", "{{ date.now | date.to_string '%F %T' }} {{ math.random 0 1000 }}"));
        var settings = new RenderSettings { Now = new DateTime(2023, 4, 5, 6, 7, 8, DateTimeKind.Utc), RandomSeed = 5 };

        var first = files.Render(settings: settings);

        Assert.StartsWith("2023-04-05 06:07:08 ", first, StringComparison.Ordinal);
        Assert.Equal(first, files.Render(settings: settings));
    }

    private static string Render(TemplateEngine engine, string name, ScriptObject model)
    {
        using var output = new StringWriter();
        var error = engine.Render(name, model, output);
        Assert.Null(error?.ToString());
        return output.ToString();
    }
}
