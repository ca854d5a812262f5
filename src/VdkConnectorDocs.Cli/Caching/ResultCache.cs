using System.Security.Cryptography;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// Keeps results of earlier runs by the fingerprint of all that they were made from. The folder can be deleted at any time; an entry
/// that is damaged is as good as none.
/// </summary>
/// <param name="folder">Ours alone; made when it is not there.</param>
internal sealed class ResultCache(string folder)
{
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
            using var file = new NewCacheFile(folder, key);
            file.Stream.Position = SHA256.HashSizeInBytes;
            write(file.Stream);
            file.Stream.Position = SHA256.HashSizeInBytes;
            var hash = SHA256.HashData(file.Stream);
            file.Stream.Position = 0;
            file.Stream.Write(hash);
            file.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only home, a full disk: nothing is lost but time.
        }
    }

    private string PathOf(string key) => Path.Join(folder, key);
}
