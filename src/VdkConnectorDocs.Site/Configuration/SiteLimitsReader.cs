using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Site.Configuration.Yaml;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>
/// Reads the key <c>limits</c> of <c>site.yml</c>. The bounds are those within which the stages were tried: far above what an honest
/// tree has, and below what takes the machine.
/// </summary>
internal static class SiteLimitsReader
{
    public static SiteLimits Read(MappingReader limits)
    {
        var readmeCharacters = limits.Integer("readme-characters", 1_000, 4_000_000);
        var configured = new SiteLimits
        {
            Markdown = ReadMarkdown(limits, readmeCharacters),
            Rendering = ReadRendering(limits),
            Catalog = ReadCatalog(limits),
            Sources = ReadSources(limits, readmeCharacters),
        };
        limits.End();
        return configured;
    }

    private static MarkdownLimits ReadMarkdown(MappingReader limits, int? characters)
    {
        var none = MarkdownLimits.Default;
        return new MarkdownLimits
        {
            Characters = characters ?? none.Characters,
            Depth = limits.Integer("markup-depth", 8, 100) ?? none.Depth,
            ImageBytes = limits.Integer("image-bytes", 0, 50_000_000) ?? none.ImageBytes,
            Images = limits.Integer("images-per-readme", 0, 1_000) ?? none.Images,
        };
    }

    private static SourceLimits ReadSources(MappingReader limits, int? readmeCharacters) => new()
    {
        Files = limits.Integer("files", 1, 10_000_000),
        HistoryCommits = limits.Integer("history-commits", 1, 1_000_000),
        FileBytes = limits.Integer("file-bytes", 1_000, 256_000_000),
        TreeBytes = limits.Long("tree-bytes", 1_000, 1_000_000_000_000),
        FolderDepth = limits.Integer("folder-depth", 1, 1_000),
        ReadmeCharacters = readmeCharacters,
        ReadmeMentions = limits.Integer("readme-mentions", 0, 1_000_000),
        EvaluationSteps = limits.Integer("evaluation-steps", 1_000, 1_000_000_000),
        TreeEvaluationSteps = limits.Long("tree-evaluation-steps", 1_000, 1_000_000_000_000),
        PossibleValues = limits.Integer("values-per-variable", 1, 1_000),
        Elements = limits.Integer("elements", 10, 1_000_000),
        StringCharacters = limits.Integer("string-characters", 1_000, 100_000_000),
    };

    private static RenderLimits ReadRendering(MappingReader limits)
    {
        var none = RenderLimits.Default;
        return none with
        {
            MaxSteps = limits.Integer("template-steps", 1_000, int.MaxValue) ?? none.MaxSteps,
            MaxTextLength = limits.Integer("page-characters", 10_000, 500_000_000) ?? none.MaxTextLength,
        };
    }

    private static CatalogReadLimits ReadCatalog(MappingReader limits)
    {
        var none = CatalogReadLimits.Default;
        return none with { MaxBytes = limits.Integer("catalog-bytes", 1_000, 2_000_000_000) ?? none.MaxBytes };
    }
}
