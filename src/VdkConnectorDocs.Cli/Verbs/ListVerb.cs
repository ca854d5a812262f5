using CommandLine;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Listing;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("list", HelpText = "List the connectors: what each can do and how to install it.")]
internal sealed class ListVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("list every connector", "list --plugins projects/vdk-plugins"),
        new("what data can be ingested into", "list --kind ingestion"),
        new("databases with a query command, for a script", "list --kind database --capability cli-query --format names"),
        new("list other plugins too, with the reason why they are not connectors", "list --all"),
    ];

    [Option("kind", MetaValue = "KIND", Separator = ',', HelpText = "Only connectors of this kind: database, ingestion, data-source. Several, with commas: only those that are all of them.")]
    public IEnumerable<string> Kinds { get; set; } = [];

    [Option("capability", MetaValue = "NAME", Separator = ',', HelpText = "Only connectors that can do this: query, cli-query, ingest, read, multiple-connections, templates, pre-ingest, post-ingest, properties, secrets. Several, with commas: only those that can do all of it.")]
    public IEnumerable<string> Capabilities { get; set; } = [];

    [Option("all", HelpText = "List plugins that are not connectors too.")]
    public bool All { get; set; }

    [Option("format", MetaValue = "FORMAT", HelpText = "table (the default), json, or names, one per line.")]
    public ListFormat Format { get; set; }

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        var kinds = Check("--kind", Kinds, ConnectorKinds.All);
        var capabilities = Check("--capability", Capabilities, Catalog.Model.Capabilities.All);
        var plugins = (All ? loaded.Catalog.AllPlugins : loaded.Catalog.Connectors)
            .Where(plugin => kinds.All(plugin.Kinds.Contains) && capabilities.All(plugin.Capabilities.Contains))
            .ToList();
        PluginList.Write(plugins, Format, run);
        return ExitCodes.Done;
    }

    private static List<string> Check(string option, IEnumerable<string> given, EquatableList<string> known)
    {
        var values = given.Select(static value => value.ToLowerInvariant()).ToList();
        foreach (var value in values)
        {
            if (!known.Contains(value))
            {
                throw new UsageException(
                    $"{option}: '{value}' is not known{NearestName.Suggest(value, known)} Known are {string.Join(", ", known)}.");
            }
        }

        return values;
    }
}
