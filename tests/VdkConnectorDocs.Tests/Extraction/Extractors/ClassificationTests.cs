using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Extractors;

public sealed class ClassificationTests
{
    private const string Bundle = "from setuptools import setup\nsetup(name='quay', install_requires=['vdk-core', 'vdk-heron', 'vdk-cairn'])\n";

    [Fact]
    public void ADistributionWithoutCodeInstallsOthers() => Assert.Equal(
        "It has no entry point of its own; it installs other packages.", Reason(("setup.py", Bundle), ("tests/test_nothing.py", "")));

    [Fact]
    public void ADistributionWithCodeAndNoEntryPointIsNotLoaded() => Assert.Equal(
        "It has no entry point in the group vdk.plugin.run, so VDK does not load it as a plugin.", Reason(("setup.py", Bundle), ("quay/server.py", "")));

    private static string Reason(params IEnumerable<(string Path, string Text)> files)
    {
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };
        var tree = new MemoryTree(files.ToDictionary(static file => "quay/" + file.Path, static file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));
        return Assert.Single(CatalogExtractor.Extract(tree, request, new DiagnosticBag(), TestContext.Current.CancellationToken).Plugins).Reason;
    }
}
