using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>
/// What a process that watches a plugins folder keeps of it, so that only what has changed is read again. For one loading at a time.
/// </summary>
internal sealed class TreeMemory
{
    private readonly HashSet<string> _changed = new(StringComparer.OrdinalIgnoreCase);
    private bool _isAllChanged = true;
    private string? _folder;
    private SnapshotTree? _snapshot;
    private OpenedFolder? _opened;

    private (HistoryPlace Place, StageLimits Limits, CatalogPast? Past)? _past;

    /// <summary>What was made of the files.</summary>
    public LastExtraction Extraction { get; } = new();

    /// <summary>Tells what has changed since the last reading; must be told before the next.</summary>
    /// <param name="changed">Full paths of files and folders; null when anything may have changed.</param>
    public void Note(IReadOnlySet<string>? changed)
    {
        _isAllChanged |= changed is null;
        _changed.UnionWith(changed ?? new HashSet<string>());
    }

    /// <summary>What the history tells; as <see cref="HistoryReading.Read"/> says. The past of a commit is read once.</summary>
    public CatalogPast? ReadPast(HistoryPlace place, StageLimits limits, ToolRun run)
    {
        if (_past is not { } known
            || known.Limits != limits
            || known.Place.Commit != place.Commit
            || known.Place.Folder != place.Folder
            || known.Place.WebUrl != place.WebUrl)
        {
            _past = known = (place, limits, HistoryReading.Read(place, limits, useCache: false, run));
        }

        return known.Past;
    }

    /// <summary>The folder's list of files; as <see cref="DirectoryTree.Open"/> says.</summary>
    public DirectoryTree? Open(string folder, TreeLimits limits, DiagnosticBag diagnostics, string name, CancellationToken cancellationToken)
    {
        if (!_isAllChanged
            && _opened is { } known && known.Folder == folder && known.Limits == limits && known.Tree.Name == name
            && ChangedIn(folder) is { } changed
            && known.Tree.Refresh(changed) is { } refreshed)
        {
            _opened = known with { Tree = refreshed };
            diagnostics.AddRange(known.Said);
            return refreshed;
        }

        var found = new DiagnosticBag();
        var tree = DirectoryTree.Open(folder, limits, found, cancellationToken, name);
        var said = found.ToSortedList();
        diagnostics.AddRange(said);
        _opened = tree is null || said.Any(static problem => TreeDiagnostics.IsGap(problem) || problem.Id == TreeDiagnostics.TreeTooLarge.Id)
            ? null
            : new OpenedFolder(folder, limits, tree, said);
        return tree;
    }

    /// <summary>The files of a tree; as <see cref="SnapshotTree.TryRead"/> says.</summary>
    /// <param name="folder">The tree's folder, a full path; null when it is no folder that is watched.</param>
    public SnapshotTree? Read(ISourceTree tree, string? folder, long maxBytes, CancellationToken cancellationToken)
    {
        var earlier = _isAllChanged || folder is null || folder != _folder ? null : _snapshot;
        var snapshot = SnapshotTree.TryRead(tree, maxBytes, cancellationToken, earlier, path => HasChanged(folder!, path));
        if (snapshot is not null)
        {
            _changed.Clear();
            _isAllChanged = false;
        }

        (_folder, _snapshot) = (folder, snapshot);
        return snapshot;
    }

    /// <summary>What has changed in a folder, relative to it; null when the folder itself, or one above it, has.</summary>
    private List<string>? ChangedIn(string folder)
    {
        var changed = new List<string>();
        foreach (var path in _changed)
        {
            var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            var isOutside = relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
            if (relative is "." or ".." || relative.EndsWith("/..", StringComparison.Ordinal))
            {
                return null;
            }

            if (!isOutside)
            {
                changed.Add(relative);
            }
        }

        return changed;
    }

    // A folder that was moved or replaced is told by its own name.
    private bool HasChanged(string folder, string path)
    {
        var file = Path.Join(folder, path.Replace('/', Path.DirectorySeparatorChar));
        return _changed.Contains(file) || _changed.Any(changed =>
            file.StartsWith(changed, StringComparison.OrdinalIgnoreCase) && (changed.Length == file.Length || file[changed.Length] == Path.DirectorySeparatorChar));
    }

    /// <param name="Said">What was wrong with the folder when it was opened.</param>
    private sealed record OpenedFolder(string Folder, TreeLimits Limits, DirectoryTree Tree, IReadOnlyList<Diagnostic> Said);
}
