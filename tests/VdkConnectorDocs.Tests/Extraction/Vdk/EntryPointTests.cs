using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class EntryPointTests
{
    [Theory]
    [InlineData("setup.py", """
        from setuptools import setup
        setup(name="vdk-ferry", package_dir={"ferry": "code"}, packages=["ferry"], entry_points={"vdk.plugin.run": ["f = ferry.plugin"]})
        """)]
    [InlineData("setup.cfg", """
        [metadata]
        name = vdk-ferry
        [options]
        packages = ferry
        package_dir =
            ferry = code
        [options.entry_points]
        vdk.plugin.run =
            f = ferry.plugin
        """)]
    public void APackageCanBeInAFolderOfAnotherName(string manifest, string text)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["vdk-ferry/" + manifest] = Encoding.UTF8.GetBytes(text),
            ["vdk-ferry/code/__init__.py"] = [],
            ["vdk-ferry/code/keys.py"] = Encoding.UTF8.GetBytes("PIER = 'FERRY_PIER'"),
            ["vdk-ferry/code/plugin.py"] = Encoding.UTF8.GetBytes("""
                from vdk.api.plugin.hook_markers import hookimpl
                from .keys import PIER

                @hookimpl
                def vdk_configure(config_builder):
                    config_builder.add(PIER)
                """),
        };
        var diagnostics = new DiagnosticBag();
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };

        var plugin = Assert.Single(CatalogExtractor.Extract(new MemoryTree(files), request, diagnostics, TestContext.Current.CancellationToken).Plugins);

        Assert.Equal("FERRY_PIER", Assert.Single(plugin.Options).Key);
        Assert.Empty(plugin.Unresolved);
    }
}
