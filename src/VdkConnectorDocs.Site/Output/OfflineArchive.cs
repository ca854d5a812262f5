using System.Collections.Concurrent;
using System.IO.Compression;

namespace VdkConnectorDocs.Site.Output;

/// <summary>
/// <c>offline.zip</c>: the whole site in one file. Files are compressed as they come, on whatever thread brings them, and laid down in
/// ordinal order at the end; the same files give the same bytes.
/// </summary>
/// <param name="spool">Holds what is compressed until its place is known. Written at its end only.</param>
/// <param name="old">The archive of the site before, of which files are taken over as they lie there; null for none.</param>
internal sealed class OfflineArchive(FileStream spool, FileStream? old = null)
{
    public const string FileName = "offline.zip";

    private const int SmallestWorthCompressing = 512;

    private const int BlockLength = 128 * 1024;

    private readonly ConcurrentBag<ZipEntry> _entries = [];
    private long _spooled;

    public void Add(string path, ReadOnlySpan<byte> content)
    {
        var checksum = Crc32.Of(content);
        var packed = content.Length >= SmallestWorthCompressing ? Compress(content) : default;
        var isPacked = packed.Count > 0 && packed.Count < content.Length;
        ReadOnlySpan<byte> stored = isPacked ? packed : content;
        _entries.Add(new ZipEntry(path, checksum, content.Length, stored.Length, isPacked, Spool(stored)));
    }

    /// <summary>Adds a file that is too large to be held in memory.</summary>
    /// <param name="content">The file from here to its end.</param>
    public void Add(string path, Stream content)
    {
        var packed = new MemoryStream();
        var block = new byte[BlockLength];
        var checksum = 0u;
        var length = 0L;
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            while (content.Read(block) is > 0 and var read)
            {
                checksum = Crc32.Of(block.AsSpan(0, read), checksum);
                length += read;
                deflate.Write(block.AsSpan(0, read));
            }
        }

        var stored = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        _entries.Add(new ZipEntry(path, checksum, length, stored.Length, IsPacked: true, Spool(stored)));
    }

    /// <summary>Adds a file as the old archive has it.</summary>
    /// <param name="entry">As <see cref="WriteTo"/> gave it when the old archive was written.</param>
    public void Keep(ZipEntry entry) => _entries.Add(entry with { IsOld = true });

    /// <summary>Writes the archive.</summary>
    /// <returns>Its files, in their order, each with the place of its stored bytes in the archive.</returns>
    public IReadOnlyList<ZipEntry> WriteTo(Stream target, CancellationToken cancellationToken)
    {
        var written = new List<ZipEntry>(_entries.Count);
        var zip = new ZipWriter(target);
        var block = new byte[BlockLength];
        foreach (var entry in _entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(entry with { IsOld = false, Position = zip.BeginEntry(entry) });
            var source = (entry.IsOld ? old! : spool).SafeFileHandle;
            for (long copied = 0; copied < entry.StoredLength;)
            {
                var wanted = (int)Math.Min(block.Length, entry.StoredLength - copied);
                var read = RandomAccess.Read(source, block.AsSpan(0, wanted), entry.Position + copied);
                if (read == 0)
                {
                    throw new EndOfStreamException("What is compressed already is shorter than it was when it was written.");
                }

                target.Write(block.AsSpan(0, read));
                copied += read;
            }
        }

        zip.End();
        return written;
    }

    /// <summary>Where the bytes then lie.</summary>
    private long Spool(ReadOnlySpan<byte> stored)
    {
        var position = Interlocked.Add(ref _spooled, stored.Length) - stored.Length;
        RandomAccess.Write(spool.SafeFileHandle, stored, position);
        return position;
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
/// <param name="Position">Where its stored bytes begin in the file that holds them.</param>
internal sealed record ZipEntry(string Path, uint Checksum, long Length, long StoredLength, bool IsPacked, long Position)
{
    /// <summary>They lie in the archive of the site before.</summary>
    public bool IsOld { get; init; }
}
