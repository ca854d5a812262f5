using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>Takes down how pages come about. Safe to use from several threads.</summary>
internal sealed class PageRecorder(ContentIds ids)
{
    private readonly Lock _taking = new();
    private readonly Dictionary<(string Question, string Answer), int> _answers = [];
    private readonly List<PageRecord> _pages = [];

    /// <summary>Takes down a page that was rendered.</summary>
    public void Add(PageFile page, PageTrace trace, IEnumerable<SiteFile> otherFiles, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!trace.IsTorn)
        {
            Add(page, [.. trace.Answers.Select(asked => (asked.Key, ids.Of(asked.Value)))], [.. otherFiles.Select(static file => file.Path)], diagnostics);
        }
    }

    /// <summary>Takes down a page that was taken over.</summary>
    public void Add(PageFile page, RecordedPage known) =>
        Add(page, [.. known.Answers], [.. known.Files.Skip(1).Select(static file => file.Path)], known.Diagnostics);

    /// <summary>Everything that was taken down, as the record of a site.</summary>
    public SiteRecord ToRecord(string basis, string manifestHash)
    {
        lock (_taking)
        {
            return new SiteRecord(basis, manifestHash, [.. _answers.OrderBy(static answer => answer.Value).Select(static answer => answer.Key)], [.. _pages]);
        }
    }

    private void Add(
        PageFile page, IReadOnlyList<(string Question, string Answer)> answers, IReadOnlyList<string> otherFiles, IReadOnlyList<Diagnostic> diagnostics)
    {
        var id = ids.OfPage(page);
        lock (_taking)
        {
            _pages.Add(new PageRecord(page.Path, id, [.. answers.Select(Place)], otherFiles, diagnostics));
        }
    }

    private int Place((string Question, string Answer) answer)
    {
        if (!_answers.TryGetValue(answer, out var place))
        {
            place = _answers.Count;
            _answers.Add(answer, place);
        }

        return place;
    }
}
