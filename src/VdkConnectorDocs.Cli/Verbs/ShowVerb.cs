using CommandLine;
using VdkConnectorDocs.Cli.Listing;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Search;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("show", HelpText = "Show all about one connector, with an install line and a config.ini to paste.")]
internal sealed class ShowVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("show one connector; its short name is enough", "show postgres --plugins projects/vdk-plugins"),
        new("from a published catalog", "show vdk-trino --catalog https://example.org/connectors.json"),
    ];

    [Value(0, MetaName = "NAME", Required = true, HelpText = "The connector, in any case, with or without vdk-.")]
    public string Name { get; set; } = "";

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        var plugin = PluginLookup.Find(loaded.Catalog, Name)
            ?? throw new UsageException($"there is no plugin '{Name}'{PluginLookup.Suggest(loaded.Catalog, Name)}");
        run.Context.Write(PluginSheet.Print(plugin));
        return ExitCodes.Done;
    }
}
