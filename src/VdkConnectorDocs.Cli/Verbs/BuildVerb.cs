using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("build", HelpText = "Build the site: pages for people, JSON for programs.")]
internal sealed class BuildVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("the plugins of a checkout, into ./_site", "build --plugins versatile-data-kit/projects/vdk-plugins"),
        new("straight from GitHub", "build --repo https://github.com/vmware/versatile-data-kit --out public"),
        new("with templates of your own on top of the default ones", "build --plugins plugins --templates my-templates"),
    ];

    [Option("out", MetaValue = "DIR", HelpText = "Where the site goes. Default: _site beside the configuration, else here.")]
    public string? Output { get; set; }

    [Option("templates", MetaValue = "DIR", HelpText = "Templates that replace the default ones, file by file.")]
    public string? Templates { get; set; }

    [Option("write-inputs", MetaValue = "FILE", HelpText = "Write the paths of all that the site is made from, one a line, for build systems; ? when they cannot be told.")]
    public string? InputsFile { get; set; }

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        var watch = Stopwatch.StartNew();
        var output = run.Context.FullPath(Output ?? Path.Join(loaded.ConfigurationFolder, "_site"));
        var request = new SiteRequest
        {
            OutputDirectory = output,
            Configuration = WithTemplates(loaded.Configuration, run.Context),
            ReadPluginFile = loaded.ReadPluginFile,
        };
        var result = run.During(
            "Building the site",
            () => SiteBuilder.Build(loaded.Catalog, request, run.Diagnostics, run.CancellationToken));
        if (!result.Published)
        {
            run.Announce("The site was not published; what stood there before is untouched.");
            return ExitCodes.Findings;
        }

        if (InputsFile is not null && !WriteInputs(InputsFile, loaded, run))
        {
            return ExitCodes.Findings;
        }

        var seconds = (loaded.LoadTime + watch.Elapsed).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        run.Context.Write(
            $"{Path.Join(output, "index.html")} ({result.Connectors} connectors, {result.Pages} pages, {result.Files.Count} files, {seconds} s)\n");
        return ExitCodes.Done;
    }

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

    private bool WriteInputs(string file, LoadedCatalog loaded, ToolRun run)
    {
        var inputs = loaded.FindInputs() ?? ["?"];
        var lines = Templates is null ? inputs : [.. inputs, run.Context.FullPath(Templates)];
        return ResultFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n"))), run);
    }
}
