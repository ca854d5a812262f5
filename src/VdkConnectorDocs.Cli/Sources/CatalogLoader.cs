using System.Diagnostics;
using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Overlays;
using VdkConnectorDocs.Cli.Caching;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Comparison.Lint;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Gets the catalog that a verb works on, from wherever the user or the configuration says.</summary>
internal static class CatalogLoader
{
    /// <param name="selected">What the options say; null leaves it to the configuration.</param>
    /// <param name="configurationFile">What <c>--config</c> says; null looks for one.</param>
    /// <param name="useCache">Whether what an earlier run made of the same bytes may be taken.</param>
    /// <param name="memory">What this process has read before; null when it reads only once.</param>
    /// <param name="history">Whether the history is read, too; null leaves it to the configuration.</param>
    /// <returns>Null, with an error, when an input cannot be read.</returns>
    public static LoadedCatalog? Load(
        SourceSelection? selected, string? configurationFile, bool useCache, ToolRun run, TreeMemory? memory = null, bool? history = false)
    {
        if (ConfigurationSource.Load(configurationFile, run) is not { } configured)
        {
            return null;
        }

        var configuration = configured.Configuration;
        var limits = StageLimits.Of(configuration);
        var wantsHistory = history ?? configuration.History;
        var selection = selected ?? SourceSelection.Of(configuration.Source);
        if (selection is SourceSelection.SavedCatalog saved)
        {
            TellMissingHistory(wantsHistory, saved.Address, "a saved catalog does not have it", run);
            return SavedCatalogSource.Read(saved.Address, limits.Catalog, run) is { } read
                ? new LoadedCatalog(new Lazy<ConnectorCatalog>(read), configured, tree: null)
                {
                    Name = AddressText.WithoutCredentials(saved.Address),
                    CatalogFile = SavedCatalogSource.IsRemote(saved.Address) ? null : run.Context.FullPath(saved.Address),
                }
                : null;
        }

        if (selection is SourceSelection.Sample)
        {
            run.Announce(SampleTree.Announcement);
        }

        if (Open(selection, limits, run, memory) is not { } opened)
        {
            return null;
        }

        run.PrintTreePath = path => path == opened.Tree.Name ? path : opened.PrintPrefix + path;
        var past = wantsHistory && opened.History is { } place
            ? new Lazy<CatalogPast?>(() => memory is null ? HistoryReading.Read(place, limits, useCache, run) : memory.ReadPast(place, limits, run))
            : null;
        TellMissingHistory(wantsHistory && past is null, opened.Tree.Name, NoHistoryOf(selection), run);
        var extraction = new TreeExtraction(opened, limits, useCache, run, memory);
        return new LoadedCatalog(new Lazy<ConnectorCatalog>(ReadCatalog), configured, opened with { Tree = extraction.Tree })
        {
            Name = opened.Tree.Name,
            ContentKey = extraction.Key is not { } key ? null : WithHistory(key, opened.LastChanges?.GetAwaiter().GetResult(), past is null ? null : opened.History),
            Past = past,
        };

        ConnectorCatalog ReadCatalog()
        {
            var watch = Stopwatch.StartNew();
            var extracted = run.During($"Reading {CountText.Of(opened.Tree.Files.Count, "file")} of {opened.Tree.Name}", extraction.Extract);
            var catalog = opened.LastChanges is null ? extracted : WithLastChanges(extracted, opened.LastChanges.GetAwaiter().GetResult());
            run.Detail(string.Create(CultureInfo.InvariantCulture, $"Read in {watch.Elapsed.TotalSeconds:0.000} s"));
            catalog = past?.Value?.Ages.ApplyTo(catalog) ?? catalog;
            return CatalogLint.Apply(WithOverlays(catalog, configuration, run), configuration.Policy);
        }
    }

    private static string NoHistoryOf(SourceSelection selection) => selection switch
    {
        SourceSelection.Sample => "the sample tree has none",
        SourceSelection.Repository => "of a remote repository only one revision is fetched; clone it and name the clone",
        _ => "the folder is in no git repository with a commit",
    };

    private static void TellMissingHistory(bool isMissing, string name, string reason, ToolRun run)
    {
        if (isMissing)
        {
            run.Diagnostics.Add(GitDiagnostics.NoHistory.At(SourceLocation.OfFile(name), reason));
        }
    }

    private static OpenedTree? Open(SourceSelection selection, StageLimits limits, ToolRun run, TreeMemory? memory) => selection switch
    {
        SourceSelection.PluginFolder folder => FolderSource.Open(folder, limits, run, memory: memory),
        SourceSelection.Repository repository => RepositorySource.Open(repository, limits, run),
        _ => SampleTree.Open(),
    };

    /// <summary>What code cannot tell, from the folder of the configuration.</summary>
    public static ConnectorCatalog WithOverlays(ConnectorCatalog catalog, SiteConfiguration configuration, ToolRun run)
    {
        if (configuration.Folders.Overlays is not { } folder)
        {
            return catalog;
        }

        var name = Path.GetRelativePath(run.Context.CurrentDirectory, folder).Replace('\\', '/');
        try
        {
            return OverlayApplier.Apply(catalog, OverlayReader.ReadFolder(folder, name, run.Diagnostics), run.Diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(name), exception.Message));
            return catalog;
        }
    }

    private static ConnectorCatalog WithLastChanges(ConnectorCatalog catalog, IReadOnlyDictionary<string, Revision> changes)
    {
        return catalog with { Connectors = Apply(catalog.Connectors), Plugins = Apply(catalog.Plugins) };

        EquatableList<Plugin> Apply(EquatableList<Plugin> plugins) =>
            plugins.Select(plugin => plugin with { LastChange = changes.GetValueOrDefault(plugin.Path) }).ToEquatableList();
    }

    /// <param name="history">What else is told of; null for nothing.</param>
    private static string? WithHistory(string key, IReadOnlyDictionary<string, Revision>? changes, HistoryPlace? history)
    {
        // What a shallow clone knows can grow with the next fetch.
        if (history is { Repository.IsShallow: true })
        {
            return null;
        }

        using var fingerprint = new Fingerprint();
        fingerprint.Add("catalog", key);
        foreach (var (folder, revision) in (changes ?? new Dictionary<string, Revision>()).OrderBy(static change => change.Key, StringComparer.Ordinal))
        {
            fingerprint.Add(folder, revision.Commit).Add("on", revision.Date);
        }

        return fingerprint.Add("history", history?.Commit.Commit).ToHex();
    }
}
