namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Where the plugin tree comes from. With neither a folder nor a repository it is the embedded sample.</summary>
public sealed record SourceConfiguration
{
    /// <summary>Where VDK's own repository has its plugins.</summary>
    public const string DefaultPath = "projects/vdk-plugins";

    /// <summary>A plugins folder on this machine, as a full path; wins over <see cref="Repository"/>.</summary>
    public string? Folder { get; init; }

    /// <summary>The address of a git repository; with <see cref="Folder"/>, only what links to sources name.</summary>
    public string? Repository { get; init; }

    /// <summary>A branch, tag or commit; null for the repository's default branch.</summary>
    public string? Ref { get; init; }

    /// <summary>The plugins folder in the repository, with <c>/</c>; null for <see cref="DefaultPath"/> where it is there, else the root.</summary>
    public string? Path { get; init; }
}
