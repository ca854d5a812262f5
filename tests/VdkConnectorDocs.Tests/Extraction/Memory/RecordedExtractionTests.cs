using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Memory;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

public sealed class RecordedExtractionTests : ExtractionMemoryTests
{
    private readonly MemoryReadingStore _store;

    public RecordedExtractionTests()
        : this(new MemoryReadingStore())
    {
    }

    private RecordedExtractionTests(MemoryReadingStore store)
        : base(new RecordedExtraction(store)) => _store = store;

    [Fact]
    public void OnlyThePluginThatChangedIsReadAgain()
    {
        Extract(Request);
        _store.Written.Clear();
        Files["vdk-harbourmaster/README.md"] = [.. Files["vdk-harbourmaster/README.md"], .. "\nOne more line.\n"u8];
        Extract(Request);

        Assert.Equal(["vdk-harbourmaster"], _store.Written);
    }

    [Fact]
    public void EvidenceOfAPluginThatIsNotReadAgainLinksToTheNewCommit()
    {
        Extract(At(new string('1', 40)));
        _store.Written.Clear();
        var request = At(new string('2', 40));
        var catalog = Extract(request);

        Assert.Empty(_store.Written);
        Assert.Equal(CatalogExtractor.Extract(MemoryTree.Of(Files), request, new DiagnosticBag(), CancellationToken.None), catalog);
        Assert.All(
            catalog.AllPlugins.SelectMany(static plugin => plugin.Options),
            static option => Assert.StartsWith("https://github.com/acme/plugins/blob/2222", option.Evidence.Url, StringComparison.Ordinal));
    }

    [Fact]
    public void NamesWithHalvesOfCharactersAreTheSameTheNextTime()
    {
        Files["vdk-odd/setup.py"] = """
            from setuptools import setup
            setup(name='vdk-odd', package_dir={'': '\ud800', 'a': '\ud801'}, entry_points={'vdk.plugin.run': ['o = odd\udc00', 'p = odd\udc01']})
            """u8.ToArray();
        var before = Extract(Request);
        var after = Extract(Request);

        Assert.Equal(CatalogJsonWriter.ToUtf8Bytes(before), CatalogJsonWriter.ToUtf8Bytes(after));
    }

    [Fact]
    public void APluginWithAFileThatCannotBeReadIsReadEachTime()
    {
        var tree = MemoryTree.Of(Files, unreadable: "vdk-cairn/README.md");
        CatalogExtractor.Extract(tree, Request, new DiagnosticBag(), CancellationToken.None, new RecordedExtraction(_store));

        Assert.DoesNotContain("vdk-cairn", _store.Written);
        Assert.Contains("vdk-harbourmaster", _store.Written);
    }

    private static ExtractionRequest At(string commit) =>
        Request with { Source = new CatalogSource("https://github.com/acme/plugins", "plugins", commit, "2026-01-02T03:04:05Z") };
}
