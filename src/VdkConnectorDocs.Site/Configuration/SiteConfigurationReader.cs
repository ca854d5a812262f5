using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration.Yaml;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteConfigurationReader
{
    /// <summary>
    /// The configuration; what is wrong is reported to <paramref name="diagnostics"/> and leaves the default in its place.
    /// </summary>
    /// <param name="source">The file's text; its path is the one that diagnostics name.</param>
    /// <param name="folder">The file's folder, as a full path: relative paths in it begin there.</param>
    public static SiteConfiguration Read(SourceText source, string folder, DiagnosticBag diagnostics)
    {
        if (YamlDocumentReader.Read(source, diagnostics) is not { } document || MappingReader.Of(document, "The file", diagnostics) is not { } root)
        {
            return SiteConfiguration.Default;
        }

        var none = SiteConfiguration.Default;
        var paths = new ConfiguredPaths(folder, diagnostics);
        var configuration = new SiteConfiguration
        {
            Title = root.Text("title") ?? none.Title,
            Description = root.Text("description") ?? none.Description,
            Language = root.Text("language", ConfiguredValues.IsLanguage, "a language tag such as 'en' or 'de-AT'") ?? none.Language,
            BaseUrl = ReadBaseUrl(root),
            Source = ReadSource(root.Mapping("source"), paths),
            Cname = root.Text("cname", ConfiguredValues.IsHost, "a host name such as 'connectors.example.org'"),
            Offline = root.Boolean("offline") ?? none.Offline,
            History = root.Boolean("history") ?? none.History,
            Links = ReadLinks(root.Mapping("links")),
            Folders = ReadFolders(root.Mapping("folders"), paths),
            Limits = SiteLimitsReader.Read(root.Mapping("limits")),
            Policy = PolicyReader.Read(root, diagnostics),
        };
        root.End();
        return configuration;
    }

    private static Uri? ReadBaseUrl(MappingReader root)
    {
        var text = root.Text("base-url", ConfiguredValues.IsBaseUrl, "an http or https address without query and fragment");
        return text is null ? null : new Uri(text.TrimEnd('/') + "/");
    }

    private static SourceConfiguration ReadSource(MappingReader source, ConfiguredPaths paths)
    {
        var configuration = new SourceConfiguration
        {
            Folder = paths.Existing(source, "folder"),
            Repository = source.Text("repository"),
            Ref = source.Text("ref", ConfiguredValues.IsRevision, "a branch, tag or commit"),
            Path = source.Text("path", ConfiguredValues.IsTreePath, "a path inside the repository")?.Trim('/'),
        };
        source.End();
        return configuration;
    }

    private static SiteLinks ReadLinks(MappingReader links)
    {
        const string Expected = "an http or https address";
        var configuration = new SiteLinks
        {
            Issues = links.Text("issues", ConfiguredValues.IsWebAddress, Expected),
            Repository = links.Text("repository", ConfiguredValues.IsWebAddress, Expected),
        };
        links.End();
        return configuration;
    }

    private static SiteFolders ReadFolders(MappingReader folders, ConfiguredPaths paths)
    {
        var configuration = new SiteFolders
        {
            Templates = paths.Existing(folders, "templates"),
            Assets = paths.Existing(folders, "assets", "assets"),
            Pages = paths.Existing(folders, "pages", "pages"),
            Overlays = paths.Existing(folders, "overlays", "overlays"),
        };
        folders.End();
        return configuration;
    }
}
