using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Site.Theme;

/// <summary>The default theme with the user's overrides.</summary>
internal sealed class SiteTheme(SiteFolders overrides)
{
    public ThemeFolder Templates { get; } = new("templates", overrides.Templates);

    public ThemeFolder Assets { get; } = new("assets", overrides.Assets);

    /// <summary>Pages written in Markdown.</summary>
    public ThemeFolder Pages { get; } = new("pages", overrides.Pages);
}
