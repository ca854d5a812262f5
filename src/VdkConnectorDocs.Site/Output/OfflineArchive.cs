using System.Collections.Concurrent;
using System.IO.Compression;

namespace VdkConnectorDocs.Site.Output;

/// <summary>
/// <c>offline.zip</c>: the whole site in one file. Files are compressed as they come, on whatever thread brings them, and laid down in
/// ordinal order at the end; the same files give the same bytes.
/// </summary>
/// <param name="spool">Holds what is compressed until its place is known. Written at its end only.</param>
internal sealed class OfflineArchive(FileStream spool)
{
    public const string FileName = "offline.zip";

    private const int SmallestWorthCompressing = 512;

    private readonly ConcurrentBag<ZipEntry> _entries = [];
    private long _spooled;

    public void Add(string path, ReadOnlySpan<byte> content)
    {
        var checksum = Crc32.Of(content);
        var packed = content.Length >= SmallestWorthCompressing ? Compress(content) : default;
        var isPacked = packed.Count > 0 && packed.Count < content.Length;
        ReadOnlySpan<byte> stored = isPacked ? packed : content;

        var position = Interlocked.Add(ref _spooled, stored.Length) - stored.Length;
        RandomAccess.Write(spool.SafeFileHandle, stored, position);
        _entries.Add(new ZipEntry(path, checksum, content.Length, stored.Length, isPacked, position));
    }

    /// <summary>Writes the archive.</summary>
    public void WriteTo(Stream target, CancellationToken cancellationToken)
    {
        var zip = new ZipWriter(target);
        var block = new byte[128 * 1024];
        foreach (var entry in _entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            zip.BeginEntry(entry);
            for (long copied = 0; copied < entry.StoredLength;)
            {
                var wanted = (int)Math.Min(block.Length, entry.StoredLength - copied);
                var read = RandomAccess.Read(spool.SafeFileHandle, block.AsSpan(0, wanted), entry.Position + copied);
                if (read == 0)
                {
                    throw new EndOfStreamException("The spool of the offline archive is shorter than what was written to it.");
                }

                target.Write(block.AsSpan(0, read));
                copied += read;
            }
        }

        zip.End();
    }

    private static ArraySegment<byte> Compress(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream(content.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return new ArraySegment<byte>(packed.GetBuffer(), 0, (int)packed.Length);
    }
}

/// <summary>A file in an archive.</summary>
/// <param name="Position">Where its stored bytes begin in the spool.</param>
internal sealed record ZipEntry(string Path, uint Checksum, long Length, long StoredLength, bool IsPacked, long Position);
