using System.Collections;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The catalog as one page reads it. What it reads is remembered where that is wanted; of a list, whether its items are read or only counted.</summary>
internal sealed class CatalogView(PageScope scope, PageTrace? trace)
{
    public string SchemaVersion => Ask(SiteQuestions.SchemaVersion);

    public Generator Generator => Ask(SiteQuestions.Generator);

    public CatalogSource Source => Ask(SiteQuestions.Source);

    public IReadOnlyList<CatalogDiagnostic> Diagnostics => List(SiteQuestions.Diagnostics);

    public IReadOnlyList<PluginModel> AllPlugins => List(SiteQuestions.AllPlugins);

    public IReadOnlyList<PluginModel> Connectors => List(SiteQuestions.Connectors);

    public IReadOnlyList<PluginModel> Plugins => List(SiteQuestions.Plugins);

    public IReadOnlyList<VocabularyUse> Kinds => List(SiteQuestions.Kinds);

    public IReadOnlyList<VocabularyUse> PrimaryKinds => List(SiteQuestions.PrimaryKinds);

    public IReadOnlyList<VocabularyUse> Capabilities => List(SiteQuestions.Capabilities);

    public IReadOnlyList<VocabularyUse> Maturities => List(SiteQuestions.Maturities);

    public int OptionCount => Ask(SiteQuestions.OptionCount);

    /// <summary>Whether the site tells what has changed over time.</summary>
    public bool HasChanges => Ask(SiteQuestions.HasChanges);

    /// <summary>The folder of the plugin whose folder or README a path of the tree is; null when there is none.</summary>
    public string? FindFolderByPath(string path) => Ask(SiteQuestions.PluginAt(path));

    private T Ask<T>(SiteQuestion<T> question) => trace is null ? question.Ask(scope) : trace.Ask(question, scope);

    private ListView<T> List<T>(ListQuestion<T> question) => new(this, question);

    private sealed class ListView<T>(CatalogView view, ListQuestion<T> question) : IReadOnlyList<T>
    {
        private EquatableList<T>? _items;

        private EquatableList<T> Items => _items ??= view.Ask(question.Items);

        public int Count => view.Ask(question.Count);

        public T this[int index] => Items[index];

        public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
