namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>How much of a tree is read. What goes past a limit is left out and reported.</summary>
public sealed record TreeLimits
{
    public static TreeLimits Default { get; } = new();

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>The sum of the lengths of all files that may be read, in bytes; files above <see cref="MaxFileBytes"/> do not count.</summary>
    public long MaxTotalBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The number of files in the tree.</summary>
    public int MaxFiles { get; init; } = 1_000_000;

    /// <summary>How many folders deep a file may lie.</summary>
    public int MaxDepth { get; init; } = 64;
}
