using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Comparison.Reports;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Checking;

/// <summary>A catalog to compare, and how reports call the tree it is of.</summary>
internal sealed record CheckedCatalog(ConnectorCatalog Catalog, ReportTree Tree)
{
    private static readonly string[] SourceFiles = [".py", ".cfg", ".toml"];

    /// <param name="useCache">Whether what an earlier run made of the same bytes may be taken.</param>
    /// <param name="run">Takes what is wrong with this input alone.</param>
    /// <returns>Null, with an error, when it cannot be read, or only in part.</returns>
    public static CheckedCatalog? Load(CheckInput input, SiteConfiguration configuration, bool useCache, ToolRun run)
    {
        var limits = StageLimits.Of(configuration);
        if (input.Selection is SourceSelection.SavedCatalog saved)
        {
            return SavedCatalogSource.Read(saved.Address, limits.Catalog, run) is { } read ? new CheckedCatalog(read, Describe(input, read.Source, PrefixOf(read.Source))) : null;
        }

        using var opened = input.Selection is SourceSelection.Repository repository
            ? RepositorySource.Open(repository, limits, run, withHistory: false)
            : FolderSource.Open((SourceSelection.PluginFolder)input.Selection, limits, run, withHistory: false);
        if (opened is null)
        {
            return null;
        }

        run.PrintTreePath = path => path == opened.Tree.Name ? path : opened.PrintPrefix + path;
        var catalog = new TreeExtraction(opened, limits, useCache, run, memory: null).Extract();
        if (run.TreeDiagnostics.ToSortedList().FirstOrDefault(IsGap) is { } gap)
        {
            run.Diagnostics.Add(CliDiagnostics.CannotCompare.At(SourceLocation.OfFile(input.Name), $"{gap.Location.Path}: {gap.Message}"));
            return null;
        }

        // Inside of a repository a file is named from its root, as pull requests do; else as the folder was.
        var prefix = opened.Source.Path is { } path ? PrefixOf(opened.Source) : Path.IsPathRooted(input.Name) ? "" : opened.PrintPrefix;
        return new CheckedCatalog(CatalogLoader.WithOverlays(catalog, configuration, run), Describe(input, opened.Source, prefix));
    }

    /// <summary>Too little is known of the tree to compare it: no plugin was found, or sources are there that were not read.</summary>
    private static bool IsGap(Diagnostic problem) =>
        problem.Id == ExtractionDiagnostics.NoPlugins.Id
        || problem.Id == TreeDiagnostics.FolderUnreadable.Id
        || problem.Id == TreeDiagnostics.TreeTooLarge.Id
        || (problem.Id == TreeDiagnostics.FileUnreadable.Id && Array.Exists(SourceFiles, suffix => problem.Location.Path.EndsWith(suffix, StringComparison.Ordinal)));

    private static ReportTree Describe(CheckInput input, CatalogSource source, string prefix) => new(input.Name, source, prefix);

    private static string PrefixOf(CatalogSource source) => string.IsNullOrEmpty(source.Path) ? "" : source.Path.Trim('/') + "/";
}
