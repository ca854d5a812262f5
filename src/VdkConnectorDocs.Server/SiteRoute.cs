namespace VdkConnectorDocs.Server;

/// <summary>
/// Which file answers a path, by the rules of GitHub Pages: <c>index.html</c> for a folder, a redirect to the folder when the slash is
/// missing, <c>name.html</c> for <c>name</c>, and <c>404.html</c> for the rest. Paths are compared with the list of the site's files, in
/// their exact case, so that no path can name anything else.
/// </summary>
internal sealed record SiteRoute
{
    private const string Index = "index.html";
    private const string ErrorPage = "404.html";

    private SiteRoute()
    {
    }

    /// <summary>The file to answer with, relative to the site's folder; null when there is none.</summary>
    public string? File { get; private init; }

    /// <summary>The path to redirect to, escaped; null for none.</summary>
    public string? Redirect { get; private init; }

    public bool IsFound { get; private init; }

    /// <param name="path">The path of a request, unescaped.</param>
    public static SiteRoute Of(string path, ServedSite site)
    {
        var (basePath, files) = (site.BasePath, site.Files);
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            // Nothing else stands on this host, so its root leads to the site.
            return path is "/" || path + "/" == basePath ? To(basePath) : NotFound(files);
        }

        var name = path[basePath.Length..];
        return name.Length == 0 || name[^1] == '/'
            ? files.Contains(name + Index) ? Found(name + Index) : NotFound(files)
            : files.Contains(name) ? Found(name)
            : files.Contains($"{name}/{Index}") ? To(path + "/")
            : files.Contains(name + ".html") ? Found(name + ".html")
            : NotFound(files);
    }

    private static SiteRoute Found(string file) => new() { File = file, IsFound = true };

    private static SiteRoute To(string path) => new() { Redirect = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) };

    private static SiteRoute NotFound(IReadOnlySet<string> files) => new() { File = files.Contains(ErrorPage) ? ErrorPage : null };
}
