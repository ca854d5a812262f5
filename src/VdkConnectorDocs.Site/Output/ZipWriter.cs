using System.Buffers.Binary;
using System.Text;

namespace VdkConnectorDocs.Site.Output;

/// <summary>
/// Writes the container of a zip archive (APPNOTE 6.3.10) around data that is compressed already. No clock and no machine goes into
/// it. The 64-bit records are written when there are more files or bytes than the old ones can count.
/// </summary>
internal sealed class ZipWriter(Stream target)
{
    private const ushort VersionNeeded = 20;
    private const ushort Version64 = 45;
    private const ushort Utf8Names = 1 << 11;
    private const uint FirstDate = (1 << 21) | (1 << 16); // 1 January 1980, the earliest there is.

    private readonly List<(ZipEntry Entry, byte[] Name, long Offset)> _entries = [];
    private long _position;

    /// <summary>Writes an entry's header; its stored bytes follow.</summary>
    /// <returns>Where they begin in the archive.</returns>
    public long BeginEntry(ZipEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Path);
        _entries.Add((entry, name, _position));
        Span<byte> header = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header[4..], entry, VersionNeeded, name.Length);
        Write(header);
        Write(name);
        var start = _position;
        _position += entry.StoredLength;
        return start;
    }

    /// <summary>Writes the directory.</summary>
    public void End()
    {
        var start = _position;
        foreach (var (entry, name, offset) in _entries)
        {
            WriteDirectoryEntry(entry, name, offset);
        }

        var length = _position - start;
        if (_entries.Count > ushort.MaxValue - 1 || _position > uint.MaxValue)
        {
            Write64BitEnd(start, length);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)Math.Min(_entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)Math.Min(_entries.Count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)Math.Min(length, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(start, uint.MaxValue));
        Write(end);
    }

    private void WriteDirectoryEntry(ZipEntry entry, byte[] name, long offset)
    {
        var isFar = offset >= uint.MaxValue;
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], isFar ? Version64 : VersionNeeded);
        WriteCommon(header[6..], entry, isFar ? Version64 : VersionNeeded, name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)(isFar ? 12 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)Math.Min(offset, uint.MaxValue));
        Write(header);
        Write(name);
        if (isFar)
        {
            Span<byte> extra = stackalloc byte[12];
            BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], 8);
            BinaryPrimitives.WriteInt64LittleEndian(extra[4..], offset);
            Write(extra);
        }
    }

    private void Write64BitEnd(long start, long length)
    {
        var position = _position;
        Span<byte> end = stackalloc byte[56 + 20];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064b50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 56 - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], Version64);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Version64);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);

        var locator = end[56..];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], position);
        BinaryPrimitives.WriteUInt32LittleEndian(locator[16..], 1);
        Write(end);
    }

    // The part that an entry's header and its directory entry share: version, flags, method, time, checksum, sizes, length of the name.
    private static void WriteCommon(Span<byte> header, ZipEntry entry, ushort version, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)(entry.IsPacked ? 8 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], FirstDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], checked((uint)entry.StoredLength));
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], checked((uint)entry.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], checked((ushort)nameLength));
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        _position += bytes.Length;
    }
}
