using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>
/// The files below a folder of the file system, enumerated once. Links are left out wherever they lead, and so are pipes, sockets and
/// devices. The folder itself may be reached through a link: its user named it.
/// </summary>
public sealed class DirectoryTree : ISourceTree
{
    private readonly string _root;
    private readonly TreeLimits _limits;

    private DirectoryTree(string name, string root, TreeLimits limits, IReadOnlyList<TreeFile> files)
    {
        Name = name;
        _root = root;
        _limits = limits;
        Files = files;
    }

    public string Name { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>The files of a folder; null, with an error in <paramref name="diagnostics"/>, when there is nothing to read.</summary>
    /// <param name="name">What to call the folder in messages; null for its path as given.</param>
    public static DirectoryTree? Open(
        string folder, TreeLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken, string? name = null)
    {
        name ??= folder;
        var root = Path.GetFullPath(folder);
        var at = SourceLocation.OfFile(name);
        if (!Directory.Exists(root))
        {
            diagnostics.Add(File.Exists(root) ? TreeDiagnostics.NotAFolder.At(at, name) : TreeDiagnostics.FolderMissing.At(at, name));
            return null;
        }

        var walk = new DirectoryWalk(root, limits, diagnostics, cancellationToken);
        if (walk.Run() is { } reason)
        {
            diagnostics.Add(TreeDiagnostics.RootUnreadable.At(at, name, reason));
            return null;
        }

        var files = TreeListing.Create(walk.Files, limits, diagnostics);
        if (files.Count == 0)
        {
            diagnostics.Add(TreeDiagnostics.FolderEmpty.At(at, name));
            return null;
        }

        return new DirectoryTree(name, root, limits, files);
    }

    /// <summary>
    /// The same folder after the content of some files has changed; null when more than that may have happened to it, so that it must be
    /// opened again.
    /// </summary>
    /// <param name="changed">All that may have changed, as paths relative to the folder, with <c>/</c>.</param>
    public DirectoryTree? Refresh(IEnumerable<string> changed)
    {
        var files = Files.ToList();
        foreach (var path in changed)
        {
            var file = new FileInfo(Path.Join(_root, path));
            var index = files.BinarySearch(new TreeFile(path, 0), TreeListing.ByPath);
            if (index < 0)
            {
                // What an editor writes beside a file, and takes away again.
                if (file.LinkTarget is not null || Path.Exists(file.FullName) || files.Exists(known => known.Path.StartsWith(path + "/", StringComparison.Ordinal)))
                {
                    return null;
                }

                continue;
            }

            // What has no length may be something else than a file.
            if (!file.Exists || file.LinkTarget is not null || file.Length == 0)
            {
                return null;
            }

            files[index] = new TreeFile(files[index].Path, file.Length);
        }

        return files.Where(file => file.Length <= _limits.MaxFileBytes).Sum(static file => file.Length) > _limits.MaxTotalBytes
            ? null
            : new DirectoryTree(Name, _root, _limits, files);
    }

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics)
    {
        if (file.Length == 0)
        {
            // Pipes, sockets and devices have no length: what has none is never opened, so that nothing can block.
            return [];
        }

        var at = SourceLocation.OfFile(file.Path);
        if (file.Length > _limits.MaxFileBytes)
        {
            diagnostics.Add(TreeDiagnostics.FileTooLarge.At(at, file.Length, _limits.MaxFileBytes));
            return null;
        }

        try
        {
            using var handle = File.OpenHandle(
                Path.Join(_root, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
            {
                read += count;
            }

            // The file was cut while we worked: what is there is what counts.
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(TreeDiagnostics.FileUnreadable.At(at, FileProblem.Describe(exception)));
            return null;
        }
    }
}
