using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Where a catalog is to come from.</summary>
internal abstract record SourceSelection
{
    private SourceSelection()
    {
    }

    /// <summary>What the options say; null when they leave it to the configuration.</summary>
    /// <exception cref="UsageException">They name more than one, or an option that belongs to another.</exception>
    public static SourceSelection? Of(string? plugins, string? catalog, string? repository, string? reference, string? path)
    {
        if (new[] { plugins, catalog, repository }.Count(static option => option is not null) > 1)
        {
            throw new UsageException("--plugins, --catalog and --repo exclude each other; give one.");
        }

        if (repository is null && (reference ?? path) is not null)
        {
            throw new UsageException("--ref and --path belong to --repo; give the repository too.");
        }

        return plugins is not null ? new PluginFolder(plugins, null)
            : catalog is not null ? new SavedCatalog(catalog)
            : repository is not null ? new Repository(repository, reference, path)
            : null;
    }

    public static SourceSelection Of(SourceConfiguration configuration) =>
        configuration.Folder is not null ? new PluginFolder(configuration.Folder, configuration.Repository)
        : configuration.Repository is not null ? new Repository(configuration.Repository, configuration.Ref, configuration.Path)
        : new Sample();

    /// <param name="WebUrl">What links to sources name; null for the repository that the folder is in.</param>
    internal sealed record PluginFolder(string Folder, string? WebUrl) : SourceSelection;

    /// <param name="Address">A file or an https address.</param>
    internal sealed record SavedCatalog(string Address) : SourceSelection;

    /// <param name="Address">A folder, or what git can fetch from.</param>
    /// <param name="Reference">Null for HEAD.</param>
    /// <param name="Path">The plugins folder; null for the usual places.</param>
    internal sealed record Repository(string Address, string? Reference, string? Path) : SourceSelection;

    /// <summary>The tree that ships with the tool.</summary>
    internal sealed record Sample : SourceSelection;
}
