using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Site.Markdown.Links;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>A plugin's README, ready to stand on its page.</summary>
internal sealed record PluginReadme(Markup Markup, IReadOnlyList<SiteFile> Images)
{
    // From the page of a plugin, which stands two folders deep.
    private const string Root = "../../";

    /// <summary>Null when the plugin has none.</summary>
    public static PluginReadme? Render(PageReader reader, PluginModel plugin, Readme? readme)
    {
        if (readme is null)
        {
            return null;
        }

        var rendered = MarkdownRenderer.Render(
            new MarkdownRequest
            {
                Source = new SourceText(readme.Path, readme.Markdown),
                Links = new SourceLinkResolver(
                    reader.Catalog.Source,
                    readme.Path,
                    path => reader.Catalog.FindFolderByPath(path) is { } folder ? $"{Root}{folder}index.html" : null),
                Images = reader.HasPluginFiles ? new ReadmeImages(reader, plugin, readme) : null,
                HeadingLevel = 3,
                Limits = reader.Configuration.Limits.Markdown,
            },
            reader.Diagnostics);
        return new PluginReadme(Markup.Of(rendered.Html), rendered.Images);
    }
}

/// <summary>The local images of a README, copied next to the plugin's page.</summary>
internal sealed class ReadmeImages(PageReader reader, PluginModel plugin, Readme readme) : IImageSource
{
    private readonly string _folder = readme.Path.LastIndexOf('/') is var slash and >= 0 ? readme.Path[..slash] : "";

    public byte[]? Read(string target) =>
        RepositoryPath.Resolve(target, _folder) is { Path.Length: > 0 } resolved ? reader.ReadPluginFile(resolved.Path) : null;

    public string SitePath(string fileName) => $"{plugin.Folder}images/{fileName}";

    public string Address(string sitePath) => sitePath[plugin.Folder.Length..];
}
