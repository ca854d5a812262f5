using System.Buffers.Binary;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>Extracts catalogs, or takes what an earlier run has extracted from the same bytes.</summary>
internal static class ExtractionCache
{
    /// <summary>Names the catalog that a request makes of a tree with this content.</summary>
    /// <param name="content">Tells the tree's content from every other: a hash of it, a commit and a folder.</param>
    /// <param name="limits">What is left out of that content.</param>
    public static string KeyOf(string treeName, string content, TreeLimits limits, ExtractionRequest request)
    {
        using var fingerprint = new Fingerprint();
        var source = request.Source;
        return fingerprint
            .AddExtraction()
            .Add("tree", treeName)
            .Add("content", content)
            .Add("repository", source.Repository)
            .Add("path", source.Path)
            .Add("commit", source.Commit)
            .Add("committed", source.CommittedAt)
            .Add("sample", source.Sample ? "yes" : "no")
            .Add("generator", request.Generator.Name)
            .Add("version", request.Generator.Version)
            .Add("tree limits", limits.ToString())
            .Add("limits", request.Limits.ToString())
            .Add("tree evaluation limits", request.TreeEvaluation.ToString())
            .Add("readme limits", request.ReadmeLimits.ToString())
            .ToHex();
    }

    /// <summary>Names what is kept of the plugins of a tree from one revision to the next.</summary>
    /// <param name="place">Tells the tree from every other.</param>
    /// <param name="limits">What is left out of it.</param>
    public static string NameOf(string place, TreeLimits limits)
    {
        using var fingerprint = new Fingerprint();
        return fingerprint.AddExtraction().Add("place", place).Add("tree limits", limits.ToString()).ToHex();
    }

    /// <param name="key">As <see cref="KeyOf"/> gives it.</param>
    /// <param name="readings">The tree's plugins as they were read last, for when the catalog is not known; null to read all of them.</param>
    public static ConnectorCatalog Extract(
        ResultCache cache,
        string key,
        ReadingStore? readings,
        ISourceTree tree,
        ExtractionRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        if (cache.Read(key) is { } kept && Read(kept, diagnostics) is { } known)
        {
            return known;
        }

        var own = new DiagnosticBag();
        var catalog = CatalogExtractor.Extract(tree, request, own, cancellationToken, readings is null ? null : new RecordedExtraction(readings));
        readings?.Complete();
        var found = own.ToSortedList();
        diagnostics.AddRange(found);
        if (!found.Any(TreeDiagnostics.IsGap))
        {
            cache.Write(key, file => Write(file, catalog, found));
        }

        return catalog;
    }

    private static void Write(Stream file, ConnectorCatalog catalog, IReadOnlyList<Diagnostic> diagnostics)
    {
        var said = DiagnosticJson.ToUtf8Bytes(diagnostics);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, said.Length);
        file.Write(length);
        file.Write(said);
        CatalogJsonWriter.Write(file, catalog);
    }

    private static ConnectorCatalog? Read(ReadOnlyMemory<byte> kept, DiagnosticBag diagnostics)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(kept.Span);
        var said = kept.Slice(sizeof(int), length);
        if (CatalogJsonReader.Read(kept[(sizeof(int) + length)..], "the cache", new DiagnosticBag()) is not { } catalog)
        {
            // Larger than what is read back: then every run extracts.
            return null;
        }

        using var document = JsonDocument.Parse(said);
        diagnostics.AddRange(DiagnosticJson.Read(document.RootElement));
        return catalog;
    }
}
