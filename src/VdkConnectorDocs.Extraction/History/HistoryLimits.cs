namespace VdkConnectorDocs.Extraction.History;

/// <summary>What bounds the reading of a history.</summary>
public sealed record HistoryLimits
{
    public static HistoryLimits Default { get; } = new();

    /// <summary>The commits that are looked at, newest first; what is older is not known.</summary>
    public int MaxCommits { get; init; } = 20_000;

    /// <summary>The characters of a commit's title; what follows is cut off.</summary>
    public int MaxTitleLength { get; init; } = 200;
}
