using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Metadata;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>A plugin as one extraction has read it.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Package">The first step: its manifests.</param>
/// <param name="DependencyRoots">The folders that imports of other plugins start from, as the packages of all plugins make them.</param>
/// <param name="Plugin">The second step: its code and its README, without what depends on the other plugins' names.</param>
internal sealed record PluginReading(
    PluginFolder Folder,
    Reading<ReadPackage> Package,
    IReadOnlyList<string> DependencyRoots,
    Reading<Plugin> Plugin);
