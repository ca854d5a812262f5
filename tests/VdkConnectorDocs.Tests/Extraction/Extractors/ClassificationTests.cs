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

    private static string Reason(params IEnumerable<(string Path, string Text)> files) => OnePlugin.ReadFiles(files).Reason;
}
