namespace VdkConnectorDocs.Extraction.Memory;

/// <summary>
/// Keeps the records of plugins from one extraction to the next. A record that is damaged, or cannot be read, is as good as none. Safe to
/// use from several threads.
/// </summary>
public interface IReadingStore
{
    /// <summary>What was kept under this name; null when nothing was.</summary>
    ReadOnlyMemory<byte>? Find(string name);

    /// <summary>Keeps a new record for the next extraction.</summary>
    void Write(string name, ReadOnlyMemory<byte> record);

    /// <summary>Keeps what <see cref="Find"/> gives for the next extraction, too; what is neither written nor kept is forgotten.</summary>
    void Keep(string name);
}
