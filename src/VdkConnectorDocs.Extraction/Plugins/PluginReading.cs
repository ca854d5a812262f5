using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Metadata;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>A plugin as one extraction has read it.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Package">The first step: its manifests.</param>
/// <param name="DependencyRoots">The folders that imports of other plugins start from, as the packages of all plugins make them.</param>
/// <param name="Code">The second step: its code; null where only all steps together can stand for a later reading.</param>
/// <param name="Readme">The third step: its README; null like <paramref name="Code"/>.</param>
/// <param name="Plugin">
/// What the steps make together, without what depends on the other plugins' names, with the problems and the answers of the second and the
/// third.
/// </param>
internal sealed record PluginReading(
    PluginFolder Folder,
    Reading<ReadPackage> Package,
    IReadOnlyList<string> DependencyRoots,
    Reading<PluginCode>? Code,
    Reading<PluginReadme>? Readme,
    Reading<Plugin> Plugin);

/// <param name="Readme">Null when the plugin has none.</param>
internal sealed record PluginReadme(Readme? Readme);
