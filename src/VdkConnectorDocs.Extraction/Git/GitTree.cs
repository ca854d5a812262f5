using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>A folder of a revision, read from git's objects: no work tree is needed and none is touched.</summary>
public sealed class GitTree : ISourceTree, IDisposable
{
    private readonly TreeLimits _limits;
    private readonly Dictionary<string, string> _objects;
    private readonly GitObjectReader _reader;
    private readonly CancellationToken _cancellationToken;

    /// <param name="files">What the tree has, in ordinal order of the paths.</param>
    /// <param name="objects">The object of each file.</param>
    /// <param name="reader">Disposed of with the tree.</param>
    internal GitTree(
        string name,
        IReadOnlyList<TreeFile> files,
        Dictionary<string, string> objects,
        GitObjectReader reader,
        TreeLimits limits,
        CancellationToken cancellationToken)
    {
        Name = name;
        Files = files;
        _objects = objects;
        _reader = reader;
        _limits = limits;
        _cancellationToken = cancellationToken;
    }

    public string Name { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>The files of a revision's folder; null, with an error in <paramref name="diagnostics"/>, when there is nothing to read.</summary>
    /// <param name="name">What to call the tree in messages.</param>
    /// <param name="folder">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
    /// <param name="cancellationToken">Ends the reading for the whole life of the tree.</param>
    public static GitTree? Open(
        GitRepository repository,
        string name,
        Revision revision,
        string folder,
        TreeLimits limits,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var at = SourceLocation.OfFile(name);
        var output = repository.Run(["ls-tree", "-r", "-z", "-l", "--full-tree", $"{revision.Commit}:{folder}"], cancellationToken);
        if (!output.Succeeded)
        {
            diagnostics.Add(HasFolder(repository, revision.Commit, folder, cancellationToken)
                ? GitDiagnostics.ObjectsMissing.At(at, revision.Commit, output.Reason)
                : GitDiagnostics.FolderNotInRevision.At(at, folder, revision.Commit));
            return null;
        }

        var listing = new GitListing(limits, diagnostics);
        var files = listing.Parse(output.Bytes);
        if (files.Count == 0)
        {
            diagnostics.Add(TreeDiagnostics.FolderEmpty.At(at, name));
            return null;
        }

        return new GitTree(name, files, listing.Objects, new GitObjectReader(repository, cancellationToken), limits, cancellationToken);
    }

    /// <summary>Whether a commit has a folder.</summary>
    /// <param name="folder">Relative to the repository's root, with <c>/</c>; empty for the root, which is always there.</param>
    public static bool HasFolder(GitRepository repository, string commit, string folder, CancellationToken cancellationToken) =>
        repository.Run(["cat-file", "-t", $"{commit}:{folder}"], cancellationToken) is { Succeeded: true, Text: "tree" };

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics)
    {
        var at = SourceLocation.OfFile(file.Path);
        if (file.Length > _limits.MaxFileBytes)
        {
            diagnostics.Add(TreeDiagnostics.FileTooLarge.At(at, file.Length, _limits.MaxFileBytes));
            return null;
        }

        try
        {
            if (_reader.Read(_objects[file.Path]) is { } bytes)
            {
                return bytes;
            }

            diagnostics.Add(TreeDiagnostics.FileUnreadable.At(at, "the clone lacks it"));
        }
        catch (IOException)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            diagnostics.Add(TreeDiagnostics.FileUnreadable.At(at, "git ended"));
        }

        return null;
    }

    /// <summary>The name of the object that holds them.</summary>
    public string? ContentIdOf(TreeFile file) => _objects[file.Path];

    public void Dispose() => _reader.Dispose();
}
