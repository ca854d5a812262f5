using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Memory;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

/// <summary>What every memory has to keep: the catalog is the one of a reading from nothing.</summary>
public abstract class ExtractionMemoryTests
{
    protected static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null),
        Generator = new Generator("test", "1.0"),
    };

    private readonly ExtractionMemory _memory;

    protected ExtractionMemoryTests(ExtractionMemory memory)
    {
        _memory = memory;
        Files = ReadSample();
    }

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, PartCount)];

    private const int PartCount = 4;

    [Theory]
    [MemberData(nameof(Parts))]
    public void WhateverFileChangesTheCatalogIsThatOfAReadingFromNothing(int part)
    {
        var paths = Files.Keys.Order(StringComparer.Ordinal).ToList();
        for (var i = part; i < paths.Count; i += PartCount)
        {
            // Each change is taken back with the next, so that each is met in both directions.
            var changed = new Dictionary<string, byte[]>(Files, StringComparer.Ordinal);
            if ((i / PartCount) % 2 == 0)
            {
                changed.Remove(paths[i]);
            }
            else
            {
                changed[paths[i]] = [.. changed[paths[i]], .. "\n# [other](../vdk-kraken/README.md) = 'x'\n"u8];
            }

            AssertSame(changed, paths[i]);
        }
    }

    [Fact]
    public void APluginIsReadAgainWhenOneThatItsReadmePointsToIsGone()
    {
        Files["vdk-cairn/README.md"] = [.. Files["vdk-cairn/README.md"], .. "\nSee [the almanac](../vdk-almanac/README.md).\n"u8];
        var before = Extract(Files, _memory);
        Files.Remove("vdk-almanac/README.md");
        var after = Extract(Files, _memory);

        Assert.Empty(Cairn(before).Readme!.DeadLinks);
        Assert.Single(Cairn(after).Readme!.DeadLinks);

        static Plugin Cairn(ConnectorCatalog catalog) => catalog.AllPlugins.Single(static plugin => plugin.Id == "vdk-cairn");
    }

    [Fact]
    public void APluginIsReadAgainWhenWhatItImportsFromAnotherOneChanges()
    {
        Files["vdk-base/setup.py"] = "from setuptools import setup\nsetup(name='vdk-base', package_dir={'': 'src'})\n"u8.ToArray();
        Files["vdk-base/src/base_names.py"] = "KEY = 'FIRST_KEY'\n"u8.ToArray();
        Files["vdk-user/setup.py"] =
            "from setuptools import setup\nsetup(name='vdk-user', install_requires=['vdk-base'], entry_points={'vdk.plugin.run': ['u = user']})\n"u8.ToArray();
        Files["vdk-user/user.py"] = """
            from base_names import KEY
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(key=KEY, default_value=None, description="It depends.")
            """u8.ToArray();
        var before = Extract(Files, _memory);
        Files["vdk-base/src/base_names.py"] = "KEY = 'SECOND_KEY'\n"u8.ToArray();
        var after = Extract(Files, _memory);

        Assert.Equal(["FIRST_KEY"], Keys(before));
        Assert.Equal(["SECOND_KEY"], Keys(after));

        static IEnumerable<string> Keys(ConnectorCatalog catalog) =>
            catalog.AllPlugins.Single(static plugin => plugin.Id == "vdk-user").Options.Select(static option => option.Key);
    }

    [Fact]
    public void AnotherRequestReadsEverythingAnew()
    {
        var before = Extract(Files, _memory);
        var request = Request with { Limits = Request.Limits with { MaxSteps = 10 } };
        var after = CatalogExtractor.Extract(MemoryTree.Of(Files), request, new DiagnosticBag(), CancellationToken.None, _memory);

        Assert.NotEqual(before.Connectors, after.Connectors);
        Assert.Equal(CatalogExtractor.Extract(MemoryTree.Of(Files), request, new DiagnosticBag(), CancellationToken.None), after);
    }

    private void AssertSame(IDictionary<string, byte[]> files, string changed)
    {
        var problems = new DiagnosticBag();
        var remembered = Extract(files, _memory, problems);
        var expectedProblems = new DiagnosticBag();
        var expected = Extract(files, memory: null, expectedProblems);
        Assert.True(expected == remembered, $"after a change of {changed}");
        Assert.True(CatalogJsonWriter.ToUtf8Bytes(expected).AsSpan().SequenceEqual(CatalogJsonWriter.ToUtf8Bytes(remembered)), $"the bytes after a change of {changed}");
        Assert.Equal(expectedProblems.ToSortedList(), problems.ToSortedList());
    }

    protected IDictionary<string, byte[]> Files { get; }

    protected ConnectorCatalog Extract(ExtractionRequest request) =>
        CatalogExtractor.Extract(MemoryTree.Of(Files), request, new DiagnosticBag(), CancellationToken.None, _memory);

    private static ConnectorCatalog Extract(IDictionary<string, byte[]> files, ExtractionMemory? memory, DiagnosticBag? problems = null) =>
        CatalogExtractor.Extract(MemoryTree.Of(files), Request, problems ?? new DiagnosticBag(), CancellationToken.None, memory);

    private static Dictionary<string, byte[]> ReadSample()
    {
        var root = Fixtures.Path("vdk-plugins");
        var files = RepositoryFolder.FindFiles(root, "")
            .ToDictionary(static path => path, path => File.ReadAllBytes(Path.Join(root, path)), StringComparer.Ordinal);

        // What plugins share stands beside them.
        files[".plugin-common.yml"] = ".build:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.9', '3.12']\n"u8.ToArray();
        return files;
    }
}
