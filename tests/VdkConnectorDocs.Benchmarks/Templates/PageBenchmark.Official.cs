using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Benchmarks.Templates;

/// <content>Only with <c>-p:TemplateEngine=Scriban</c>: the official engine behind our interface.</content>
public partial class PageBenchmark
{
    private readonly ITemplateEngine _official = TemplateEngineFactory.Create(Templates, RenderSettings.Default);

    [Benchmark]
    public string Official() => Render(_official);

    private partial IEnumerable<string> Pages() => [Ours(), Official()];
}
