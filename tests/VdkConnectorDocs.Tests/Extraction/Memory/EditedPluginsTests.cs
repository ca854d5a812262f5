using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

/// <summary>Whatever an author does to the plugins, an extraction with a memory gives what one from nothing gives, byte for byte.</summary>
public sealed class EditedPluginsTests
{
    private static readonly string[] Plugins = ["vdk-pelican", "vdk-kraken", "vdk-cairn", "vdk-foghorn", "vdk-tidemark", "vdk-lanternfish"];

    private ExtractionRequest _request = new()
    {
        Source = new CatalogSource("https://github.com/acme/plugins", "plugins", new string('1', 40), "2026-01-02T03:04:05Z"),
        Generator = new Generator("test", "1.0"),
    };

    private readonly Dictionary<string, byte[]> _files = ReadPlugins();

    // Each memory sees every step, so that what it kept of one tree is asked for with the next.
    private readonly IReadOnlyList<ExtractionMemory> _memories = [new LastExtraction(), new LastExtraction(keepsFiles: true), new RecordedExtraction(new MemoryReadingStore())];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AfterEachKindOfEditTheCatalogIsThatOfAReadingFromNothing(bool backwards)
    {
        var random = new Random(7);
        foreach (var edit in backwards ? AuthorEdit.All.Reverse() : AuthorEdit.All)
        {
            edit.Make(_files, random);
            AssertAllAreSame(edit.Name);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AfterAnyEditsTheCatalogIsThatOfAReadingFromNothing(int seed)
    {
        const int Edits = 40;
        var random = new Random(seed);
        for (var i = 0; i < Edits; i++)
        {
            var edit = AuthorEdit.All[random.Next(AuthorEdit.All.Count)];
            edit.Make(_files, random);
            if (random.Next(3) > 0)
            {
                AssertAllAreSame($"seed {seed}, edit {i}, {edit.Name}");
            }
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1_500)]
    [InlineData(4_000)]
    public void PluginsThatAreTooMuchToReadAreCutOffAtTheSamePlace(int steps)
    {
        const int Edits = 30;
        var random = new Random(steps);
        _request = _request with { Limits = _request.Limits with { MaxSteps = steps } };
        for (var i = 0; i < Edits; i++)
        {
            var edit = AuthorEdit.All[random.Next(AuthorEdit.All.Count)];
            edit.Make(_files, random);
            AssertAllAreSame($"{steps} steps, edit {i}, {edit.Name}");
        }
    }

    [Fact]
    public void AFileThatWasTooLongIsReadWhenItIsShorter()
    {
        _request = _request with { Limits = _request.Limits with { MaxSteps = 100_000 } };
        const string Module = "vdk-cairn/src/vdk/plugin/cairn/zz_use.py";
        _files[Module] = System.Text.Encoding.UTF8.GetBytes(new string('#', 2_000_000));
        AssertAllAreSame("long");
        _files[Module] = "def port(configuration):\n    return int(configuration.get_value('CAIRN_PORT'))\n"u8.ToArray();
        AssertAllAreSame("short");
        _files[Module] = System.Text.Encoding.UTF8.GetBytes(new string('#', 2_000_000));
        AssertAllAreSame("long again");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatIsTakenBackIsAsBefore(int seed)
    {
        const int Edits = 15;
        var random = new Random(seed);
        for (var i = 0; i < Edits; i++)
        {
            var edit = AuthorEdit.All[random.Next(AuthorEdit.All.Count)];
            var before = _files.ToDictionary(StringComparer.Ordinal);
            edit.Make(_files, random);
            AssertAllAreSame($"seed {seed}, edit {i}, {edit.Name}");
            _files.Clear();
            foreach (var (path, bytes) in before)
            {
                _files.Add(path, bytes);
            }

            AssertAllAreSame($"seed {seed}, edit {i}, {edit.Name}, taken back");
        }
    }

    [Theory]
    [InlineData("vdk-cairn/README.md")]
    [InlineData("vdk-cairn/setup.py")]
    [InlineData("vdk-cairn/.plugin-ci.yml")]
    [InlineData("vdk-cairn/src/vdk/plugin/cairn/cairn_configuration.py")]
    [InlineData(".plugin-common.yml")]
    public void AFileThatCannotBeReadIsReadTheNextTime(string path)
    {
        AssertAllAreSame("at first");
        _files[path] = [.. _files[path], .. "\n\n"u8];
        Assert.Contains(Extract(null, path).Problems, static problem => problem.Descriptor == TreeDiagnostics.FileUnreadable);

        AssertAllAreSame("locked", unreadable: path);
        AssertAllAreSame("locked again", unreadable: path);
        AssertAllAreSame("unlocked");
    }

    private void AssertAllAreSame(string when, string? unreadable = null)
    {
        var (expected, expectedProblems) = Extract(null, unreadable);
        foreach (var memory in _memories)
        {
            var (catalog, problems) = Extract(memory, unreadable);

            Assert.True(expected.AsSpan().SequenceEqual(catalog), $"{memory.GetType().Name}: {when}");
            Assert.True(expectedProblems.SequenceEqual(problems), $"{memory.GetType().Name}, what it says: {when}");
        }
    }

    private (byte[] Catalog, IReadOnlyList<Diagnostic> Problems) Extract(ExtractionMemory? memory, string? unreadable)
    {
        var problems = new DiagnosticBag();
        var catalog = CatalogExtractor.Extract(MemoryTree.Of(_files, unreadable), _request, problems, TestContext.Current.CancellationToken, memory);
        return (CatalogJsonWriter.ToUtf8Bytes(catalog), problems.ToSortedList());
    }

    private static Dictionary<string, byte[]> ReadPlugins()
    {
        var root = Fixtures.Path("vdk-plugins");
        var files = Plugins
            .SelectMany(plugin => RepositoryFolder.FindFiles(Path.Join(root, plugin), "").Select(path => $"{plugin}/{path}"))
            .ToDictionary(static path => path, path => File.ReadAllBytes(Path.Join(root, path)), StringComparer.Ordinal);
        files[".plugin-common.yml"] = ".build:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.9', '3.12']\n"u8.ToArray();
        return files;
    }
}
