using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>A tree with one plugin, whose entry point is the module <c>ferry.plugin</c> or something in it.</summary>
internal static class OnePlugin
{
    private static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null),
        Generator = new Generator("tests", "0"),
    };

    /// <param name="code">The module's.</param>
    /// <param name="entryPoint">What stands behind the module's name in the entry point, such as <c>:Plugin</c>.</param>
    public static Plugin Read(string code, string entryPoint = "")
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["vdk-ferry/setup.py"] = Encoding.UTF8.GetBytes($$"""
                from setuptools import setup
                setup(name="vdk-ferry", package_dir={"": "src"}, entry_points={"vdk.plugin.run": ["vdk-ferry = ferry.plugin{{entryPoint}}"]})
                """),
            ["vdk-ferry/src/ferry/plugin.py"] = Encoding.UTF8.GetBytes(code),
        };
        var catalog = CatalogExtractor.Extract(new MemoryTree(files), Request, new DiagnosticBag(), TestContext.Current.CancellationToken);
        return Assert.Single(catalog.Connectors.Concat(catalog.Plugins));
    }
}
