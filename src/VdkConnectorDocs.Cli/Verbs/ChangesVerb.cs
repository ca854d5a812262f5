using CommandLine;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Cli.Listing;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("changes", HelpText = "Tell from the git history what changed in the catalog, and when.")]
internal sealed class ChangesVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("what changed, newest first", "changes --plugins versatile-data-kit/projects/vdk-plugins"),
        new("of one connector", "changes --plugins projects/vdk-plugins --connector vdk-trino"),
        new("as data, the site's changes.json", "changes --repo versatile-data-kit --format json --out changes.json"),
    ];

    [Option("connector", MetaValue = "NAME", HelpText = "Only changes of this connector or other plugin.")]
    public string? Connector { get; set; }

    [Option("format", MetaValue = "FORMAT", HelpText = "text (the default) or json.")]
    public ChangesFormat Format { get; set; }

    [Option("out", MetaValue = "FILE", HelpText = "The file to write. Default: standard output.")]
    public string? Output { get; set; }

    protected override bool? WantsHistory => true;

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        if (loaded.Changes is not { } changes)
        {
            return ExitCodes.UnreadableInput;
        }

        if (Connector is { } name)
        {
            var known = changes.Revisions.SelectMany(static revision => revision.Changes).Select(static change => change.Connector).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!known.Contains(name))
            {
                throw new UsageException($"--connector: nothing is known of '{name}'{NearestName.Suggest(name, known)}");
            }

            changes = ChangeList.OfConnector(changes, name);
        }

        if (Output is not null)
        {
            var content = Format == ChangesFormat.Json ? ChangeLogJson.ToUtf8Bytes(changes) : System.Text.Encoding.UTF8.GetBytes(ChangeList.Write(changes));
            return ResultFile.Write(Output, content, run) ? ExitCodes.Done : ExitCodes.Findings;
        }

        if (Format == ChangesFormat.Json)
        {
            run.Context.WriteJson(ChangeLogJson.ToUtf8Bytes(changes));
        }
        else
        {
            run.Context.Write(ChangeList.Write(changes));
        }

        return ExitCodes.Done;
    }
}
