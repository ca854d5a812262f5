using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.History;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>
/// All that a page can learn about the site besides its subject. Where it is wanted, whatever it reads is remembered in
/// <see cref="Trace"/>, so that it can be told whether the page would come out the same again. Made for one page, and used by one thread.
/// </summary>
/// <param name="scope">The site.</param>
/// <param name="trace">Takes what is read; null when nobody wants to know.</param>
internal sealed class PageReader(PageScope scope, PageTrace? trace = null)
{
    public PageTrace? Trace => trace;

    /// <summary>The same for every page that is compared with another: with another configuration, all are made anew.</summary>
    public SiteConfiguration Configuration => scope.Request.Configuration;

    public CatalogView Catalog { get; } = new(scope, trace);

    /// <summary>Takes what is wrong with the page.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The documents that explain a diagnostic, in ordinal order.</summary>
    public EquatableList<string> DiagnosticDocuments => Ask(SiteQuestions.DiagnosticDocuments);

    /// <summary>The address of every page of the site, in ordinal order.</summary>
    public EquatableList<string> Addresses => Ask(SiteQuestions.Addresses);

    /// <summary>The newest revisions that changed a plugin, with nothing but its newest changes.</summary>
    public EquatableList<PastRevision> ChangesOf(string plugin) => Ask(SiteQuestions.ChangesOf(plugin));

    /// <summary>The place of a commit among the changes, relative to the site's root; null when it changed nothing that is known.</summary>
    public string? FindRevision(string commit) => Ask(SiteQuestions.RevisionOf(commit));

    /// <summary>The folder of the plugin with an id; null when there is none any more.</summary>
    public string? FindFolder(string plugin) => Ask(SiteQuestions.FolderOf(plugin));

    /// <summary>Whether files of the plugin tree can be read at all.</summary>
    public bool HasPluginFiles => Ask(SiteQuestions.HasPluginFiles);

    /// <summary>A file of the plugin tree; null when there is none or it must not be read.</summary>
    public byte[]? ReadPluginFile(string path) => Noted(SiteQuestions.PluginFile(path), scope.Request.ReadPluginFile?.Invoke(path));

    /// <summary>A file of the folder of pages; null when there is none.</summary>
    public byte[]? ReadDocument(string path) =>
        Noted(SiteQuestions.Document(path), scope.Theme.Pages.ReadOverride(path)) ?? scope.Theme.Pages.ReadBuiltIn(path);

    /// <summary>What to call a file of the folder of pages in messages.</summary>
    public string DocumentName(string path) => Ask(SiteQuestions.DocumentName(path));

    private T Ask<T>(SiteQuestion<T> question) => trace is null ? question.Ask(scope) : trace.Ask(question, scope);

    private byte[]? Noted(SiteQuestion<string?> question, byte[]? content)
    {
        trace?.Note(question, SiteQuestions.HashOf(content));
        return content;
    }
}
