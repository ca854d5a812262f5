using System.Globalization;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.History;

/// <summary>
/// The catalogs of a plugins folder after each commit that changed it. Of each commit only the plugins are read whose files it touches.
/// </summary>
public sealed class CatalogHistory
{
    // Commits, and plugins that they change, from which on another thread is worth its start.
    private const int LeastEffort = 20;

    // As many files are looked at in the time that it takes to read one plugin.
    private const int FilesPerPlugin = 400;

    private readonly GitRepository _repository;
    private readonly IReadOnlyDictionary<string, long> _sizes;
    private readonly TreeLimits _limits;

    private CatalogHistory(GitRepository repository, FolderLog log, IReadOnlyDictionary<string, long> sizes, TreeLimits limits)
    {
        _repository = repository;
        _sizes = sizes;
        _limits = limits;
        Log = log;
    }

    public FolderLog Log { get; }

    /// <summary>Null, with a warning, when the clone does not have all files of the past.</summary>
    public static CatalogHistory? Open(
        GitRepository repository, FolderLog log, TreeLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var objects = log.Commits
            .SelectMany(static commit => commit.Changes)
            .Where(static change => !change.IsDeletion && change.Mode[0] == '1' && change.Mode is not ("120000" or "160000"))
            .Select(static change => change.ObjectId)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var sizes = ReadSizes(repository, objects, cancellationToken);
        if (sizes.Count == objects.Count)
        {
            return new CatalogHistory(repository, log, sizes, limits);
        }

        diagnostics.Add(GitDiagnostics.HistoryMissing.At(SourceLocation.OfFile(repository.Folder), CountText.Of(objects.Count - sizes.Count, "file")));
        return null;
    }

    /// <summary>
    /// Compares the catalog after each commit of the <see cref="Log"/>, beginning with that at <paramref name="first"/>, with the one before;
    /// commits that change no file of the tree are left out. A plugin that is the same in both is the same instance. The history is spread
    /// over the threads of the request.
    /// </summary>
    /// <param name="request">Its source names no commit: evidence has no links, which would make all plugins others.</param>
    /// <param name="compare">Called from several threads.</param>
    /// <returns>What it gave, oldest first.</returns>
    /// <exception cref="IOException">A file could not be read.</exception>
    public IReadOnlyList<T> Compare<T>(
        int first, ExtractionRequest request, Func<PastCatalog, PastCatalog, T> compare, CancellationToken cancellationToken)
    {
        if (first >= Log.Commits.Count)
        {
            return [];
        }

        var threads = request.Parallelism > 0 ? request.Parallelism : Environment.ProcessorCount;
        var bounds = Stretches(first, threads);
        var found = new List<T>[bounds.Count - 1];
        ReadingThreads.ForEach(
            found.Length,
            threads,
            i => found[i] = CompareStretch(bounds[i], bounds[i + 1], request with { Parallelism = 1 }, compare, cancellationToken),
            cancellationToken);
        return [.. found.SelectMany(static stretch => stretch)];
    }

    private List<T> CompareStretch<T>(
        int first, int end, ExtractionRequest request, Func<PastCatalog, PastCatalog, T> compare, CancellationToken cancellationToken)
    {
        using var reader = new GitObjectReader(_repository, cancellationToken);
        var files = new PastFiles(_sizes, _limits);
        var memory = new LastExtraction(keepsFiles: true);
        for (var i = 0; i < first; i++)
        {
            files.Apply(Log.Commits[i]);
        }

        var found = new List<T>();
        var before = Extract();
        for (var i = first; i < end; i++)
        {
            if (files.Apply(Log.Commits[i]))
            {
                var after = Extract();
                found.Add(compare(At(i - 1, before), At(i, after)));
                before = after;
            }
        }

        return found;

        ConnectorCatalog Extract()
        {
            var diagnostics = new DiagnosticBag();
            var tree = files.ToTree("the plugins", reader, cancellationToken);
            var catalog = CatalogExtractor.Extract(tree, request, diagnostics, cancellationToken, memory);
            return diagnostics.ToSortedList().FirstOrDefault(TreeDiagnostics.IsGap) is { } gap
                ? throw new IOException(gap.Message)
                : catalog;
        }

        // The commit right before, whether it changed a file or not: where a stretch begins makes no difference.
        PastCatalog At(int index, ConnectorCatalog catalog)
        {
            var commit = index < 0 ? null : Log.Commits[index];
            return new PastCatalog(commit, catalog with { Source = SourceOf(commit, request) });
        }
    }

    private static CatalogSource SourceOf(FolderCommit? commit, ExtractionRequest request) =>
        new(request.Source.Repository, commit?.Folder, commit?.Revision.Commit, commit?.Revision.Date);

    /// <summary>Where stretches begin that take about as long as each other, and the end of the last.</summary>
    /// <param name="count">How many there are at most.</param>
    private List<int> Stretches(int first, int count)
    {
        // Where a stretch begins, all plugins are read.
        var efforts = Efforts(first);
        var all = efforts.Sum();
        count = (int)Math.Min(count, 1 + (all / LeastEffort));
        var bounds = new List<int> { first };
        var done = 0L;
        for (var i = 0; i < efforts.Count; i++)
        {
            done += efforts[i];
            if (done * count >= all * bounds.Count && i + 1 < efforts.Count)
            {
                bounds.Add(first + i + 1);
            }
        }

        bounds.Add(Log.Commits.Count);
        return bounds;
    }

    /// <summary>How long each commit takes, compared with the others: plugins are read again, and every file of the tree is looked at.</summary>
    private List<long> Efforts(int first)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var efforts = new List<long>(Log.Commits.Count);
        foreach (var commit in Log.Commits)
        {
            foreach (var change in commit.Changes)
            {
                _ = change.IsDeletion ? files.Remove(change.Path) : files.Add(change.Path);
            }

            efforts.Add(1 + PluginsOf(commit) + (files.Count / FilesPerPlugin));
        }

        return efforts[first..];
    }

    private static int PluginsOf(FolderCommit commit) => commit.Changes
        .Select(static change => change.Path.AsSpan(0, Math.Max(0, change.Path.IndexOf('/', StringComparison.Ordinal))).ToString())
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static Dictionary<string, long> ReadSizes(GitRepository repository, List<string> objects, CancellationToken cancellationToken)
    {
        var sizes = new Dictionary<string, long>(objects.Count, StringComparer.Ordinal);
        if (objects.Count > 0)
        {
            var output = repository.Run(
                ["cat-file", "--batch-check=%(objectname) %(objectsize)"], cancellationToken, string.Join('\n', objects) + "\n");
            foreach (var line in output.Text.Split('\n'))
            {
                // "<id> missing" for what the repository does not have.
                if (line.Split(' ') is [var id, var size] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
                {
                    sizes[id] = bytes;
                }
            }
        }

        return sizes;
    }
}

/// <summary>A catalog as it was, with its source at that commit.</summary>
/// <param name="Commit">The last commit that has it; null for what was before the first one, which is an empty catalog.</param>
public sealed record PastCatalog(FolderCommit? Commit, ConnectorCatalog Catalog);
