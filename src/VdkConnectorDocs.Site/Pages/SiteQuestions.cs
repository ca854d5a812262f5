using System.Security.Cryptography;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>Everything that a page can ask about the site besides its subject.</summary>
internal static class SiteQuestions
{
    private const string PluginAtPrefix = "plugin at ";
    private const string PluginFilePrefix = "plugin file ";
    private const string DocumentPrefix = "document ";
    private const string DocumentNamePrefix = "name of ";
    private const string FolderPrefix = "folder of ";
    private const string RevisionPrefix = "revision ";
    private const string ChangesPrefix = "changes of ";

    // What fits on the page of a plugin.
    private const int MostChanges = 10;

    public static SiteQuestion<string> SchemaVersion { get; } = OfCatalog("schema version", static catalog => catalog.Catalog.SchemaVersion);

    public static SiteQuestion<Generator> Generator { get; } = OfCatalog("generator", static catalog => catalog.Catalog.Generator);

    public static SiteQuestion<CatalogSource> Source { get; } = OfCatalog("source", static catalog => catalog.Catalog.Source);

    public static SiteQuestion<int> OptionCount { get; } = OfCatalog("number of options", static catalog => catalog.OptionCount);

    public static ListQuestion<CatalogDiagnostic> Diagnostics { get; } = new("diagnostics", static catalog => catalog.Catalog.Diagnostics);

    public static ListQuestion<PluginModel> AllPlugins { get; } = new("all plugins", static catalog => catalog.AllPlugins);

    public static ListQuestion<PluginModel> Connectors { get; } = new("connectors", static catalog => catalog.Connectors);

    public static ListQuestion<PluginModel> Plugins { get; } = new("plugins", static catalog => catalog.Plugins);

    public static ListQuestion<VocabularyUse> Kinds { get; } = new("kinds", static catalog => catalog.Kinds);

    public static ListQuestion<VocabularyUse> PrimaryKinds { get; } = new("primary kinds", static catalog => catalog.PrimaryKinds);

    public static ListQuestion<VocabularyUse> Capabilities { get; } = new("capabilities", static catalog => catalog.Capabilities);

    public static ListQuestion<VocabularyUse> Maturities { get; } = new("maturities", static catalog => catalog.Maturities);

    public static SiteQuestion<EquatableList<string>> DiagnosticDocuments { get; } =
        new("diagnostic documents", static scope => scope.DiagnosticDocuments);

    public static SiteQuestion<EquatableList<string>> Addresses { get; } = new("addresses", SitemapPage.Addresses);

    public static SiteQuestion<bool> HasPluginFiles { get; } = new("plugin files", static scope => scope.Request.ReadPluginFile is not null);

    public static SiteQuestion<bool> HasChanges { get; } = new("changes", static scope => scope.History is not null);

    private static readonly Dictionary<string, SiteQuestion> Fixed = ((IEnumerable<SiteQuestion>)
    [
        SchemaVersion, Generator, Source, OptionCount, DiagnosticDocuments, Addresses, HasPluginFiles, HasChanges,
        Diagnostics.Items, Diagnostics.Count, AllPlugins.Items, AllPlugins.Count, Connectors.Items, Connectors.Count,
        Plugins.Items, Plugins.Count, Kinds.Items, Kinds.Count, PrimaryKinds.Items, PrimaryKinds.Count,
        Capabilities.Items, Capabilities.Count, Maturities.Items, Maturities.Count,
    ]).ToDictionary(static question => question.Name, StringComparer.Ordinal);

    /// <summary>The folder of the plugin whose folder or README a path of the tree is; null when there is none.</summary>
    public static SiteQuestion<string?> PluginAt(string path) => OfCatalog(PluginAtPrefix + path, catalog => catalog.FindByPath(path)?.Folder);

    /// <summary>The hash of a file of the plugin tree; null when there is none or it must not be read.</summary>
    public static SiteQuestion<string?> PluginFile(string path) =>
        new(PluginFilePrefix + path, scope => HashOf(scope.Request.ReadPluginFile?.Invoke(path)));

    /// <summary>The hash of a file of the folder of pages; null when the default one is used, or there is none.</summary>
    public static SiteQuestion<string?> Document(string path) => new(DocumentPrefix + path, scope => HashOf(scope.Theme.Pages.ReadOverride(path)));

    /// <summary>What to call a file of the folder of pages in messages.</summary>
    public static SiteQuestion<string> DocumentName(string path) => new(DocumentNamePrefix + path, scope => scope.Theme.Pages.DisplayPath(path));

    /// <summary>The folder of the plugin with an id; null when there is none any more.</summary>
    public static SiteQuestion<string?> FolderOf(string plugin) => OfCatalog(FolderPrefix + plugin, catalog => catalog.Find(plugin)?.Folder);

    /// <summary>The place of a commit among the changes, relative to the site's root; null when it changed nothing that is known.</summary>
    public static SiteQuestion<string?> RevisionOf(string commit) => new(RevisionPrefix + commit, scope => scope.History?.Find(commit)?.Address);

    /// <summary>The newest revisions that changed a plugin, with nothing but its newest changes.</summary>
    public static SiteQuestion<EquatableList<PastRevision>> ChangesOf(string plugin) =>
        new(ChangesPrefix + plugin, scope => scope.History?.Of(plugin, MostChanges) ?? []);

    /// <summary>The question of that name; null when there is none.</summary>
    public static SiteQuestion? Find(string name) =>
        Fixed.GetValueOrDefault(name)
        ?? Argument(name, PluginAtPrefix, PluginAt)
        ?? Argument(name, PluginFilePrefix, PluginFile)
        ?? Argument(name, DocumentPrefix, Document)
        ?? Argument(name, DocumentNamePrefix, DocumentName)
        ?? Argument(name, FolderPrefix, FolderOf)
        ?? Argument(name, RevisionPrefix, RevisionOf)
        ?? Argument(name, ChangesPrefix, ChangesOf);

    /// <summary>Stands for the content of a file: a page's memory must not hold it.</summary>
    public static string? HashOf(byte[]? content) => content is null ? null : Convert.ToHexString(SHA256.HashData(content));

    private static SiteQuestion? Argument(string name, string prefix, Func<string, SiteQuestion> question) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? question(name[prefix.Length..]) : null;

    private static SiteQuestion<T> OfCatalog<T>(string name, Func<CatalogModel, T> read) => new(name, scope => read(scope.Catalog));
}

/// <summary>The two questions about a list of the catalog: whoever only counts its items does not depend on them.</summary>
internal sealed class ListQuestion<T>(string name, Func<CatalogModel, EquatableList<T>> read)
{
    public SiteQuestion<EquatableList<T>> Items { get; } = new(name, scope => read(scope.Catalog));

    public SiteQuestion<int> Count { get; } = new("number of " + name, scope => read(scope.Catalog).Count);
}
