using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog;

/// <summary>
/// The web addresses of a catalog's sources at its commit, in the form of the host: GitHub's <c>/blob/</c>, GitLab's
/// <c>/-/blob/</c>, Bitbucket's <c>/src/</c>. Null without a repository on the web or without a commit.
/// </summary>
public static class SourceAddress
{
    /// <summary>The address of lines of a file.</summary>
    /// <param name="path">Relative to the plugins folder, with <c>/</c>.</param>
    /// <param name="startLine">1-based; 0 for the whole file.</param>
    /// <param name="endLine">1-based, not before <paramref name="startLine"/>.</param>
    public static string? OfLines(CatalogSource source, string path, int startLine, int endLine)
    {
        var address = OfFile(source, InRepository(source, path));
        if (address is null || startLine <= 0)
        {
            return address;
        }

        var host = Host(source.Repository!);
        if (host.Contains("bitbucket", StringComparison.OrdinalIgnoreCase))
        {
            return $"{address}#lines-{startLine}:{endLine}";
        }

        var until = host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? "-" : "-L";
        return endLine > startLine ? $"{address}#L{startLine}{until}{endLine}" : $"{address}#L{startLine}";
    }

    /// <summary>The address of a file.</summary>
    /// <param name="repositoryPath">Relative to the repository's root, with <c>/</c>.</param>
    public static string? OfFile(CatalogSource source, string repositoryPath) => Of(source, "blob", repositoryPath);

    /// <summary>The address of a folder.</summary>
    /// <param name="repositoryPath">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
    public static string? OfFolder(CatalogSource source, string repositoryPath) => Of(source, "tree", repositoryPath);

    /// <summary>The address of the commit itself, with what it changed.</summary>
    public static string? OfCommit(CatalogSource source)
    {
        if (source.Commit is not { } commit || !TryGetWebAddress(source.Repository, out var repository))
        {
            return null;
        }

        return Host(repository) switch
        {
            var host when host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) => $"{repository}/-/commit/{commit}",
            var host when host.Contains("bitbucket", StringComparison.OrdinalIgnoreCase) => $"{repository}/commits/{commit}",
            _ => $"{repository}/commit/{commit}",
        };
    }

    /// <summary>The path in the repository for one in the plugins folder.</summary>
    public static string InRepository(CatalogSource source, string path) =>
        string.IsNullOrEmpty(source.Path) ? path : $"{source.Path.Trim('/')}/{path}";

    private static string? Of(CatalogSource source, string kind, string repositoryPath)
    {
        if (source.Commit is not { } commit || !TryGetWebAddress(source.Repository, out var repository))
        {
            return null;
        }

        var path = string.Join('/', repositoryPath.Trim('/').Split('/').Select(Uri.EscapeDataString));
        var form = Host(repository) switch
        {
            var host when host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) => $"-/{kind}/{commit}",
            var host when host.Contains("bitbucket", StringComparison.OrdinalIgnoreCase) => $"src/{commit}",
            _ => $"{kind}/{commit}",
        };
        return $"{repository}/{form}/{path}".TrimEnd('/');
    }

    private static bool TryGetWebAddress(string? repository, out string address)
    {
        address = repository?.TrimEnd('/') ?? "";
        if (address.EndsWith(".git", StringComparison.Ordinal))
        {
            address = address[..^4];
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http");
    }

    private static string Host(string repository) => Uri.TryCreate(repository, UriKind.Absolute, out var uri) ? uri.Host : "";
}
