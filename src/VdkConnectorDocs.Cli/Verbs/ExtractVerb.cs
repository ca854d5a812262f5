using CommandLine;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("extract", HelpText = "Write connectors.json, the catalog as data.")]
internal sealed class ExtractVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("write connectors.json to standard output", "extract --plugins projects/vdk-plugins"),
        new("a release's, to a file", "extract --repo https://github.com/vmware/versatile-data-kit --ref v0.3 --out connectors.json"),
    ];

    [Option("out", MetaValue = "FILE", HelpText = "The file to write. Default: standard output.")]
    public string? Output { get; set; }

    [Option("history", HelpText = HistoryHelp)]
    public bool History { get; set; }

    protected override bool? WantsHistory => History ? true : null;

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        if (Output is null)
        {
            run.Context.WriteJson(CatalogJsonWriter.ToUtf8Bytes(loaded.Catalog));
            return ExitCodes.Done;
        }

        return ResultFile.Write(Output, file => CatalogJsonWriter.Write(file, loaded.Catalog), run) ? ExitCodes.Done : ExitCodes.Findings;
    }
}
