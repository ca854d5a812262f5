namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>How much of a README is looked at. What goes past a limit is reported and left out.</summary>
public sealed record ReadmeLimits
{
    public static ReadmeLimits Default { get; } = new();

    /// <summary>In characters; a longer README is cut at the end of a line.</summary>
    public int MaxLength { get; init; } = 256 * 1024;

    /// <summary>
    /// In characters. A longer line is no prose (an embedded image, most often) and is not looked into: parsing one can take time that
    /// grows with its square.
    /// </summary>
    public int MaxLineLength { get; init; } = 16 * 1024;

    /// <summary>Names of options that are kept, the first ones.</summary>
    public int MaxMentions { get; init; } = 5_000;
}
