using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// A file of named records, each of which can be read by itself; they are as many as a tree has plugins, and together too large for
/// memory. The records come first, then their list, then the list's place and hash.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private const int TrailerLength = sizeof(long) + SHA256.HashSizeInBytes;

    private readonly SafeFileHandle _file;
    private readonly Dictionary<string, Place> _places;

    private RecordFile(SafeFileHandle file, Dictionary<string, Place> places)
    {
        _file = file;
        _places = places;
    }

    /// <summary>Null when there is none, or it is damaged.</summary>
    public static RecordFile? Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (ReadPlaces(file) is { } places)
            {
                return new RecordFile(file, places);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As good as none.
        }

        file?.Dispose();
        return null;
    }

    /// <summary>The record of this name; null when there is none, or it is damaged. Safe to call from several threads.</summary>
    public byte[]? Read(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            return null;
        }

        try
        {
            var record = new byte[place.Length];
            return ReadAll(_file, record, place.Start) && SHA256.HashData(record).AsSpan().SequenceEqual(place.Hash) ? record : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Ends a file whose records are written: whatever was written stays unread without this.</summary>
    /// <param name="file">At the end of the records.</param>
    public static void WriteList(Stream file, IReadOnlyCollection<KeyValuePair<string, Place>> places)
    {
        using var list = new MemoryStream();
        using (var writer = new BinaryWriter(list, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(places.Count);
            foreach (var (name, place) in places)
            {
                writer.Write(name);
                writer.Write(place.Start);
                writer.Write(place.Length);
                writer.Write(place.Hash);
            }
        }

        var bytes = list.ToArray();
        file.Write(bytes);
        file.Write(BitConverter.GetBytes((long)bytes.Length));
        file.Write(SHA256.HashData(bytes));
    }

    public void Dispose() => _file.Dispose();

    private static Dictionary<string, Place>? ReadPlaces(SafeFileHandle file)
    {
        var end = RandomAccess.GetLength(file) - TrailerLength;
        var trailer = new byte[TrailerLength];
        if (end < 0 || !ReadAll(file, trailer, end) || BitConverter.ToInt64(trailer) is var length && (length < 0 || length > Math.Min(end, Array.MaxLength)))
        {
            return null;
        }

        var bytes = new byte[length];
        if (!ReadAll(file, bytes, end - length) || !SHA256.HashData(bytes).AsSpan().SequenceEqual(trailer.AsSpan(sizeof(long))))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        var count = reader.ReadInt32();
        var places = new Dictionary<string, Place>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            places[reader.ReadString()] = new Place(reader.ReadInt64(), reader.ReadInt32(), reader.ReadBytes(SHA256.HashSizeInBytes));
        }

        return places;
    }

    private static bool ReadAll(SafeFileHandle file, Span<byte> target, long start)
    {
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(file, target, start);
            if (read == 0)
            {
                return false;
            }

            target = target[read..];
            start += read;
        }

        return true;
    }

    /// <summary>Where a record lies.</summary>
    /// <param name="Hash">The SHA-256 of its bytes.</param>
    public sealed record Place(long Start, int Length, byte[] Hash);
}
