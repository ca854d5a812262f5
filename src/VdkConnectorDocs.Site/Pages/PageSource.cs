using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Theme;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>One kind of page: lists the files it makes.</summary>
/// <param name="scope">What all pages share.</param>
internal delegate IEnumerable<PageFile> PageSource(PageScope scope);

/// <summary>What the sources of pages know. Shared by all of them and by all threads.</summary>
internal sealed class PageScope(CatalogModel catalog, SiteRequest request, SiteTheme theme, DiagnosticBag diagnostics)
{
    public CatalogModel Catalog { get; } = catalog;

    public SiteRequest Request { get; } = request;

    public SiteTheme Theme { get; } = theme;

    /// <summary>Takes what is wrong with the Markdown of a page.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The codes that have a page, in ordinal order.</summary>
    public IReadOnlyList<string> DiagnosticCodes { get; } = DocumentPage.DiagnosticCodes(theme.Pages);
}
