using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Benchmarks.Extraction;

/// <summary>Extracts the catalog of the sample plugins, files read from disk included.</summary>
public class ExtractionBenchmark
{
    private static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null, Sample: true),
        Generator = new Generator("benchmark", "1.0.0"),
    };

    private readonly ISourceTree _tree = SampleTree.Open();

    [Benchmark]
    public ConnectorCatalog Extract() => CatalogExtractor.Extract(_tree, Request, new DiagnosticBag(), CancellationToken.None);
}
