using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class SetupCfgReaderTests
{
    private const string Whole = """
        [metadata]
        name = vdk-acme
        version = attr: acme.__version__
        summary = Talks to an Acme store.
        long-description = file: README.md, CHANGES.md
        license = Apache-2.0
        classifiers =
            Development Status :: 4 - Beta
            # not this one
            Programming Language :: Python :: 3.9

        [options]
        package_dir =
            =src
        packages = find:
        python_requires = >=3.8
        install_requires =
            vdk-core
            acme-client >= 2.0, <3 ; python_version < "3.12"

        [options.packages.find]
        where = src

        [options.extras_require]
        fast = acme-native; numpy
        test =
            pytest

        [options.entry_points]
        vdk.plugin.run =
            vdk-acme = acme.plugin
        console_scripts =
            acme = acme.cli:main [fast]
        """;

    [Fact]
    public void ReadsEveryField()
    {
        var metadata = Read(Whole);

        Assert.Equal("vdk-acme", ManifestText.Of(metadata.Name));
        Assert.Equal("attr: acme.__version__", ManifestText.Of(metadata.Version));
        Assert.Equal("Talks to an Acme store.", ManifestText.Of(metadata.Description));
        Assert.Equal("file: README.md, CHANGES.md", ManifestText.Of(metadata.Readme));
        Assert.Equal("Apache-2.0", ManifestText.Of(metadata.License));
        Assert.Equal(">=3.8", ManifestText.Of(metadata.RequiresPython));
        Assert.Equal(["Development Status :: 4 - Beta", "Programming Language :: Python :: 3.9"], ManifestText.Of(metadata.Classifiers));
        Assert.Equal(["vdk-core", "acme-client >= 2.0, <3 ; python_version < \"3.12\""], ManifestText.Of(metadata.Dependencies));
        Assert.Equal(["fast: acme-native, numpy", "test: pytest"], ManifestText.Of(metadata.Extras));
        Assert.Equal(["vdk.plugin.run: vdk-acme = acme.plugin", "console_scripts: acme = acme.cli:main"], ManifestText.Of(metadata.EntryPoints));
        Assert.Equal([new PackageFolder("", "src")], metadata.PackageFolders);
    }

    [Fact]
    public void EvidenceStandsOnTheLinesOfTheFacts()
    {
        var source = new SourceText("setup.cfg", Whole);
        var metadata = Read(Whole);

        Assert.Equal(2, source.GetPosition(metadata.Name!.Span.Start).Line);
        Assert.Equal(19, source.GetPosition(metadata.Dependencies.Items[1].Span.Start).Line);
        Assert.Equal(31, source.GetPosition(metadata.EntryPoints[0].Span.Start).Line);
    }

    [Theory]
    [InlineData("a, b", "a|b")]
    [InlineData("\n  a, b\n", "a, b")]
    [InlineData("file: LIST.txt", "file: LIST.txt")]
    public void AListHasItsItemsOnLinesOrBetweenCommas(string value, string expected) =>
        Assert.Equal(expected, string.Join('|', ManifestText.Of(Read("[metadata]\nclassifiers = " + value).Classifiers)));

    [Fact]
    public void RequirementsAndEntryPointsCanBeInFiles()
    {
        var metadata = Read("[options]\ninstall_requires = file: requirements.txt\nentry_points = file: entry_points.cfg\n");

        Assert.Equal(["file: requirements.txt"], ManifestText.Of(metadata.Dependencies));
        Assert.Equal(["entry_points.cfg"], metadata.EntryPointsFile!.Paths);
    }

    [Fact]
    public void AFileWithoutMetadataIsNoManifest() => Assert.Null(Read("[flake8]\nmax-line-length = 100\n").Span);

    [Fact]
    public void AnEntryPointWithoutTargetIsReported()
    {
        var bag = new DiagnosticBag();
        SetupCfgReader.Read(new SourceText("setup.cfg", "[options.entry_points]\nvdk.plugin.run =\n  vdk-acme\n"), bag);

        Assert.Equal("setup.cfg(3,3): warning VCD2206: 'vdk-acme' is not an entry point; 'name = module:object' in a group is expected.", Assert.Single(bag.ToSortedList()).ToString());
    }

    private static ManifestMetadata Read(string text) => ManifestText.ReadCleanly(SetupCfgReader.Read, "setup.cfg", text);
}
