using CommandLine;
using VdkConnectorDocs.Cli.Caching;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>A verb that builds the site, and the options that say how and where.</summary>
internal abstract class SiteVerb : SourceVerb
{
    // What reading thousands of plugins took is garbage now, all at once: then the site takes its place rather than room of its own.
    private const long MuchMemory = 128 * 1024 * 1024;

    [Option("out", MetaValue = "DIR", HelpText = "The folder to write the site to. Default: _site beside site.yml, or in the current folder.")]
    public string? Output { get; set; }

    [Option("templates", MetaValue = "DIR", HelpText = "Templates that replace the default ones, file by file.")]
    public string? Templates { get; set; }

    [Option("history", HelpText = HistoryHelp)]
    public bool History { get; set; }

    protected override bool? WantsHistory => History ? true : null;

    /// <summary>Where the site goes; a full path.</summary>
    protected string OutputDirectory(LoadedCatalog loaded, ToolContext context) =>
        context.FullPath(Output ?? Path.Join(loaded.ConfigurationFolder, "_site"));

    protected SiteResult Build(LoadedCatalog loaded, ToolRun run)
    {
        var request = NewRequest(loaded, run.Context);
        var result = NoCache ? Build(loaded, request, run) : new SiteCache(run).Build(loaded, request, wanted => Build(loaded, wanted, run));
        return Report(result, run);
    }

    /// <summary>Builds the site as the memory of an earlier build allows, past the cache.</summary>
    /// <param name="verified">As <see cref="SiteRequest.Verified"/> is.</param>
    /// <param name="isSuperseded">As <see cref="SiteRequest.IsSuperseded"/> is.</param>
    protected SiteResult Build(LoadedCatalog loaded, SiteMemory memory, Action<VerifiedSite> verified, Func<bool> isSuperseded, ToolRun run)
    {
        var request = NewRequest(loaded, run.Context) with { Memory = memory, Verified = verified, IsSuperseded = isSuperseded };
        return Report(Build(loaded, request, run), run);
    }

    private SiteRequest NewRequest(LoadedCatalog loaded, ToolContext context) => new()
    {
        OutputDirectory = OutputDirectory(loaded, context),
        Configuration = WithTemplates(loaded.Configuration, context),
        ReadPluginFile = loaded.ReadPluginFile,
    };

    private static SiteResult Report(SiteResult result, ToolRun run)
    {
        if (!result.Published && !result.IsSuperseded)
        {
            run.Announce("The site was not published; what stood there before is untouched.");
        }

        if (result.Taken > 0)
        {
            run.Detail($"Rendered {CountText.Of(result.Rendered, "file")}; {result.Taken} others would be the same");
        }

        return result;
    }

    private static SiteResult Build(LoadedCatalog loaded, SiteRequest request, ToolRun run)
    {
        // Its own steps are shown as such.
        var catalog = loaded.Catalog;
        var changes = loaded.Changes;
        if (GC.GetTotalMemory(forceFullCollection: false) > MuchMemory)
        {
            GC.Collect();
        }

        try
        {
            return run.During("Building the site", () => SiteBuilder.Build(catalog, request with { Changes = changes }, run.Diagnostics, run.CancellationToken));
        }
        catch (Exception exception) when (UnreadableFile(exception) is { } unreadable)
        {
            // What cannot be written, the build says itself.
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(loaded.ConfigurationFolder), unreadable.Message));
            return new SiteResult(Published: false, Pages: 0, catalog.Connectors.Count, Files: []);
        }
    }

    /// <summary>What kept a file of the theme, the assets or the pages from being read; null for any other exception.</summary>
    private static Exception? UnreadableFile(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException several when several.Flatten().InnerExceptions.All(static one => one is IOException or UnauthorizedAccessException) =>
            several.Flatten().InnerExceptions[0],
        _ => null,
    };

    /// <summary>Every file and folder that the site is made from, as full paths; null when they cannot be told.</summary>
    protected IReadOnlyList<string>? FindInputs(LoadedCatalog loaded, ToolContext context) =>
        Templates is null || loaded.FindInputs() is not { } inputs ? loaded.FindInputs() : [.. inputs, context.FullPath(Templates)];

    private SiteConfiguration WithTemplates(SiteConfiguration configuration, ToolContext context)
    {
        if (Templates is null)
        {
            return configuration;
        }

        var folder = context.FullPath(Templates);
        return Directory.Exists(folder)
            ? configuration with { Folders = configuration.Folders with { Templates = folder } }
            : throw new UsageException($"--templates: there is no folder '{Templates}'.");
    }
}
