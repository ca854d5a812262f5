using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Plugins;

namespace VdkConnectorDocs.Extraction;

/// <summary>
/// What the last extraction has read, plugin by plugin, so that the next one reads only the plugins whose files, or those that they look
/// at elsewhere, have changed. The catalog is the same as without it, and the plugins that were not read again are the same instances.
/// For trees that know their files' <see cref="Trees.ISourceTree.ContentIdOf"/>, and for one extraction at a time.
/// </summary>
public sealed class ExtractionMemory
{
    private readonly Dictionary<string, (PluginReading Reading, Plugin Named)> _plugins = new(StringComparer.Ordinal);
    private ExtractionRequest? _request;

    /// <summary>The plugin with files of the same paths, as an extraction with the same request has read it; null for none.</summary>
    internal PluginReading? Find(ExtractionRequest request, PluginFolder folder) =>
        request == _request && _plugins.TryGetValue(folder.Path, out var known) && known.Reading.Folder.HasSameFiles(folder)
            ? known.Reading
            : null;

    /// <summary>Forgets what was and keeps these.</summary>
    /// <param name="named">The same plugins as the catalog lists them, in any order.</param>
    /// <returns>The same, with the earlier instance of each that is what it was.</returns>
    internal IReadOnlyList<Plugin> Keep(ExtractionRequest request, IReadOnlyList<PluginReading> read, IReadOnlyList<Plugin> named)
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
