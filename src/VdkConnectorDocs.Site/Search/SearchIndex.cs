using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Search;

/// <summary>
/// An inverted index over all plugins, their options, commands, data sources and templates. Words are kept whole: the search in the
/// browser finds beginnings by bisection and typing errors by comparing with every word.
/// </summary>
public sealed class SearchIndex
{
    private const int TitleWeight = 10;

    private const int NameWeight = 8;

    private const int FactWeight = 4;

    private const int DescriptionWeight = 2;

    // A plugin is found by the words of its options too, but after whatever has them in its own name.
    private const int ContainedWeight = 1;

    private readonly List<SearchEntry> _entries = [];
    private readonly Dictionary<string, Posting> _postings = new(StringComparer.Ordinal);

    private SearchIndex()
    {
    }

    public IReadOnlyList<SearchEntry> Entries => _entries;

    /// <summary>Every word, in ordinal order.</summary>
    public IReadOnlyList<string> Terms { get; private set; } = [];

    /// <summary>For each word, in the same order: the numbers of entries, ascending, each followed by its weight. Made as they are read.</summary>
    public IEnumerable<IReadOnlyList<int>> Postings => Terms.Select(term => _postings[term].ToList());

    /// <param name="plugins">Connectors first, each by name.</param>
    public static SearchIndex Of(IEnumerable<PluginModel> plugins)
    {
        var index = new SearchIndex();
        foreach (var plugin in plugins)
        {
            index.Add(plugin);
        }

        index.Terms = [.. index._postings.Keys.Order(StringComparer.Ordinal)];
        return index;
    }

    private void Add(PluginModel plugin)
    {
        var facts = plugin.Plugin;
        var page = plugin.Folder + "index.html";
        var owner = _entries.Count;
        _entries.Add(new SearchEntry(facts.IsConnector ? SearchTypes.Connector : SearchTypes.Plugin, facts.DisplayName, plugin.Id, page, owner));
        Index(owner, TitleWeight, facts.DisplayName, plugin.Id);
        Index(owner, FactWeight, [.. plugin.Kinds.Select(k => k.Label), .. plugin.Capabilities.Select(c => c.Label)]);
        Index(owner, NameWeight, [.. facts.Databases.Select(d => d.Name), .. facts.IngestionMethods.Select(m => m.Name)]);
        Index(owner, DescriptionWeight, plugin.Line);

        foreach (var option in facts.Options)
        {
            AddPart(owner, SearchTypes.Option, option.EnvironmentVariable, $"{page}#{Anchors.Option(option.Name)}", option.Description, option.Name);
        }

        foreach (var command in Named(facts.Commands))
        {
            AddPart(owner, SearchTypes.Command, $"vdk {command.Name}", page + "#commands", command.Help);
        }

        foreach (var source in facts.DataSources)
        {
            AddPart(owner, SearchTypes.DataSource, source.Name, $"{page}#{Anchors.Of("data-source", source.Name)}", source.Config?.Description, [.. source.Options.Select(o => o.Name)]);
        }

        foreach (var template in facts.Templates)
        {
            AddPart(owner, SearchTypes.Template, template.Name, page + "#templates", description: null);
        }
    }

    private static IEnumerable<Command> Named(IEnumerable<Command> commands) => commands.Where(c => c is { Name: not null, Hidden: false });

    private void AddPart(int owner, string type, string title, string path, string? description, params IReadOnlyList<string> further)
    {
        var number = _entries.Count;
        _entries.Add(new SearchEntry(type, title, _entries[owner].Note, path, owner));
        Index(number, NameWeight, [title, .. further]);
        Index(owner, ContainedWeight, [title, .. further]);
        if (description is not null)
        {
            Index(number, DescriptionWeight, description);
            Index(owner, ContainedWeight, description);
        }
    }

    private void Index(int entry, int weight, params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var word in Words.Of(text))
            {
                if (!_postings.TryGetValue(word, out var posting))
                {
                    _postings.Add(word, posting = new Posting());
                }

                posting.Add(entry, weight);
            }
        }
    }
}
