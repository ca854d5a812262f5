using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Benchmarks;

/// <summary>The sample plugins of the tests.</summary>
internal static class SampleTree
{
    public static ISourceTree Open() =>
        DirectoryTree.Open(WorkingCopy.SampleFolder, TreeLimits.Default, new DiagnosticBag(), CancellationToken.None, "sample")!;
}
