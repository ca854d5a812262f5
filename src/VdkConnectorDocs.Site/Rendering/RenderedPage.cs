using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>A page that was rendered: what it was made of, and which files it gave.</summary>
/// <param name="Page">Its template, loader and subject.</param>
/// <param name="Trace">What it has read of the site besides.</param>
/// <param name="Files">Its own file and those that it brought along.</param>
/// <param name="Diagnostics">What was wrong with it.</param>
internal sealed record RenderedPage(PageFile Page, PageTrace Trace, IReadOnlyList<string> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether a page of a site would come out the same.</summary>
    public bool IsSame(PageFile page, PageScope scope) => Page.IsSame(page) && Trace.Holds(scope);
}
