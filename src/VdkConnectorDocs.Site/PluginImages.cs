using VdkConnectorDocs.Site.Markdown;
using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Site;

/// <summary>The images of one plugin's README: read from the plugin tree, published in a folder beside the plugin's page.</summary>
/// <param name="readmePath">The README, relative to the plugins folder, with <c>/</c>.</param>
/// <param name="pageFolder">The folder of the plugin's page in the site, with <c>/</c> at its end.</param>
/// <param name="read">The bytes of a file by its path relative to the plugins folder; null when there is none or it must not be read.</param>
public sealed class PluginImages(string readmePath, string pageFolder, Func<string, byte[]?> read) : IImageSource
{
    private const string Folder = "images/";

    public byte[]? Read(string target)
    {
        var folder = readmePath.LastIndexOf('/') is var slash and >= 0 ? readmePath[..slash] : "";
        return RepositoryPath.Resolve(target, folder) is { IsFolder: false, Path.Length: > 0 } resolved && !target.StartsWith('/')
            ? read(resolved.Path)
            : null;
    }

    public string SitePath(string fileName) => pageFolder + Folder + fileName;

    public string Address(string sitePath) => sitePath[pageFolder.Length..];
}
