using System.Security.Cryptography;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// Keeps results of earlier runs by the fingerprint of all that they were made from. The folder can be deleted at any time; an entry
/// that is damaged is as good as none.
/// </summary>
/// <param name="folder">Ours alone; made when it is not there.</param>
internal sealed class ResultCache(string folder)
{
    private const int MaxEntries = 32;

    /// <summary>What was kept; null when nothing was.</summary>
    public ReadOnlyMemory<byte>? Read(string key)
    {
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path))
            {
                return null;
            }

            // The hash in front tells a whole file from one that a crash of the machine has left behind.
            var bytes = File.ReadAllBytes(path);
            return bytes.Length >= SHA256.HashSizeInBytes
                && SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
                ? bytes.AsMemory(SHA256.HashSizeInBytes)
                : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result for the next run; where that is not possible, the next run makes it again.</summary>
    /// <param name="write">Writes the result, piece by piece: it may be too large for memory.</param>
    public void Write(string key, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var aside = Path.Join(folder, $".{key}.{Environment.ProcessId}");
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                file.Position = SHA256.HashSizeInBytes;
                write(file);
                file.Position = SHA256.HashSizeInBytes;
                var hash = SHA256.HashData(file);
                file.Position = 0;
                file.Write(hash);
            }

            File.Move(aside, PathOf(key), overwrite: true);
            DeleteOldest();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only home, a full disk: nothing is lost but time.
        }
    }

    private void DeleteOldest()
    {
        var entries = new DirectoryInfo(folder).GetFiles();
        if (entries.Length > MaxEntries)
        {
            Array.Sort(entries, static (left, right) => left.LastWriteTimeUtc.CompareTo(right.LastWriteTimeUtc));
            foreach (var entry in entries.AsSpan()[..^MaxEntries])
            {
                entry.Delete();
            }
        }
    }

    private string PathOf(string key) => Path.Join(folder, key);
}
