namespace VdkConnectorDocs.Catalog.Json;

/// <summary>How much of a saved catalog is read before it is refused; passing one is VCD9105.</summary>
public sealed record CatalogReadLimits
{
    public static CatalogReadLimits Default { get; } = new();

    /// <summary>The size of the file in bytes. 10,000 connectors with their READMEs take some 200 MB.</summary>
    public int MaxBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>How deep arrays and objects may be nested.</summary>
    public int MaxDepth { get; init; } = CatalogJson.MaxDepth;

    /// <summary>Digits of one number: reading a number takes more than linear time.</summary>
    public int MaxDigits { get; init; } = 100_000;

    /// <summary>After so many problems the reader stops reporting.</summary>
    public int MaxProblems { get; init; } = 20;
}
