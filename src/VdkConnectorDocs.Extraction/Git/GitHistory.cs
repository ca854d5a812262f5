using System.Text;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>What the history of a repository tells about its folders.</summary>
public static class GitHistory
{
    // Deeper folders than a plugin's own are not asked for.
    private const int MaxDepth = 3;

    /// <summary>
    /// The newest commit that changed anything in each folder below <paramref name="folder"/>, by the folder's path relative to it. One
    /// pass over the history, newest first. Where a shallow clone's history ends, what is older is not known and is left out.
    /// </summary>
    public static IReadOnlyDictionary<string, Revision> FindLastChanges(
        GitRepository repository, string commit, string folder, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<string, Revision>(StringComparer.Ordinal);
        var output = repository.Run(
            [
                "log", "-z", "--format=%x01%H%x00%ct", "--name-only", "--no-renames", "--no-relative", "--root", commit, "--",
                ":(top,literal)" + folder,
            ],
            cancellationToken);
        if (!output.Succeeded)
        {
            return changes;
        }

        var boundary = repository.FindBoundary(cancellationToken);
        var prefix = folder.Length == 0 ? "" : folder + "/";
        Revision? current = null;
        string? hash = null;
        foreach (var token in Encoding.UTF8.GetString(output.Bytes).Split('\0'))
        {
            if (IsHash(token))
            {
                hash = token[1..];
            }
            else if (hash is not null)
            {
                current = GitRepository.ToRevision(hash, token);
                hash = null;
            }
            else if (current is not null && token.AsSpan().TrimStart('\n') is { Length: > 0 } path && path.StartsWith(prefix, StringComparison.Ordinal))
            {
                AddFolders(path[prefix.Length..].ToString(), current, changes);
            }
        }

        foreach (var (path, _) in changes.Where(change => boundary.Contains(change.Value.Commit)).ToList())
        {
            changes.Remove(path);
        }

        return changes;
    }

    // A file at the root can have a name that begins alike.
    private static bool IsHash(string token) =>
        token is ['\u0001', .. var hash] && hash.Length is 40 or 64 && hash.All(char.IsAsciiHexDigitLower);

    private static void AddFolders(string path, Revision revision, Dictionary<string, Revision> changes)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        for (var depth = 0; slash >= 0 && depth < MaxDepth; depth++)
        {
            changes.TryAdd(path[..slash], revision);
            slash = path.IndexOf('/', slash + 1);
        }
    }
}
