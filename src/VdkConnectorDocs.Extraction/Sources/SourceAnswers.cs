namespace VdkConnectorDocs.Extraction.Sources;

/// <summary>What the reading of a plugin asked the tree, with the answers. Where they are the same, so is what was read.</summary>
internal sealed class SourceAnswers
{
    private readonly Dictionary<string, string?> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _topFiles;

    public void NoteContent(SourceCache cache, string path) => _contents.TryAdd(path, cache.ContentIdOf(path));

    public void NoteFile(SourceCache cache, string path) => _files.TryAdd(path, cache.HasFile(path));

    public void NoteFolder(SourceCache cache, string path) => _folders.TryAdd(path, cache.Folders.Contains(path));

    public void NoteTopFiles(SourceCache cache) => _topFiles = cache.TopFiles;

    /// <summary>Whether a tree gives the same answers. What cannot be compared is not the same.</summary>
    public bool HoldFor(SourceCache cache) =>
        _contents.All(asked => asked.Value is { } id && string.Equals(id, cache.ContentIdOf(asked.Key), StringComparison.Ordinal))
        && _files.All(asked => asked.Value == cache.HasFile(asked.Key))
        && _folders.All(asked => asked.Value == cache.Folders.Contains(asked.Key))
        && (_topFiles is null || _topFiles.SequenceEqual(cache.TopFiles, StringComparer.Ordinal));
}
