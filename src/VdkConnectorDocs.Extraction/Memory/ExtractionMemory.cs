using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Memory;

/// <summary>
/// What earlier extractions have read, plugin by plugin, so that the next one reads only the plugins whose files, or those that they look
/// at elsewhere, have changed. The catalog is the same as without it. For trees that know their files'
/// <see cref="ISourceTree.ContentIdOf"/>.
/// </summary>
public abstract class ExtractionMemory
{
    private protected ExtractionMemory()
    {
    }

    /// <summary>What reads the files of a tree.</summary>
    internal virtual SourceCache Open(ISourceTree tree) => new(tree);

    /// <summary>
    /// The plugin with files of the same paths, as an extraction has read it that gives the same where the tree gives the same answers;
    /// null for none. Called from several threads.
    /// </summary>
    internal abstract PluginReading? Find(ExtractionRequest request, PluginFolder folder);

    /// <summary>Takes a plugin that was read, or is what it was. Called from several threads.</summary>
    /// <param name="earlier">What <see cref="Find"/> gave.</param>
    /// <returns>What the extraction goes on with: the same, perhaps without what only the memory needs.</returns>
    internal abstract PluginReading Add(ExtractionRequest request, PluginReading? earlier, PluginReading reading);

    /// <summary>Forgets what was and keeps what was added.</summary>
    /// <param name="named">The same plugins as the catalog lists them, in any order.</param>
    /// <returns>The same, with the earlier instance of each that is what it was, where that is known.</returns>
    internal abstract IReadOnlyList<Plugin> Keep(ExtractionRequest request, IReadOnlyList<PluginReading> read, IReadOnlyList<Plugin> named);
}
