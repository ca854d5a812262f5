using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Model;

/// <summary>The catalog with what several pages count or look up. Immutable, shared by all pages.</summary>
public sealed class CatalogModel
{
    private readonly Dictionary<string, PluginModel> _byId = [];
    private readonly Dictionary<string, PluginModel> _byPath = [];

    /// <param name="catalog">The catalog.</param>
    /// <param name="previous">An earlier one, whose plugins are taken where they are the same; null for none.</param>
    public CatalogModel(ConnectorCatalog catalog, CatalogModel? previous = null)
    {
        Catalog = catalog;
        var folders = PluginFolders.Assign(catalog.AllPlugins);
        AllPlugins = catalog.AllPlugins.Zip(folders, (plugin, folder) => Model(plugin, folder, previous)).ToEquatableList();
        Connectors = Alphabetically(AllPlugins.Take(catalog.Connectors.Count));
        Plugins = Alphabetically(AllPlugins.Skip(catalog.Connectors.Count));
        Kinds = Vocabulary.Count(Vocabulary.Kinds, Connectors, p => p.Kinds);
        PrimaryKinds = Vocabulary.Count(Vocabulary.Kinds, Connectors, p => [.. p.Kinds.Take(1)]);
        Capabilities = Vocabulary.Count(Vocabulary.Capabilities, Connectors, p => p.Capabilities);
        Maturities = Connectors.GroupBy(p => (p.MaturityLevel, p.MaturityLabel))
                .OrderByDescending(g => g.Key.MaturityLevel)
                .ThenBy(g => g.Key.MaturityLabel, StringComparer.Ordinal)
                .Select(g => new VocabularyUse(new VocabularyTerm(g.Key.MaturityLabel, g.Key.MaturityLabel, g.Key.MaturityLabel, ""), g.ToEquatableList()))
                .ToEquatableList();
        OptionCount = AllPlugins.Sum(p => p.Plugin.Options.Count);
        foreach (var plugin in AllPlugins)
        {
            _byId.TryAdd(plugin.Id, plugin);
            _byPath.TryAdd(plugin.Plugin.Path, plugin);
            if (plugin.Plugin.Readme is { } readme)
            {
                _byPath.TryAdd(readme.Path, plugin);
            }
        }
    }

    public ConnectorCatalog Catalog { get; }

    /// <summary>In the catalog's own order: connectors first, each by id.</summary>
    public EquatableList<PluginModel> AllPlugins { get; }

    /// <summary>By the name that people read.</summary>
    public EquatableList<PluginModel> Connectors { get; }

    /// <summary>What is not a connector, by the name that people read.</summary>
    public EquatableList<PluginModel> Plugins { get; }

    /// <summary>Each kind with every connector of that kind.</summary>
    public EquatableList<VocabularyUse> Kinds { get; }

    /// <summary>Each kind with the connectors whose first kind it is: every connector stands in one of them.</summary>
    public EquatableList<VocabularyUse> PrimaryKinds { get; }

    public EquatableList<VocabularyUse> Capabilities { get; }

    /// <summary>Most mature first.</summary>
    public EquatableList<VocabularyUse> Maturities { get; }

    public int OptionCount { get; }

    public PluginModel? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The plugin whose folder or README a path of the tree is.</summary>
    public PluginModel? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    private static PluginModel Model(Plugin plugin, string folder, CatalogModel? previous) =>
        previous?.Find(plugin.Id) is { } known && known.Folder == folder && known.Plugin == PluginModel.WithoutText(plugin)
            ? known
            : new PluginModel(plugin, folder);

    private static EquatableList<PluginModel> Alphabetically(IEnumerable<PluginModel> plugins) => plugins
        .OrderBy(p => p.Plugin.DisplayName, StringComparer.OrdinalIgnoreCase)
        .ThenBy(p => p.Id, StringComparer.Ordinal)
        .ToEquatableList();
}
