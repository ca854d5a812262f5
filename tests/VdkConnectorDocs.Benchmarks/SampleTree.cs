using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Benchmarks;

/// <summary>The sample plugins of the tests.</summary>
internal static class SampleTree
{
    private static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null, Sample: true),
        Generator = new Generator("benchmark", "1.0.0"),
    };

    public static ISourceTree Open() =>
        DirectoryTree.Open(WorkingCopy.SampleFolder, TreeLimits.Default, new DiagnosticBag(), CancellationToken.None, "sample")!;

    public static ConnectorCatalog ExtractCatalog() => Extract(Open());

    public static ConnectorCatalog Extract(ISourceTree tree) => CatalogExtractor.Extract(tree, Request, new DiagnosticBag(), CancellationToken.None);
}
