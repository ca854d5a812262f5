using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>The limits that <c>site.yml</c> may set, for every stage.</summary>
public sealed record SiteLimits
{
    public static SiteLimits Default { get; } = new();

    public MarkdownLimits Markdown { get; init; } = MarkdownLimits.Default;

    public RenderLimits Rendering { get; init; } = RenderLimits.Default;

    public CatalogReadLimits Catalog { get; init; } = CatalogReadLimits.Default;

    public SourceLimits Sources { get; init; } = new();
}

/// <summary>
/// The limits of reading a plugin tree, which is not this project's to do: null leaves the reader's own default.
/// </summary>
public sealed record SourceLimits
{
    /// <summary>The files of the tree.</summary>
    public int? Files { get; init; }

    /// <summary>The bytes of one file.</summary>
    public int? FileBytes { get; init; }

    /// <summary>The bytes of all files.</summary>
    public long? TreeBytes { get; init; }

    /// <summary>How many folders deep a file may lie.</summary>
    public int? FolderDepth { get; init; }

    /// <summary>The commits of a history.</summary>
    public int? HistoryCommits { get; init; }

    /// <summary>The characters of a README.</summary>
    public int? ReadmeCharacters { get; init; }

    /// <summary>The names of options that are kept of a README.</summary>
    public int? ReadmeMentions { get; init; }

    /// <summary>The steps of following one plugin's code.</summary>
    public int? EvaluationSteps { get; init; }

    /// <summary>The steps of following the code of all plugins.</summary>
    public long? TreeEvaluationSteps { get; init; }

    /// <summary>The values that one variable of a plugin's code may have.</summary>
    public int? PossibleValues { get; init; }

    /// <summary>The elements of one list, set or dictionary of a plugin's code.</summary>
    public int? Elements { get; init; }

    /// <summary>The characters of one string of a plugin's code.</summary>
    public int? StringCharacters { get; init; }
}
