using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Benchmarks;

/// <summary>The sample plugins of the tests.</summary>
internal static class SampleTree
{
    private static readonly string Folder = Path.Join("tests", "fixtures", "vdk-plugins");

    public static ISourceTree Open()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Join(folder, Folder)))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmarks must run from inside of the working copy.");
        }

        return DirectoryTree.Open(Path.Join(folder, Folder), TreeLimits.Default, new DiagnosticBag(), CancellationToken.None, "sample")!;
    }
}
