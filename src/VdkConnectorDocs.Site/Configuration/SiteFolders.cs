namespace VdkConnectorDocs.Site.Configuration;

/// <summary>The folders of a site, as full paths; null for one that is not there.</summary>
public sealed record SiteFolders
{
    /// <summary>Templates that override those of the default theme, file by file.</summary>
    public string? Templates { get; init; }

    /// <summary>Assets that override ours, file by file.</summary>
    public string? Assets { get; init; }

    /// <summary>Markdown pages that override ours or come on top.</summary>
    public string? Pages { get; init; }

    /// <summary>Overlays: <c>*.yml</c>, read in ordinal order of their names.</summary>
    public string? Overlays { get; init; }
}
