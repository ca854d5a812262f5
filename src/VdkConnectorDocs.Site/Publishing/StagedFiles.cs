using System.Collections.Concurrent;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>
/// Writes the files of the new site aside. A file that the old site has with the same bytes is not written again but shared with it, so
/// that its time of change stays and nothing that watches the site sees a change where there is none.
/// </summary>
internal sealed class StagedFiles(string folder, string oldFolder)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly bool _hasOld = Directory.Exists(oldFolder);
    private int _rewritten;

    /// <summary>The number of files that the old site does not have with the same bytes.</summary>
    public int Rewritten => _rewritten;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.Combine(folder, path);
        EnsureFolder(path);
        if (_hasOld && TryReuse(Path.Combine(oldFolder, path), target, content))
        {
            return;
        }

        Interlocked.Increment(ref _rewritten);
        using var file = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, fileOffset: 0);
    }

    /// <summary>Takes a file over from the old site; false when it is not there as it was written.</summary>
    public bool TryShare(string path, DateTime writtenAt)
    {
        var old = new FileInfo(Path.Combine(oldFolder, path));
        if (!old.Exists || old.LinkTarget is not null || old.LastWriteTimeUtc != writtenAt)
        {
            return false;
        }

        EnsureFolder(path);
        var target = Path.Combine(folder, path);
        if (!NativeFiles.TryLink(old.FullName, target))
        {
            old.CopyTo(target);
        }

        return true;
    }

    /// <summary>Writes a file piece by piece.</summary>
    public void Write(string path, Action<FileStream> write)
    {
        var target = Path.Combine(folder, path);
        EnsureFolder(path);
        using (var file = new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            write(file);
        }

        var old = Path.Combine(oldFolder, path);
        var shared = target + ".old";
        if (_hasOld && FileContent.Equals(old, target) && NativeFiles.TryLink(old, shared))
        {
            File.Move(shared, target, overwrite: true);
            return;
        }

        Interlocked.Increment(ref _rewritten);
    }

    private void EnsureFolder(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash > 0 && !_folders.ContainsKey(path[..slash]))
        {
            // Known only once it is there: another thread may ask meanwhile.
            Directory.CreateDirectory(Path.Combine(folder, path[..slash]));
            _folders.TryAdd(path[..slash], true);
        }
    }

    private static bool TryReuse(string old, string target, ReadOnlySpan<byte> content)
    {
        var information = new FileInfo(old);
        return information.Exists
            && information.Length == content.Length
            && information.LinkTarget is null
            && FileContent.Equals(old, content)
            && NativeFiles.TryLink(old, target);
    }
}
