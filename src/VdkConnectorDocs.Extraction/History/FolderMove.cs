using System.Text;
using VdkConnectorDocs.Extraction.Git;

namespace VdkConnectorDocs.Extraction.History;

/// <summary>A folder that came to where it is with a commit, from another place.</summary>
/// <param name="Parent">The commit before, which has it there.</param>
/// <param name="Folder">Where it was, relative to the repository's root.</param>
/// <param name="Changes">What else the commit changed in it, by the paths in the folder.</param>
internal sealed record FolderMove(string Parent, string Folder, IReadOnlyList<FileChange> Changes)
{
    // Of a file with more copies than that, any of which it can have been, nothing is learnt.
    private const int MaxCopies = 100;

    /// <summary>
    /// From where most files of a folder come that a commit made; null when they are new. A file has come from where the commit has deleted
    /// one with the same bytes and the same path in its folder.
    /// </summary>
    public static FolderMove? Find(GitRepository repository, string commit, string folder, CancellationToken cancellationToken)
    {
        if (folder.Length == 0 || repository.Resolve(commit + "^", cancellationToken) is not { } parent)
        {
            return null;
        }

        var pairs = Compare(repository, parent.Commit, commit, cancellationToken)?.ReadPairs() ?? [];
        var deleted = pairs.Where(static pair => pair.After.IsDeletion).ToLookup(static pair => pair.Before.ObjectId, static pair => pair.Before.Path, StringComparer.Ordinal);
        var added = pairs
            .Where(pair => pair.Before.IsDeletion && pair.After.Path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(static pair => pair.After)
            .ToList();
        var from = added
            .SelectMany(file => deleted[file.ObjectId]
                .Take(MaxCopies)
                .Select(path => PlaceOf(path, file.Path[(folder.Length + 1)..]))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal))
            .GroupBy(static place => place, StringComparer.Ordinal)
            .OrderByDescending(static place => place.Count())
            .ThenBy(static place => place.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (from is null || from.Count() * 2 < added.Count)
        {
            return null;
        }

        // A name that is not UTF-8 cannot be asked for.
        var changes = Compare(repository, $"{parent.Commit}:{from.Key}", $"{commit}:{folder}", cancellationToken);
        return changes is null ? null : new FolderMove(parent.Commit, from.Key, changes.ReadChanges(""));
    }

    /// <summary>The folder in which a file has a path; empty for the root, null when it does not lie at such a path.</summary>
    private static string? PlaceOf(string file, string path) =>
        file == path ? ""
        : file.EndsWith("/" + path, StringComparison.Ordinal) ? file[..^(path.Length + 1)]
        : null;

    /// <param name="before">A commit or a folder of one.</param>
    /// <returns>Null when there is nothing of that name.</returns>
    private static TokenReader? Compare(GitRepository repository, string before, string after, CancellationToken cancellationToken)
    {
        var output = repository.Run(
            ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff", before, after], cancellationToken);
        return output.Succeeded ? new TokenReader(Encoding.UTF8.GetString(output.Bytes).Split('\0')) : null;
    }
}
