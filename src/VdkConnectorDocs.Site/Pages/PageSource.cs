using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Theme;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>One kind of page: lists the files it makes.</summary>
/// <param name="scope">The whole site: what a page is made of it goes by its subject or its reader.</param>
internal delegate IEnumerable<PageFile> PageSource(PageScope scope);

/// <summary>What the sources of pages know. Shared by all of them and by all threads.</summary>
internal sealed class PageScope
{
    public PageScope(CatalogModel catalog, SiteRequest request, SiteTheme theme)
    {
        Catalog = catalog;
        Request = request;
        Theme = theme;
        History = request.Changes is { } log ? new ChangeHistory(log) : null;
        Documents = theme.Pages.List().Where(DocumentPage.IsDocument).ToEquatableList();
        DiagnosticDocuments = Documents.Where(DocumentPage.IsDiagnostic).ToEquatableList();
        DiagnosticCodes = DiagnosticDocuments.Select(DocumentPage.Code).ToEquatableList();
    }

    public CatalogModel Catalog { get; }

    public SiteRequest Request { get; }

    public SiteTheme Theme { get; }

    /// <summary>What has changed over time; null when nobody has read it.</summary>
    public ChangeHistory? History { get; }

    /// <summary>The pages written in Markdown, in ordinal order.</summary>
    public EquatableList<string> Documents { get; }

    /// <summary>Those that explain a diagnostic.</summary>
    public EquatableList<string> DiagnosticDocuments { get; }

    /// <summary>The codes that have a page, in ordinal order.</summary>
    public EquatableList<string> DiagnosticCodes { get; }
}
