namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The folder for what can be fetched again; it can be deleted at any time.</summary>
internal static class CacheFolder
{
    /// <summary><c>VDK_CONNECTOR_DOCS_CACHE</c>, else the system's place for the user's caches. Need not exist.</summary>
    public static string Find(ToolContext context)
    {
        if (context.Variable("VDK_CONNECTOR_DOCS_CACHE") is { Length: > 0 } chosen)
        {
            return context.FullPath(chosen);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Join(home, "Library", "Caches")
            : context.Variable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathFullyQualified(xdg) ? xdg
            : Path.Join(home, ".cache");
        return Path.Join(caches.Length > 0 ? caches : Path.GetTempPath(), Tool.Name);
    }
}
