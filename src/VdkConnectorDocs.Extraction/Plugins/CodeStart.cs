using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Metadata;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What a plugin's metadata, and the other plugins, say about its code. Where it is the same, the code is read the same.</summary>
/// <param name="EntryPoints">Those that VDK loads, in its order.</param>
/// <param name="SourceRoots">The folders that imports start from, the declared one first.</param>
/// <param name="DependencyRoots">The folders that imports of other plugins of the tree start from.</param>
/// <param name="MappedPackages">Packages that lie elsewhere than their name says.</param>
internal sealed record CodeStart(
    EquatableList<EntryPoint> EntryPoints,
    EquatableList<string> SourceRoots,
    EquatableList<string> DependencyRoots,
    EquatableList<PackageFolder> MappedPackages)
{
    /// <param name="folder">Where the plugin is.</param>
    /// <param name="read">Its metadata.</param>
    public static CodeStart Of(PluginFolder folder, ReadPackage read, IReadOnlyList<string> dependencyRoots) => new(
        read.Package.EntryPoints
            .Where(static e => e.Group is Classification.PluginGroup)
            .OrderBy(static e => e.Name, StringComparer.Ordinal)
            .ToEquatableList(),
        SourceRootsOf(folder, read).ToEquatableList(),
        dependencyRoots.ToEquatableList(),
        read.MappedPackages
            .Select(p => p with { Folder = p.Folder is "" or "." ? folder.PackagePath : folder.InPackage(p.Folder) })
            .ToEquatableList());

    /// <summary>The folders of a package that imports start from, the declared one first.</summary>
    public static IReadOnlyList<string> SourceRootsOf(PluginFolder folder, ReadPackage package) =>
        [.. package.SourceRoots.Append("src").Append("").Select(r => r.Length == 0 ? folder.PackagePath : folder.InPackage(r)).Distinct(StringComparer.Ordinal)];
}
