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
    /// work all the same; canonical links and the site map are left out.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The path under which the site will stand; begins and ends with <c>/</c>.</summary>
    public string BasePath => BaseUrl?.AbsolutePath ?? "/";

    public SourceConfiguration Source { get; init; } = new();

    /// <summary>The domain for GitHub Pages' <c>CNAME</c> file; null for none.</summary>
    public string? Cname { get; init; }

    /// <summary>Whether <c>offline.zip</c> is made.</summary>
    public bool Offline { get; init; } = true;

    /// <summary>Whether the history of the plugins is read and told.</summary>
    public bool History { get; init; }

    public SiteLinks Links { get; init; } = new();

    public SiteFolders Folders { get; init; } = new();

    public SiteLimits Limits { get; init; } = SiteLimits.Default;

    public FindingPolicy Policy { get; init; } = new();
}
