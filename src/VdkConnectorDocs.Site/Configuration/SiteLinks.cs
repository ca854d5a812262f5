namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Addresses that the pages show; null leaves one out.</summary>
public sealed record SiteLinks
{
    /// <summary>Where a problem with the catalog's own pages is reported.</summary>
    public string? Issues { get; init; }

    /// <summary>The repository of the catalog's own pages.</summary>
    public string? Repository { get; init; }
}
