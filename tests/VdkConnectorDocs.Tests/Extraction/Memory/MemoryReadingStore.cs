using System.Collections.Concurrent;
using VdkConnectorDocs.Extraction.Memory;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

/// <summary>Records in memory, for one extraction after the other.</summary>
public sealed class MemoryReadingStore : IReadingStore
{
    private readonly ConcurrentDictionary<string, byte[]> _records = new(StringComparer.Ordinal);

    /// <summary>The names of all records that were written, each time again.</summary>
    public ConcurrentBag<string> Written { get; } = [];

    public ReadOnlyMemory<byte>? Find(string name) => _records.TryGetValue(name, out var record) ? record : default(ReadOnlyMemory<byte>?);

    public void Write(string name, ReadOnlyMemory<byte> record)
    {
        Written.Add(name);
        _records[name] = record.ToArray();
    }

    public void Keep(string name) => Assert.True(_records.ContainsKey(name));
}
