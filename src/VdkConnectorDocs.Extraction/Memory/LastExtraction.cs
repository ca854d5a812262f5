using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Memory;

/// <summary>
/// What the last extraction in this process has read. The plugins that were not read again are the same instances. For one extraction at
/// a time.
/// </summary>
/// <param name="keepsFiles">
/// Whether the files are kept as they were parsed, which takes memory and spares the time for those of a plugin that is read again.
/// </param>
public sealed class LastExtraction(bool keepsFiles = false) : ExtractionMemory
{
    private readonly Dictionary<string, (PluginReading Reading, Plugin Named)> _plugins = new(StringComparer.Ordinal);
    private ExtractionRequest? _request;
    private SourceCache? _files;

    /// <inheritdoc/>
    internal override SourceCache Open(ISourceTree tree) => keepsFiles ? _files = new SourceCache(tree, _files) : base.Open(tree);

    /// <inheritdoc/>
    internal override PluginReading? Find(ExtractionRequest request, PluginFolder folder) =>
        request == _request && _plugins.TryGetValue(folder.Path, out var known) && known.Reading.Folder.HasSameFiles(folder)
            ? known.Reading
            : null;

    /// <inheritdoc/>
    internal override PluginReading Add(ExtractionRequest request, PluginReading? earlier, PluginReading reading) => reading;

    /// <inheritdoc/>
    internal override IReadOnlyList<Plugin> Keep(ExtractionRequest request, IReadOnlyList<PluginReading> read, IReadOnlyList<Plugin> named)
    {
        var readings = read.ToDictionary(static reading => reading.Folder.Path, StringComparer.Ordinal);
        var kept = named.Select(plugin => Earlier(request, readings[plugin.Path], plugin)).ToList();
        _request = request;
        _plugins.Clear();
        foreach (var plugin in kept)
        {
            _plugins.Add(plugin.Path, (readings[plugin.Path], plugin));
        }

        return kept;
    }

    // Its name is all that a plugin gets from the others.
    private Plugin Earlier(ExtractionRequest request, PluginReading reading, Plugin named) =>
        request == _request
        && _plugins.TryGetValue(named.Path, out var known)
        && ReferenceEquals(known.Reading.Plugin, reading.Plugin)
        && string.Equals(known.Named.Id, named.Id, StringComparison.Ordinal)
            ? known.Named
            : named;
}
