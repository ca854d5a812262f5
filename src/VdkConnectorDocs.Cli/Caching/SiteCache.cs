using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Theme;
using VdkConnectorDocs.Site.Verification;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>Remembers which site came of which inputs, so that one that still stands as it was made is not made again.</summary>
internal sealed class SiteCache(ToolRun run)
{
    private readonly ResultCache _cache = new(Path.Join(CacheFolder.Find(run.Context), "sites"));
    private readonly ResultCache _pages = new(Path.Join(CacheFolder.Find(run.Context), "pages"));

    /// <summary>
    /// Builds the site, unless the output directory holds what the build would give, byte for byte. Of one that was made of something
    /// else, the pages stay that would come out the same.
    /// </summary>
    /// <param name="build">Builds the site as it is asked to.</param>
    public SiteResult Build(LoadedCatalog loaded, SiteRequest request, Func<SiteRequest, SiteResult> build)
    {
        var key = KeyOf(loaded, request.Configuration);
        if (key is not null
            && _cache.Read(key) is { } kept
            && Entry.Read(kept) is var known
            && SiteIntegrity.FindFiles(request.OutputDirectory, known.ManifestHash, run.CancellationToken) is { } files)
        {
            run.Diagnostics.AddRange(known.Diagnostics);
            run.TreeDiagnostics.AddRange(known.TreeDiagnostics);
            run.Remark("Nothing has changed since the last build.");
            return new SiteResult(true, SiteResult.CountPages(files), known.Connectors, files);
        }

        var saidBefore = run.Diagnostics.ToSortedList();
        var saidOfTreeBefore = run.TreeDiagnostics.ToSortedList();
        var pagesKey = PagesKeyOf(loaded, request);
        var recording = pagesKey is null ? null : new SiteRecording(_pages.Read(pagesKey));
        var result = build(request with { Recording = recording });
        if (key is not null
            && result.Published
            && !loaded.HasChanged
            && !loaded.LacksHistory
            && !run.TreeDiagnostics.ToSortedList().Any(TreeDiagnostics.IsGap)
            && SiteIntegrity.ManifestHash(request.OutputDirectory) is { } hash)
        {
            var entry = new Entry(
                hash,
                result.Connectors,
                [.. run.Diagnostics.ToSortedList().Except(saidBefore)],
                [.. run.TreeDiagnostics.ToSortedList().Except(saidOfTreeBefore)]);
            _cache.Write(key, file => file.Write(entry.ToUtf8Bytes()));
        }

        if (recording?.Made is { } made && !loaded.HasChanged)
        {
            _pages.Write(pagesKey!, file => file.Write(made.Span));
        }

        return result;
    }

    /// <summary>Names what is kept of how the pages in an output directory came about; null when it cannot be told.</summary>
    private static string? PagesKeyOf(LoadedCatalog loaded, SiteRequest request)
    {
        try
        {
            // What the other folders have, each page asks by itself.
            var templates = request.Configuration.Folders with { Assets = null, Pages = null, Overlays = null };
            using var fingerprint = new Fingerprint();
            return fingerprint
                .AddSite()
                .Add("output", request.OutputDirectory)
                .Add("configuration", loaded.ConfigurationText)
                .Add("folders", request.Configuration.Folders.ToString())
                .Add("templates", FolderContent.Hash(templates))
                .ToHex();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? KeyOf(LoadedCatalog loaded, SiteConfiguration configuration)
    {
        if (loaded.ContentKey is null)
        {
            return null;
        }

        try
        {
            using var fingerprint = new Fingerprint();
            return fingerprint
                .AddSite()
                .Add("catalog", loaded.ContentKey)
                .Add("configuration", loaded.ConfigurationText)
                .Add("folders", configuration.Folders.ToString())
                .Add("theme", FolderContent.Hash(configuration.Folders))
                .ToHex();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The build says what is wrong with the folder.
            return null;
        }
    }

    /// <summary>What a build of a site leaves behind.</summary>
    /// <param name="ManifestHash">As <see cref="SiteIntegrity.ManifestHash"/> gives it.</param>
    /// <param name="Diagnostics">What the build said about our own inputs.</param>
    /// <param name="TreeDiagnostics">What it said about the plugin tree.</param>
    private sealed record Entry(
        string ManifestHash, int Connectors, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Diagnostic> TreeDiagnostics)
    {
        public static Entry Read(ReadOnlyMemory<byte> kept)
        {
            using var document = JsonDocument.Parse(kept);
            var json = document.RootElement;
            return new Entry(json[0].GetString()!, json[1].GetInt32(), DiagnosticJson.Read(json[2]), DiagnosticJson.Read(json[3]));
        }

        public ReadOnlySpan<byte> ToUtf8Bytes()
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartArray();
                json.WriteStringValue(ManifestHash);
                json.WriteNumberValue(Connectors);
                DiagnosticJson.Write(json, Diagnostics);
                DiagnosticJson.Write(json, TreeDiagnostics);
                json.WriteEndArray();
            }

            return buffer.WrittenSpan;
        }
    }
}
