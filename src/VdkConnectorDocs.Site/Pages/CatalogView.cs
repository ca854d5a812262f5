using System.Collections;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The catalog as one page reads it. What it reads is remembered where that is wanted; of a list, whether its items are read or only counted.</summary>
internal sealed class CatalogView(PageScope scope, PageTrace? trace)
{
    public string SchemaVersion => Ask("schema version", static c => c.Catalog.SchemaVersion);

    public Generator Generator => Ask("generator", static c => c.Catalog.Generator);

    public CatalogSource Source => Ask("source", static c => c.Catalog.Source);

    public IReadOnlyList<CatalogDiagnostic> Diagnostics => List("diagnostics", static c => c.Catalog.Diagnostics);

    public IReadOnlyList<PluginModel> AllPlugins => List("all plugins", static c => c.AllPlugins);

    public IReadOnlyList<PluginModel> Connectors => List("connectors", static c => c.Connectors);

    public IReadOnlyList<PluginModel> Plugins => List("plugins", static c => c.Plugins);

    public IReadOnlyList<VocabularyUse> Kinds => List("kinds", static c => c.Kinds);

    public IReadOnlyList<VocabularyUse> PrimaryKinds => List("primary kinds", static c => c.PrimaryKinds);

    public IReadOnlyList<VocabularyUse> Capabilities => List("capabilities", static c => c.Capabilities);

    public IReadOnlyList<VocabularyUse> Maturities => List("maturities", static c => c.Maturities);

    public int OptionCount => Ask("number of options", static c => c.OptionCount);

    /// <summary>The folder of the plugin whose folder or README a path of the tree is; null when there is none.</summary>
    public string? FindFolderByPath(string path) => Ask("plugin at " + path, c => c.FindByPath(path)?.Folder);

    private T Ask<T>(string name, Func<CatalogModel, T> read) =>
        trace is null ? read(scope.Catalog) : trace.Ask(name, site => read(site.Catalog), scope);

    private ListView<T> List<T>(string name, Func<CatalogModel, EquatableList<T>> read) => new(this, name, read);

    private sealed class ListView<T>(CatalogView view, string name, Func<CatalogModel, EquatableList<T>> read) : IReadOnlyList<T>
    {
        private EquatableList<T>? _items;

        private EquatableList<T> Items => _items ??= view.Ask(name, read);

        public int Count
        {
            get
            {
                // What is remembered must not hold this view, and with it the whole site.
                var list = read;
                return view.Ask("number of " + name, catalog => list(catalog).Count);
            }
        }

        public T this[int index] => Items[index];

        public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
