using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>A catalog, and what a verb may need besides.</summary>
internal sealed class LoadedCatalog(ConnectorCatalog catalog, SiteConfiguration configuration, string configurationFolder, OpenedTree? tree)
    : IDisposable
{
    private readonly Dictionary<string, TreeFile> _files =
        tree?.Tree.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal) ?? [];

    public ConnectorCatalog Catalog => catalog;

    public SiteConfiguration Configuration => configuration;

    /// <summary>The folder of <c>site.yml</c>, else the current one; a full path.</summary>
    public string ConfigurationFolder => configurationFolder;

    /// <summary>How long loading took.</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>The bytes of a file of the plugin tree; null when there is none or it cannot be read. Safe to call from several threads.</summary>
    public byte[]? ReadPluginFile(string path) =>
        tree is not null && _files.TryGetValue(path, out var file) ? tree.Tree.Read(file, new DiagnosticBag()) : null;

    public void Dispose() => tree?.Dispose();
}
