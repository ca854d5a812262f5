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
    public static Plugin Read(string code, string entryPoint = "") => ReadFiles(
        ("setup.py", $$"""
            from setuptools import setup
            setup(name="vdk-ferry", package_dir={"": "src"}, entry_points={"vdk.plugin.run": ["vdk-ferry = ferry.plugin{{entryPoint}}"]})
            """),
        ("src/ferry/plugin.py", code));

    /// <param name="files">The plugin's, by their paths in its folder.</param>
    public static Plugin ReadFiles(params IEnumerable<(string Path, string Text)> files)
    {
        var tree = new MemoryTree(files.ToDictionary(static file => "vdk-ferry/" + file.Path, static file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));
        var catalog = CatalogExtractor.Extract(tree, Request, new DiagnosticBag(), TestContext.Current.CancellationToken);
        return Assert.Single(catalog.Connectors.Concat(catalog.Plugins));
    }
}
