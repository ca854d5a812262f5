using System.IO.Enumeration;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>One pass over a folder and all below it.</summary>
internal sealed class DirectoryWalk(string root, TreeLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private readonly Stack<Folder> _folders = new();

    private enum EntryKind
    {
        File,
        Folder,
        Link,
        Unreadable,
        Unusable,
    }

    /// <summary>What was found, in no order.</summary>
    public List<TreeFile> Files { get; } = [];

    /// <summary>Null, or why the root itself could not be read.</summary>
    public string? Run()
    {
        if (Enumerate("", 0) is { } problem)
        {
            return FileProblem.Describe(problem);
        }

        // The folders at the top are each walked by one thread.
        var tops = _folders.ToArray();
        _folders.Clear();
        var below = new List<TreeFile>[tops.Length];
        Parallel.For(0, tops.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            below[i] = new DirectoryWalk(root, limits, diagnostics, cancellationToken).RunBelow(tops[i]));
        foreach (var files in below)
        {
            Files.AddRange(files);
        }

        return null;
    }

    private List<TreeFile> RunBelow(Folder top)
    {
        _folders.Push(top);
        while (_folders.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (folder.Depth > limits.MaxDepth)
            {
                diagnostics.Add(TreeDiagnostics.TooDeep.At(SourceLocation.OfFile(folder.Path), limits.MaxDepth));
            }
            else if (Enumerate(folder.Path, folder.Depth) is { } reason)
            {
                diagnostics.Add(TreeDiagnostics.FolderUnreadable.At(SourceLocation.OfFile(folder.Path), FileProblem.Describe(reason)));
            }
        }

        return Files;
    }

    private Exception? Enumerate(string folder, int depth)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(Path.Join(root, folder), Entry.Of, Everything);
            foreach (var entry in entries)
            {
                Take(folder, depth, entry);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception;
        }
    }

    private void Take(string folder, int depth, Entry entry)
    {
        if (entry.Kind == EntryKind.Folder && IgnoredFolders.Contains(entry.Name))
        {
            return;
        }

        var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
        var at = SourceLocation.OfFile(path);
        switch (entry.Kind)
        {
            case EntryKind.Unusable:
                var printable = SourceLocation.OfFile(TreePath.Printable(path));
                diagnostics.Add(TreeDiagnostics.UnusableName.At(printable, TreePath.WhyUnusable(entry.Name)));
                break;
            case EntryKind.Unreadable:
                diagnostics.Add(TreeDiagnostics.FileUnreadable.At(at, "access denied"));
                break;
            case EntryKind.Link:
                diagnostics.Add(TreeDiagnostics.Link.At(at));
                break;
            case EntryKind.Folder:
                _folders.Push(new Folder(path, depth + 1));
                break;
            case EntryKind.File when entry.Length == 0 && UnixFileType.OfSpecialFile(Path.Join(root, path)) is { } special:
                diagnostics.Add(TreeDiagnostics.SpecialFile.At(at, special));
                break;
            default:
                Files.Add(new TreeFile(path, entry.Length));
                break;
        }
    }

    // Classes, because generic code of the framework is compiled ahead for these, and for our structs only when the program runs.
    private sealed record Folder(string Path, int Depth);

    private sealed record Entry(string Name, EntryKind Kind, long Length)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            if (TreePath.WhyUnusable(name) is not null)
            {
                // Such a name may not lead back to its file: nothing more can be asked of it.
                return new Entry(name, EntryKind.Unusable, 0);
            }

            try
            {
                return Of(name, ref entry);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new Entry(name, EntryKind.Unreadable, 0);
            }
        }

        private static Entry Of(string name, ref FileSystemEntry entry)
        {
            // A link to a folder counts as a folder too, so links come first. On Windows other things are reparse points as well.
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                && (!OperatingSystem.IsWindows() || entry.ToFileSystemInfo().LinkTarget is not null))
            {
                return new Entry(name, EntryKind.Link, 0);
            }

            if (entry.IsDirectory)
            {
                return new Entry(name, EntryKind.Folder, 0);
            }

            var length = entry.Length;
            if (length == 0)
            {
                // In a folder that may be listed and not entered, nothing has a length; asking for more says why.
                File.GetAttributes(entry.ToFullPath());
            }

            return new Entry(name, EntryKind.File, length);
        }
    }
}
