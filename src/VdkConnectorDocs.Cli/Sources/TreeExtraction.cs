using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Caching;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The catalog of an opened tree, before overlays and history; taken from the cache when the same bytes were extracted before.</summary>
internal sealed class TreeExtraction
{
    // Larger trees are read anew each time rather than held in memory.
    private const long MaxSnapshotBytes = 256L * 1024 * 1024;

    private readonly ExtractionRequest _request;
    private readonly ToolRun _run;
    private readonly TreeMemory? _memory;
    private readonly ResultCache? _cache;
    private readonly string? _readings;

    /// <param name="opened">The tree.</param>
    /// <param name="limits">Those that it was opened with.</param>
    /// <param name="useCache">Whether what an earlier run made of the same bytes may be taken.</param>
    /// <param name="run">Takes what is wrong with the tree.</param>
    /// <param name="memory">What this process has extracted before, which is nearer than the cache; null when it extracts only once.</param>
    public TreeExtraction(OpenedTree opened, StageLimits limits, bool useCache, ToolRun run, TreeMemory? memory)
    {
        _run = run;
        _memory = memory;
        _request = new ExtractionRequest
        {
            Source = opened.Source,
            Generator = Tool.Generator,
            Limits = limits.Evaluation,
            TreeEvaluation = limits.TreeEvaluation,
            ReadmeLimits = limits.Readme,
        };
        Tree = opened.Tree;
        var content = useCache || memory is not null ? ContentOf(opened) : null;
        if (useCache && content is not null)
        {
            _cache = new ResultCache(Path.Join(CacheFolder.Find(run.Context), "catalogs"));
            _readings = opened.Place is null ? null : ExtractionCache.NameOf(opened.Place, limits.Tree);
            Key = ExtractionCache.KeyOf(opened.Tree.Name, content, limits.Tree, _request);
        }
    }

    /// <summary>What the catalog is read from: the bytes that <see cref="Key"/> stands for.</summary>
    public ISourceTree Tree { get; private set; }

    /// <summary>Tells the catalog from every other without reading it; null when that is not possible, or not wanted.</summary>
    public string? Key { get; }

    public ConnectorCatalog Extract()
    {
        if (_memory is not null || _cache is null || Key is null)
        {
            return CatalogExtractor.Extract(Tree, _request, _run.TreeDiagnostics, _run.CancellationToken, _memory?.Extraction);
        }

        using var readings = _readings is null
            ? null
            : new ReadingStore(Path.Join(CacheFolder.Find(_run.Context), "readings"), _readings);
        var catalog = ExtractionCache.Extract(_cache, Key, readings, Tree, _request, _run.TreeDiagnostics, _run.CancellationToken);
        if (readings is { KeptCount: > 0 and var kept })
        {
            _run.Detail($"{CountText.Of(kept, "plugin")} read by an earlier run");
        }

        (Tree as SnapshotTree)?.LetGo();
        return catalog;
    }

    private string? ContentOf(OpenedTree opened)
    {
        // What a clone lacks today can be there tomorrow, at the same commit.
        if (opened.ContentId is { } id)
        {
            return _run.TreeDiagnostics.ToSortedList().Any(TreeDiagnostics.IsGap) ? null : id;
        }

        var read = _memory is null
            ? SnapshotTree.TryRead(opened.Tree, MaxSnapshotBytes, _run.CancellationToken)
            : _memory.Read(opened.Tree, opened.Folder, MaxSnapshotBytes, _run.CancellationToken);
        if (read is not { } snapshot)
        {
            return null;
        }

        snapshot.IsReadOnce = _memory is null;
        Tree = snapshot;
        return Convert.ToHexStringLower(snapshot.Hash.Span);
    }
}
