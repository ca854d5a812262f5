using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Plugins;

namespace VdkConnectorDocs.Extraction.Memory;

/// <summary>What an earlier extraction has read, as records that outlive the process. Nothing of them is held longer than it is needed.</summary>
/// <param name="store">Has the records of one tree, written by the same version of this code.</param>
public sealed class RecordedExtraction(IReadingStore store) : ExtractionMemory
{
    /// <inheritdoc/>
    internal override PluginReading? Find(ExtractionRequest request, PluginFolder folder) =>
        store.Find(folder.Path) is { } record ? ReadingRecord.Read(record, request, folder) : null;

    /// <inheritdoc/>
    internal override PluginReading Add(ExtractionRequest request, PluginReading? earlier, PluginReading reading)
    {
        if (earlier is not null && ReferenceEquals(earlier.Package, reading.Package) && ReferenceEquals(earlier.Plugin, reading.Plugin))
        {
            store.Keep(reading.Folder.Path);
        }
        else if (ReadingRecord.Write(request, reading) is { } record)
        {
            store.Write(reading.Folder.Path, record);
        }

        return reading with { Package = reading.Package with { Answers = null }, Code = null, Readme = null, Plugin = reading.Plugin with { Answers = null } };
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<Plugin> Keep(ExtractionRequest request, IReadOnlyList<PluginReading> read, IReadOnlyList<Plugin> named) => named;
}
