using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.History;

/// <summary>The files of a folder as they were after one commit, and after the next.</summary>
/// <param name="sizes">The length of each object.</param>
internal sealed class PastFiles(IReadOnlyDictionary<string, long> sizes, TreeLimits limits)
{
    private readonly GitListing _listing = new(limits, new DiagnosticBag());
    private readonly Dictionary<string, TreeFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _objects = new(StringComparer.Ordinal);

    /// <returns>Whether it changes a file that a tree can have.</returns>
    public bool Apply(FolderCommit commit)
    {
        var hasChanged = false;
        foreach (var change in commit.Changes)
        {
            var file = change.IsDeletion || !sizes.TryGetValue(change.ObjectId, out var length)
                ? null
                : _listing.ToFile(change.Mode, length, change.Path);
            if (file is not null)
            {
                _files[change.Path] = file;
                _objects[change.Path] = change.ObjectId;
                hasChanged = true;
            }
            else
            {
                hasChanged |= _files.Remove(change.Path) | _objects.Remove(change.Path);
            }
        }

        return hasChanged;
    }

    /// <summary>The folder as it is now.</summary>
    /// <param name="reader">Not to be disposed of with this tree: it reads the next ones too.</param>
    public GitTree ToTree(string name, GitObjectReader reader, CancellationToken cancellationToken) => new(
        name,
        TreeListing.Create([.. _files.Values], limits, new DiagnosticBag()),
        new Dictionary<string, string>(_objects, StringComparer.Ordinal),
        reader,
        limits,
        cancellationToken);
}
