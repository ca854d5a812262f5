using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>A verb that needs a catalog, and the options that say which.</summary>
internal abstract class SourceVerb : Verb
{
    public const string ConfigurationHelp = "The site.yml to use. Default: site/site.yml or site.yml here, where there is one.";

    public const string HistoryHelp = "Read the git history, too: since when everything is there, and what changed. Default: as site.yml says.";

    public const string NoCacheHelp = "Start from scratch: use no result of an earlier run, and keep none for the next.";

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

    [Option("config", MetaValue = "FILE", HelpText = ConfigurationHelp)]
    public string? Configuration { get; set; }

    [Option("no-cache", HelpText = NoCacheHelp)]
    public bool NoCache { get; set; }

    /// <summary>Whether the history is wanted; null leaves it to the configuration.</summary>
    protected virtual bool? WantsHistory => false;

    /// <summary>Reads the catalog; null, with an error, when an input cannot be read.</summary>
    /// <param name="memory">What this process has read before; null when it reads only once. It is nearer than the cache.</param>
    protected LoadedCatalog? Load(ToolRun run, TreeMemory? memory = null) => CatalogLoader.Load(
        SourceSelection.Of(Plugins, CatalogFile, Repository, Reference, PathInRepository), Configuration, !NoCache && memory is null, run, memory, WantsHistory);
}
