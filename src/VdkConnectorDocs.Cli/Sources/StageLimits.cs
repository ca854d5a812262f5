using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.History;
using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The limits of the stages before the site, as <c>site.yml</c> sets them.</summary>
internal sealed record StageLimits(
    TreeLimits Tree, EvaluationLimits Evaluation, TreeEvaluationLimits TreeEvaluation, ReadmeLimits Readme, HistoryLimits History, CatalogReadLimits Catalog)
{
    public static StageLimits Of(SiteConfiguration configuration)
    {
        var sources = configuration.Limits.Sources;
        var (tree, evaluation, readme) = (TreeLimits.Default, EvaluationLimits.Default, ReadmeLimits.Default);
        return new StageLimits(
            new TreeLimits
            {
                MaxFiles = sources.Files ?? tree.MaxFiles,
                MaxFileBytes = sources.FileBytes ?? tree.MaxFileBytes,
                MaxTotalBytes = sources.TreeBytes ?? tree.MaxTotalBytes,
                MaxDepth = sources.FolderDepth ?? tree.MaxDepth,
            },
            evaluation with
            {
                MaxSteps = sources.EvaluationSteps ?? evaluation.MaxSteps,
                MaxPossibleValues = sources.PossibleValues ?? evaluation.MaxPossibleValues,
                MaxElements = sources.Elements ?? evaluation.MaxElements,
                MaxStringLength = sources.StringCharacters ?? evaluation.MaxStringLength,
            },
            new TreeEvaluationLimits { MaxSteps = sources.TreeEvaluationSteps ?? TreeEvaluationLimits.Default.MaxSteps },
            readme with
            {
                MaxLength = sources.ReadmeCharacters ?? readme.MaxLength,
                MaxMentions = sources.ReadmeMentions ?? readme.MaxMentions,
            },
            HistoryLimits.Default with { MaxCommits = sources.HistoryCommits ?? HistoryLimits.Default.MaxCommits },
            configuration.Limits.Catalog);
    }
}
