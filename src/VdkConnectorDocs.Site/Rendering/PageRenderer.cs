using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Site.Recording;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>Renders pages and hands their files to the publication, one at a time, so that memory does not grow with their number.</summary>
/// <param name="engine">Renders templates.</param>
/// <param name="scope">The site.</param>
/// <param name="publication">Takes the files.</param>
/// <param name="diagnostics">Takes what is wrong with the pages.</param>
internal sealed class PageRenderer(ITemplateEngine engine, PageScope scope, SitePublication publication, DiagnosticBag diagnostics)
{
    private readonly PageGlobals _globals = new(scope.Request.Configuration, scope.DiagnosticCodes);
    private int _rendered;
    private int _taken;

    /// <summary>The pages that the site has now, by their paths, whose files stay where they are still the same; null for none.</summary>
    public IReadOnlyDictionary<string, RenderedPage>? Previous { get; init; }

    /// <summary>Takes every page; null when they need not be remembered.</summary>
    public ConcurrentDictionary<string, RenderedPage>? Rendered { get; init; }

    /// <summary>Has what an earlier process has made, and takes down how each page came about; null for neither.</summary>
    public PageRecording? Recording { get; init; }

    /// <summary>The number of pages that were rendered.</summary>
    public int RenderedCount => _rendered;

    /// <summary>The number of pages that an earlier build has made.</summary>
    public int TakenCount => _taken;

    /// <summary>Renders one page, unless it is the same as before. Safe to call from several threads.</summary>
    public void Render(PageFile page)
    {
        if (Previous?.GetValueOrDefault(page.Path) is { } known && known.IsSame(page, scope))
        {
            Keep(known);
            Interlocked.Increment(ref _taken);
            return;
        }

        if (Recording?.Find(page) is { } recorded)
        {
            Take(recorded);
            Interlocked.Increment(ref _taken);
            return;
        }

        var reader = new PageReader(scope, Rendered is null && Recording is null ? null : new PageTrace());
        var content = page.Load(reader);
        using var writer = new Utf8Writer();
        if (engine.Render(page.Template, _globals.Of(page, content, reader), writer) is { } error)
        {
            diagnostics.Add(error.Diagnostic);
            return;
        }

        Interlocked.Increment(ref _rendered);
        publication.Add(new SiteFile(page.Path, writer.End()));
        foreach (var file in content.Files)
        {
            publication.Add(file);
        }

        var found = reader.Diagnostics.ToSortedList();
        diagnostics.AddRange(found);
        if (reader.Trace is { } trace)
        {
            Rendered?.TryAdd(page.Path, new RenderedPage(page, trace, [page.Path, .. content.Files.Select(file => file.Path)], found));
            Recording?.Add(page, trace, content.Files, found);
        }
    }

    private void Take(RecordedPage page)
    {
        foreach (var file in page.Files)
        {
            publication.Add(file);
        }

        diagnostics.AddRange(page.Diagnostics);
    }

    private void Keep(RenderedPage page)
    {
        foreach (var file in page.Files)
        {
            publication.Keep(file);
        }

        diagnostics.AddRange(page.Diagnostics);
        Rendered?.TryAdd(page.Page.Path, page);
    }
}
