using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Markdown.Links;

/// <summary>
/// Resolves the relative links of a file of the plugin tree: to a page of the site where it has one for the file or folder, else to
/// the file at the catalog's commit.
/// </summary>
/// <param name="source">Where the tree came from.</param>
/// <param name="path">The document, relative to the plugins folder, with <c>/</c>.</param>
/// <param name="pageOf">
/// The address, from the document's page, of the page about a file or folder relative to the plugins folder; null when there is none.
/// </param>
public sealed class SourceLinkResolver(CatalogSource source, string path, Func<string, string?> pageOf) : ILinkResolver
{
    private readonly string _root = source.Path?.Trim('/') ?? "";
    private readonly string _document = SourceAddress.InRepository(source, path);

    public string? Resolve(string target)
    {
        var folder = _document.LastIndexOf('/') is var slash and >= 0 ? _document[..slash] : "";
        if (RepositoryPath.Resolve(target, folder) is not { } resolved)
        {
            return null;
        }

        if (resolved.Suffix.Length == 0 && InPluginsFolder(resolved.Path) is { } inPlugins && pageOf(inPlugins) is { } page)
        {
            return page;
        }

        var address = resolved.IsFolder || resolved.Path.Length == 0
            ? SourceAddress.OfFolder(source, resolved.Path)
            : SourceAddress.OfFile(source, resolved.Path);
        return address + (address is null ? null : resolved.Suffix);
    }

    public string? ResolveFragment(string fragment) =>
        SourceAddress.OfFile(source, _document) is { } address ? address + WebAddress.Encode(fragment) : null;

    private string? InPluginsFolder(string repositoryPath)
    {
        if (_root.Length == 0)
        {
            return repositoryPath;
        }

        return repositoryPath.StartsWith(_root + "/", StringComparison.Ordinal) ? repositoryPath[(_root.Length + 1)..] : null;
    }
}
