using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Theme;
using VdkConnectorDocs.Templating.Linting;

namespace VdkConnectorDocs.Site.Linting;

/// <summary>Checks the templates of a theme without rendering them.</summary>
public static class ThemeLinter
{
    // Some pages are only made when it is known where the site will stand.
    private static readonly Uri AnyAddress = new("https://example.org/");

    /// <summary>
    /// Checks the default theme, overridden file by file: mistakes in the language, unknown variables and members, includes of templates
    /// that do not exist, templates that nothing uses.
    /// </summary>
    /// <param name="templates">The folder of the overrides, a full path; null for none.</param>
    /// <param name="specimen">
    /// A catalog that has something of every kind, so that every kind of page is made of it. Only which pages there are and the types of
    /// their variables are taken from it, not the values.
    /// </param>
    public static ThemeLintResult Lint(string? templates, ConnectorCatalog specimen)
    {
        var configuration = SiteConfiguration.Default with { BaseUrl = AnyAddress, Folders = new SiteFolders { Templates = templates } };
        var theme = new SiteTheme(configuration.Folders);
        var request = new SiteRequest { OutputDirectory = "", Configuration = configuration, Changes = SpecimenLog.Of(specimen) };
        var scope = new PageScope(new CatalogModel(specimen), request, theme);
        var names = theme.Templates.List().Where(IsTemplate).ToList();
        return new ThemeLintResult(names.Count, TemplateLinter.Lint(new ThemeTemplateLoader(theme.Templates), PageEntries.Of(scope), names));
    }

    // A folder of templates may hold notes and licences too.
    private static bool IsTemplate(string name) => Path.GetExtension(name).StartsWith(".sbn", StringComparison.Ordinal);
}

/// <summary>What <see cref="ThemeLinter"/> found.</summary>
/// <param name="Templates">How many templates there are.</param>
/// <param name="Diagnostics">In the order of the files and places.</param>
public sealed record ThemeLintResult(int Templates, IReadOnlyList<Diagnostic> Diagnostics);
