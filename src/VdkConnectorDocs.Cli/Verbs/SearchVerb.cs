using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Search;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("search", HelpText = "Search names, options, commands and descriptions, best first.")]
internal sealed class SearchVerb : CatalogVerb
{
    private static readonly TextColumn[] Columns = [new("PLUGIN", Wraps: false), new("FOUND IN", Wraps: false), new("TEXT", Wraps: true)];

    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("which connector has this variable?", "search VDK_TRINO_USE_SSL"),
        new("all words must be found", "search oauth token"),
    ];

    [Value(0, MetaName = "TERM", Required = true, HelpText = "What to look for; of several words each must be found.")]
    public IEnumerable<string> Terms { get; set; } = [];

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        var terms = Terms.SelectMany(static term => term.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (terms.Count == 0)
        {
            throw new UsageException("search needs a word to look for.");
        }

        var hits = CatalogSearch.Find(loaded.Catalog, terms);
        if (hits.Count == 0)
        {
            run.Announce($"Nothing was found for '{string.Join(' ', terms)}'{PluginLookup.Suggest(loaded.Catalog, terms[0])}");
            return ExitCodes.Done;
        }

        TextTable.Write(Columns, [.. hits.Select(static hit => (IReadOnlyList<string>)[hit.Plugin.Id, hit.Where, hit.Text])], run.Context);
        return ExitCodes.Done;
    }
}
