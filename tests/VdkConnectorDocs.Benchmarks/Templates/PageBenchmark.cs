using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Benchmarks.Templates;

/// <summary>One page of a connector with 30 options, from compiled templates to a string. The bar: 60 µs and 60 kB.</summary>
public partial class PageBenchmark
{
    private static readonly PageTemplates Templates = new();

    private readonly Connector _connector = Connector.WithThirtyOptions();
    private readonly ScriptObject _model = Connector.WithThirtyOptions().ToModel();
    private readonly TemplateEngine _engine = new(Templates, RenderSettings.Default);
    private readonly HandWrittenPage _handWritten = new();

    [GlobalSetup]
    public void CheckThatAllMakeTheSamePage()
    {
        var expected = HandWritten();
        foreach (var page in Pages())
        {
            if (page != expected)
            {
                throw new InvalidOperationException($"The pages differ:\n{expected}\n{page}");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public string Ours() => Render(_engine);

    [Benchmark]
    public string HandWritten() => _handWritten.Render(_connector);

    private partial IEnumerable<string> Pages();

    private string Render(ITemplateEngine engine)
    {
        using var output = new StringWriter();
        return engine.Render(PageTemplates.PageName, _model, output) is { } error ? throw new InvalidOperationException(error.ToString()) : output.ToString();
    }
}
