using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Site;

namespace VdkConnectorDocs.Cli.Serving;

/// <summary>Builds one site again and again; the catalog is read again only when a change touches it.</summary>
/// <param name="load">Reads the configuration and the catalog; null, with an error, when that is not possible.</param>
/// <param name="build">Builds the site.</param>
/// <param name="read">What <paramref name="load"/> remembers, which is told of changes; null for nothing.</param>
internal sealed class SiteSession(
    Func<ToolRun, LoadedCatalog?> load, Func<LoadedCatalog, ToolRun, SiteResult> build, TreeMemory? read) : IDisposable
{
    /// <summary>What the last build was made from; null before the first.</summary>
    public LoadedCatalog? Loaded { get; private set; }

    /// <param name="changed">The full paths of what has changed since the last build; null when that is not known.</param>
    /// <returns>Null, with errors, when nothing was built.</returns>
    public SiteResult? Build(IReadOnlySet<string>? changed, ToolRun run)
    {
        read?.Note(changed);
        if (Loaded is not { } last || changed is null || changed.Any(path => !IsOfTheme(path, last)))
        {
            if (load(run) is not { } loaded)
            {
                return null;
            }

            Loaded?.Dispose();
            Loaded = loaded;
        }

        var result = build(Loaded!, run);
        return result.Published || result.IsSuperseded ? result : null;
    }

    public void Dispose() => Loaded?.Dispose();

    private static bool IsOfTheme(string path, LoadedCatalog loaded)
    {
        var folders = loaded.Configuration.Folders;
        return new[] { folders.Templates, folders.Assets, folders.Pages }
            .Any(folder => folder is not null && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }
}
