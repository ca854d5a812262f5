using VdkConnectorDocs.Comparison.Policy;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>What <c>site.yml</c> says. Every value has a default, so that a site can be built without one.</summary>
public sealed record SiteConfiguration
{
    public static SiteConfiguration Default { get; } = new();

    /// <summary>The name of the catalog, in the header and in every page's title.</summary>
    public string Title { get; init; } = "VDK connectors";

    /// <summary>One sentence for search engines and previews.</summary>
    public string Description { get; init; } =
        "Every connector for Versatile Data Kit: what it can do, how to install it, and what to configure.";

    /// <summary>The language of the pages' texts, a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Where the site will stand: <c>https</c> or <c>http</c>, ends with <c>/</c>. Null when it is not known: links inside the site
    /// work all the same; canonical links, the site map and the feed's ids are left out.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The path under which the site will stand; begins and ends with <c>/</c>.</summary>
    public string BasePath => BaseUrl?.AbsolutePath ?? "/";

    public SourceConfiguration Source { get; init; } = new();

    /// <summary>The domain for GitHub Pages' <c>CNAME</c> file; null for none.</summary>
    public string? Cname { get; init; }

    /// <summary>Whether <c>offline.zip</c> is made.</summary>
    public bool Offline { get; init; } = true;

    public SiteLinks Links { get; init; } = new();

    public SiteFolders Folders { get; init; } = new();

    public SiteLimits Limits { get; init; } = SiteLimits.Default;

    public FindingPolicy Policy { get; init; } = new();
}

/// <summary>Where the plugin tree comes from. With neither a folder nor a repository it is the embedded sample.</summary>
public sealed record SourceConfiguration
{
    /// <summary>A plugins folder on this machine, as a full path; wins over <see cref="Repository"/>.</summary>
    public string? Folder { get; init; }

    /// <summary>The address of a git repository; with <see cref="Folder"/>, only what links to sources name.</summary>
    public string? Repository { get; init; }

    /// <summary>A branch, tag or commit; null for the repository's default branch.</summary>
    public string? Ref { get; init; }

    /// <summary>The plugins folder in the repository, with <c>/</c>.</summary>
    public string Path { get; init; } = "projects/vdk-plugins";

    /// <summary>The tree is the one that ships with the generator.</summary>
    public bool IsSample => Folder is null && Repository is null;
}

/// <summary>Addresses that the pages show; null leaves one out.</summary>
public sealed record SiteLinks
{
    /// <summary>Where a problem with the catalog's own pages is reported.</summary>
    public string? Issues { get; init; }

    /// <summary>The repository of the catalog's own pages.</summary>
    public string? Repository { get; init; }
}

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
