using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>A verb that works on a catalog, and the options that say which.</summary>
internal abstract class CatalogVerb : Verb
{
    [Option("plugins", MetaValue = "DIR", HelpText = "Read the plugins in this folder.")]
    public string? Plugins { get; set; }

    [Option("catalog", MetaValue = "FILE|URL", HelpText = "Read a saved connectors.json instead of plugins.")]
    public string? CatalogFile { get; set; }

    [Option("repo", MetaValue = "URL|DIR", HelpText = "Read the plugins of a git repository. A remote one is fetched shallow and in part, and cached.")]
    public string? Repository { get; set; }

    [Option("ref", MetaValue = "REF", HelpText = "With --repo: the branch, tag or commit. Default: the repository's HEAD.")]
    public string? Reference { get; set; }

    [Option("path", MetaValue = "PATH", HelpText = "With --repo: the plugins folder in it. Default: projects/vdk-plugins, else the root.")]
    public string? PathInRepository { get; set; }

    [Option("config", MetaValue = "FILE", HelpText = "The site.yml to use. Default: site/site.yml or site.yml here, where there is one.")]
    public string? Configuration { get; set; }

    public sealed override int Run(ToolRun run)
    {
        var selection = SourceSelection.Of(Plugins, CatalogFile, Repository, Reference, PathInRepository);
        using var loaded = CatalogLoader.Load(selection, Configuration, run);
        return loaded is null ? ExitCodes.UnreadableInput : Run(loaded, run);
    }

    protected abstract int Run(LoadedCatalog loaded, ToolRun run);
}
