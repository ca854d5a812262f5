using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Site.Model;

/// <summary>The file that is being rendered, and how it reaches the others.</summary>
public sealed class PageModel
{
    private const string Index = "index.html";

    /// <param name="path">The file, relative to the site's root.</param>
    /// <param name="configuration">Where the site will stand.</param>
    /// <param name="anywhere">The page is shown at addresses of any depth (<c>404.html</c>), so that only full paths reach other files.</param>
    public PageModel(string path, SiteConfiguration configuration, bool anywhere = false)
    {
        Path = path;
        Address = path == Index ? "" : path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path;
        Root = anywhere && configuration.BaseUrl is not null ? configuration.BasePath : string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        CanonicalUrl = configuration.BaseUrl is { } baseUrl && !anywhere ? baseUrl.AbsoluteUri + Address : null;
    }

    /// <summary>The file, relative to the site's root: <c>matrix/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>What a link that is not for <c>file://</c> says: <c>matrix/</c>.</summary>
    public string Address { get; }

    /// <summary>What leads from the page to the site's root: <c>../</c> once for each folder, so empty at the root.</summary>
    public string Root { get; }

    /// <summary>Null while nobody said where the site will stand.</summary>
    public string? CanonicalUrl { get; }
}
