using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Benchmarks.Extraction;

/// <summary>Extracts the catalog of the sample plugins, files read from disk included.</summary>
public class ExtractionBenchmark
{
    private readonly ISourceTree _tree = SampleTree.Open();

    [Benchmark]
    public ConnectorCatalog Extract() => SampleTree.Extract(_tree);
}
