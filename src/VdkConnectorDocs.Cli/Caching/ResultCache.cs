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
    public byte[]? Read(string key)
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
                ? bytes[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result for the next run; where that is not possible, the next run makes it again.</summary>
    public void Write(string key, ReadOnlySpan<byte> content)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var aside = Path.Join(folder, $".{key}.{Environment.ProcessId}");
            var bytes = new byte[SHA256.HashSizeInBytes + content.Length];
            SHA256.HashData(content, bytes);
            content.CopyTo(bytes.AsSpan(SHA256.HashSizeInBytes));
            File.WriteAllBytes(aside, bytes);
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
