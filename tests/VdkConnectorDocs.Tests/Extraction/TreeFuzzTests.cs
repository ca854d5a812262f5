using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>Whatever happens to a tree, its catalog can be read and is the same from every run, and its site is published.</summary>
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class TreeFuzzTests
{
    private const int SeedsOfOneSite = 10;

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(10);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ADamagedTreeHasACatalogAndASite(int seed)
    {
        var files = DamagedTree.Create(seed);
        var catalog = Extract(files, parallelism: 1);
        var json = CatalogJsonWriter.ToUtf8Bytes(catalog);

        Assert.Equal(json, CatalogJsonWriter.ToUtf8Bytes(Extract(files, parallelism: 4)));
        var diagnostics = new DiagnosticBag();
        Assert.Equal(json, CatalogJsonWriter.ToUtf8Bytes(CatalogJsonReader.Read(json, "connectors.json", diagnostics)!));
        Assert.Empty(diagnostics.ToSortedList());
        if (seed % SeedsOfOneSite == 0)
        {
            AssertSite(catalog);
        }
    }

    private static ConnectorCatalog Extract(IReadOnlyDictionary<string, byte[]> files, int parallelism)
    {
        var request = new ExtractionRequest
        {
            Source = new CatalogSource(null, null, null, null),
            Generator = new Generator("fuzz", "1"),
            Parallelism = parallelism,
        };
        return CatalogExtractor.Extract(new MemoryTree(files), request, new DiagnosticBag(), TestContext.Current.CancellationToken);
    }

    /// <summary>Publishing verifies: every link leads somewhere, every file is one that may be.</summary>
    private static void AssertSite(ConnectorCatalog catalog)
    {
        using var folder = new TemporaryFolder();
        var request = new SiteRequest { OutputDirectory = folder.Combine("site"), Configuration = SiteConfiguration.Default with { Offline = false } };
        var diagnostics = new DiagnosticBag();

        var result = SiteBuilder.Build(catalog, request, diagnostics, TestContext.Current.CancellationToken);

        Assert.True(result.Published, string.Join('\n', diagnostics.ToSortedList()));
    }
}
