using System.Buffers;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>Compares files without holding them in memory.</summary>
internal static class FileContent
{
    private const int BlockLength = 64 * 1024;

    /// <summary>Whether two files have the same bytes; false when one cannot be read.</summary>
    public static bool Equals(string first, string second)
    {
        if (new FileInfo(first) is not { Exists: true, LinkTarget: null } information || information.Length != new FileInfo(second).Length)
        {
            return false;
        }

        var block = ArrayPool<byte>.Shared.Rent(2 * BlockLength);
        try
        {
            using var one = new FileStream(first, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            using var other = new FileStream(second, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            while (true)
            {
                var read = one.ReadAtLeast(block.AsSpan(0, BlockLength), BlockLength, throwOnEndOfStream: false);
                var readOther = other.ReadAtLeast(block.AsSpan(BlockLength, BlockLength), BlockLength, throwOnEndOfStream: false);
                if (read != readOther || !block.AsSpan(0, read).SequenceEqual(block.AsSpan(BlockLength, read)))
                {
                    return false;
                }

                if (read < BlockLength)
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Whether a file has exactly these bytes; false when it cannot be read.</summary>
    public static bool Equals(string path, ReadOnlySpan<byte> content)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            using var file = File.OpenHandle(path);
            long position = 0;
            while (true)
            {
                var read = RandomAccess.Read(file, block, position);
                if (read == 0)
                {
                    return content.IsEmpty;
                }

                if (read > content.Length || !block.AsSpan(0, read).SequenceEqual(content[..read]))
                {
                    return false;
                }

                content = content[read..];
                position += read;
            }
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
