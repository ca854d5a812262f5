using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Checking;

/// <summary>One of the two catalogs that a check compares, as the user named it.</summary>
/// <param name="Name">What <c>--base</c>, <c>--head</c> or <c>--baseline</c> says.</param>
/// <param name="Selection">What that stands for.</param>
internal sealed record CheckInput(string Name, SourceSelection Selection)
{
    /// <summary>
    /// A web address is a saved catalog. With a repository a name is a revision of it, unless it is a file; else it is a folder of plugins
    /// or a file.
    /// </summary>
    /// <param name="repository">What <c>--repo</c> says; null without one.</param>
    /// <param name="pluginsPath">Where the plugins are in a repository, or in a folder that has that one.</param>
    public static CheckInput Of(string name, string? repository, string? pluginsPath, ToolContext context)
    {
        if (SavedCatalogSource.IsRemote(name))
        {
            return new CheckInput(AddressText.WithoutCredentials(name), new SourceSelection.SavedCatalog(name));
        }

        var path = context.FullPath(name);
        if (repository is not null && !(File.Exists(path) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            return new CheckInput(name, new SourceSelection.Repository(repository, name, pluginsPath));
        }

        if (!Directory.Exists(path))
        {
            return new CheckInput(name, new SourceSelection.SavedCatalog(name));
        }

        var inside = Path.Join(name, pluginsPath ?? SourceConfiguration.DefaultPath);
        return new CheckInput(name, new SourceSelection.PluginFolder(Directory.Exists(context.FullPath(inside)) ? inside : name, WebUrl: null));
    }

    /// <exception cref="UsageException">It is given twice, or not at all.</exception>
    public static string Choose(string? first, string? second, string firstOption, string secondOption) => (first, second) switch
    {
        (not null, not null) => throw new UsageException($"{firstOption} and {secondOption} exclude each other; give one."),
        (null, null) => throw new UsageException($"there is nothing to compare with: give {firstOption} or {secondOption}."),
        _ => first ?? second!,
    };
}
