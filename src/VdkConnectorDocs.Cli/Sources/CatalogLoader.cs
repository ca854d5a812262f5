using System.Diagnostics;
using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Overlays;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Gets the catalog that a verb works on, from wherever the user or the configuration says.</summary>
internal static class CatalogLoader
{
    /// <param name="selected">What the options say; null leaves it to the configuration.</param>
    /// <param name="configurationFile">What <c>--config</c> says; null looks for one.</param>
    /// <returns>Null, with an error, when an input cannot be read.</returns>
    public static LoadedCatalog? Load(SourceSelection? selected, string? configurationFile, ToolRun run)
    {
        var watch = Stopwatch.StartNew();
        if (ConfigurationSource.Load(configurationFile, run) is not { } configured)
        {
            return null;
        }

        var configuration = configured.Configuration;
        var selection = selected ?? SourceSelection.Of(configuration.Source);
        if (selection is SourceSelection.SavedCatalog saved)
        {
            return SavedCatalogSource.Read(saved.Address, run) is { } read
                ? new LoadedCatalog(read, configured, tree: null)
                {
                    CatalogFile = SavedCatalogSource.IsRemote(saved.Address) ? null : run.Context.FullPath(saved.Address),
                    LoadTime = watch.Elapsed,
                }
                : null;
        }

        if (selection is SourceSelection.Sample)
        {
            run.Announce(SampleTree.Announcement);
        }

        var opened = Open(selection, run);
        if (opened is null)
        {
            return null;
        }

        run.PrintTreePath = path => path == opened.Tree.Name ? path : opened.PrintPrefix + path;
        var extracted = run.During($"Reading {opened.Tree.Files.Count} files of {opened.Tree.Name}", () => Extract(opened, run));
        run.Detail(string.Create(CultureInfo.InvariantCulture, $"Read in {watch.Elapsed.TotalSeconds:0.000} s"));
        var catalog = WithOverlays(extracted, configuration, run);
        return new LoadedCatalog(catalog, configured, opened) { LoadTime = watch.Elapsed };
    }

    private static OpenedTree? Open(SourceSelection selection, ToolRun run) => selection switch
    {
        SourceSelection.PluginFolder folder => FolderSource.Open(folder, run),
        SourceSelection.Repository repository => RepositorySource.Open(repository, run),
        _ => SampleTree.Open(),
    };

    private static ConnectorCatalog Extract(OpenedTree opened, ToolRun run)
    {
        var request = new ExtractionRequest { Source = opened.Source, Generator = new Generator(Tool.Name, Tool.Version) };
        var catalog = CatalogExtractor.Extract(opened.Tree, request, run.TreeDiagnostics, run.CancellationToken);
        return opened.LastChanges is null ? catalog : WithLastChanges(catalog, opened.LastChanges.GetAwaiter().GetResult());
    }

    /// <summary>What code cannot tell, from the folder of the configuration.</summary>
    public static ConnectorCatalog WithOverlays(ConnectorCatalog catalog, SiteConfiguration configuration, ToolRun run)
    {
        if (configuration.Folders.Overlays is not { } folder)
        {
            return catalog;
        }

        var name = Path.GetRelativePath(run.Context.CurrentDirectory, folder).Replace('\\', '/');
        return OverlayApplier.Apply(catalog, OverlayReader.ReadFolder(folder, name, run.Diagnostics), run.Diagnostics);
    }

    private static ConnectorCatalog WithLastChanges(ConnectorCatalog catalog, IReadOnlyDictionary<string, Revision> changes)
    {
        return catalog with { Connectors = Apply(catalog.Connectors), Plugins = Apply(catalog.Plugins) };

        EquatableList<Plugin> Apply(EquatableList<Plugin> plugins) =>
            plugins.Select(plugin => plugin with { LastChange = changes.GetValueOrDefault(plugin.Path) }).ToEquatableList();
    }
}
