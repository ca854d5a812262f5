using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>A catalog, and what a verb may need besides.</summary>
/// <param name="catalog">Read when it is first asked for.</param>
/// <param name="configured">What <c>site.yml</c> says.</param>
/// <param name="tree">What the catalog is read from; null for a saved one.</param>
internal sealed class LoadedCatalog(
    Lazy<ConnectorCatalog> catalog, LoadedConfiguration configured, OpenedTree? tree) : IDisposable
{
    private readonly Dictionary<string, TreeFile> _files =
        tree?.Tree.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal) ?? [];

    public ConnectorCatalog Catalog => catalog.Value;

    /// <summary>What changed in it over time; null when that is not known, or not wanted.</summary>
    public ChangeLog? Changes => Past?.Value?.Changes;

    /// <summary>What the history tells, read when it is first asked for; null when it is not wanted.</summary>
    public Lazy<CatalogPast?>? Past { private get; init; }

    /// <summary>The history was asked for and could not be read, which another time it perhaps can: fetching changes no commit.</summary>
    public bool LacksHistory => Past is { IsValueCreated: true, Value: null };

    /// <summary>A file of the plugin tree was changed while it was read, so that <see cref="ContentKey"/> does not tell what came of it.</summary>
    public bool HasChanged => tree?.Tree is SnapshotTree { HasChanged: true };

    /// <summary>Tells the catalog, the overlays left aside, from every other without reading it; null when that is not possible.</summary>
    public string? ContentKey { get; init; }

    public SiteConfiguration Configuration => configured.Configuration;

    /// <summary>What <c>site.yml</c> says, as it is written; null without one.</summary>
    public string? ConfigurationText => configured.Text;

    /// <summary>The folder of <c>site.yml</c>, else the current one; a full path.</summary>
    public string ConfigurationFolder => configured.Folder;

    /// <summary>The saved catalog's file, a full path; null when the catalog is from elsewhere.</summary>
    public string? CatalogFile { get; init; }

    /// <summary>What to call its source in reports: a folder as the user gave it, a revision, the saved catalog's file or address.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What stands before a path in the plugins folder in reports: from the repository's root on, as pull requests have it, else as the
    /// user gave the folder; ends with <c>/</c> or is empty.
    /// </summary>
    public string PathPrefix =>
        Catalog.Source.Path is { } path ? (path.Length == 0 ? "" : path.Trim('/') + "/")
        : tree is null || Path.IsPathRooted(tree.PrintPrefix) ? ""
        : tree.PrintPrefix;

    /// <summary>The bytes of a file of the plugin tree; null when there is none or it cannot be read. Safe to call from several threads.</summary>
    public byte[]? ReadPluginFile(string path) =>
        tree is not null && _files.TryGetValue(path, out var file) ? tree.Tree.Read(file, new DiagnosticBag()) : null;

    /// <summary>The options that the vdk-core beside the plugins declares; empty when there is none.</summary>
    public EquatableList<string> ReadCoreOptions(CancellationToken cancellationToken)
    {
        var core = tree?.OpenCore();
        using var disposed = core as IDisposable;
        return core is null ? [] : CoreOptionReader.Read(core, cancellationToken);
    }

    /// <summary>Every file and folder that it was made from, as full paths; null when they cannot be told.</summary>
    public IReadOnlyList<string>? FindInputs() =>
        CatalogFile is not null ? [.. configured.Inputs, CatalogFile]
        : tree?.FindInputs is { } find ? [.. configured.Inputs, .. find()]
        : null;

    public void Dispose() => tree?.Dispose();
}
