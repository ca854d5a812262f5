using System.Collections.Concurrent;
using System.Security.Cryptography;
using VdkConnectorDocs.Extraction.Memory;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// What the plugins of one tree were read as, in a file of the cache. Whatever happens to it, at most time is lost.
/// </summary>
/// <param name="folder">Ours alone; made when it is not there.</param>
/// <param name="tree">Names the file: tells the tree, and the code that reads it, from every other.</param>
internal sealed class ReadingStore(string folder, string tree) : IReadingStore, IDisposable
{
    // Most runs know the whole catalog, and need none of it.
    private readonly Lazy<RecordFile?> _old = new(() => RecordFile.Open(Path.Join(folder, tree)));
    private readonly ConcurrentDictionary<string, RecordFile.Place> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private NewCacheFile? _new;
    private bool _isLost;

    /// <summary>The number of plugins that an earlier run has read.</summary>
    public int KeptCount => _kept.Count;

    public ReadOnlyMemory<byte>? Find(string name) => _old.Value?.Read(name) is { } record ? record : default(ReadOnlyMemory<byte>?);

    public void Keep(string name) => _kept[name] = true;

    public void Write(string name, ReadOnlyMemory<byte> record)
    {
        var hash = SHA256.HashData(record.Span);
        lock (_writing)
        {
            if (_isLost)
            {
                return;
            }

            try
            {
                _new ??= new NewCacheFile(folder, tree);
                var start = _new.Stream.Position;
                _new.Stream.Write(record.Span);
                _written[name] = new RecordFile.Place(start, record.Length, hash);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A read-only home, a full disk: the next run reads all plugins again.
                _isLost = true;
            }
        }
    }

    /// <summary>Puts what was written and kept in place of what was there. Nothing happens when nothing was written.</summary>
    public void Complete()
    {
        if (_new is null || _isLost)
        {
            return;
        }

        foreach (var kept in _kept.Keys)
        {
            if (Find(kept) is { } record)
            {
                Write(kept, record);
            }
        }

        try
        {
            if (!_isLost)
            {
                RecordFile.WriteList(_new.Stream, _written);

                // Windows puts no file in place of one that is open.
                CloseOld();
                _new.Complete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As above.
        }
    }

    public void Dispose()
    {
        _new?.Dispose();
        CloseOld();
    }

    private void CloseOld()
    {
        if (_old.IsValueCreated)
        {
            _old.Value?.Dispose();
        }
    }
}
