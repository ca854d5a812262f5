namespace VdkConnectorDocs.Extraction.History;

/// <summary>Reads what git writes with <c>-z --raw</c>: texts that end with NUL.</summary>
internal sealed class TokenReader(string[] tokens)
{
    private int _position;

    public string? Next() => _position < tokens.Length ? tokens[_position++] : null;

    /// <summary>The changes of files below a folder that follow, <c>:&lt;modes, objects and status&gt;</c> and a path each.</summary>
    /// <param name="folder">What their paths become relative to; empty for the root.</param>
    public List<FileChange> ReadChanges(string folder) => ReadPairs()
        .Where(pair => folder.Length == 0 || IsBelow(pair.After.Path, folder))
        .Select(pair => folder.Length == 0 ? pair.After : pair.After with { Path = pair.After.Path[(folder.Length + 1)..] })
        .ToList();

    /// <summary>The same with what was before, relative to the root.</summary>
    public List<(FileChange Before, FileChange After)> ReadPairs()
    {
        var changes = new List<(FileChange, FileChange)>();
        while (_position + 1 < tokens.Length && tokens[_position].AsSpan().TrimStart('\n') is [':', .. var properties])
        {
            _position++;
            var path = tokens[_position++];
            if (properties.ToString().Split(' ') is [var oldMode, var newMode, var oldId, var newId, _])
            {
                changes.Add((new FileChange(path, oldMode, oldId), new FileChange(path, newMode, newId)));
            }
        }

        return changes;
    }

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
