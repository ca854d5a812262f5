using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Plugins;

public sealed class PluginDiscoveryTests
{
    private static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null),
        Generator = new Generator("tests", "0"),
    };

    [Theory]
    [InlineData("setup.py", "from setuptools import setup\nsetup(name='everything')\n")]
    [InlineData("setup.cfg", "[flake8]\nmax-line-length = 100\n")]
    [InlineData("pyproject.toml", "[tool.black]\n")]
    public void AManifestBesideThePluginsHidesNone(string path, string text)
    {
        var (plugins, diagnostics) = Read((path, text), Setup("vdk-ferry"), Setup("vdk-barge"));

        Assert.Equal(["vdk-barge", "vdk-ferry"], plugins);
        var told = Assert.Single(diagnostics);
        Assert.Equal(("VCD2309", path), (told.Descriptor.Id, told.Location.Path));
    }

    [Fact]
    public void ATreeWithOneDistributionInItIsThePlugin()
    {
        var (plugins, diagnostics) = Read(("setup.py", "from setuptools import setup\nsetup(name='vdk-harbour')\n"), Setup("docs"));

        Assert.Equal(["vdk-harbour"], plugins);
        Assert.Empty(diagnostics);
    }

    private static (string Path, string Text) Setup(string name) => ($"{name}/setup.py", $"from setuptools import setup\nsetup(name='{name}')\n");

    private static (IEnumerable<string> Plugins, IReadOnlyList<Diagnostic> Diagnostics) Read(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var tree = new MemoryTree(files.ToDictionary(static file => file.Path, static file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));
        var catalog = CatalogExtractor.Extract(tree, Request, diagnostics, TestContext.Current.CancellationToken);
        return (catalog.AllPlugins.Select(static plugin => plugin.Id).Order(StringComparer.Ordinal), diagnostics.ToSortedList());
    }
}
