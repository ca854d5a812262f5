using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>
/// Takes down how pages come about, as the bytes that it will be: there are more pages than there is room for anything larger. Safe to use
/// from several threads.
/// </summary>
internal sealed class PageRecorder : IDisposable
{
    private readonly ContentIds _ids;
    private readonly Lock _taking = new();
    private readonly Dictionary<(string Question, string Answer), int> _answers = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _pages;

    public PageRecorder(ContentIds ids)
    {
        _ids = ids;
        _pages = new Utf8JsonWriter(_buffer);
        _pages.WriteStartArray();
    }

    /// <summary>Takes down a page that was rendered.</summary>
    public void Add(PageFile page, PageTrace trace, IEnumerable<SiteFile> otherFiles, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!trace.IsTorn)
        {
            Add(page, [.. trace.Answers.Select(asked => (asked.Key, _ids.Of(asked.Value)))], [.. otherFiles.Select(static file => file.Path)], diagnostics);
        }
    }

    /// <summary>Takes down a page that was taken over.</summary>
    public void Add(PageFile page, RecordedPage known) =>
        Add(page, [.. known.Answers], [.. known.Files.Skip(1).Select(static file => file.Path)], known.Diagnostics);

    /// <summary>Everything that was taken down, as the record of a site; nothing can be taken down after this.</summary>
    public ReadOnlyMemory<byte> ToRecord(string basis, string manifestHash)
    {
        lock (_taking)
        {
            _pages.WriteEndArray();
            _pages.Flush();
            return SiteRecord.Write(basis, manifestHash, _answers.OrderBy(static answer => answer.Value).Select(static answer => answer.Key), _buffer.WrittenSpan);
        }
    }

    public void Dispose() => _pages.Dispose();

    private void Add(
        PageFile page, IReadOnlyList<(string Question, string Answer)> answers, IReadOnlyList<string> otherFiles, IReadOnlyList<Diagnostic> diagnostics)
    {
        var id = _ids.OfPage(page);
        lock (_taking)
        {
            SiteRecord.Write(_pages, new PageRecord(page.Path, id, [.. answers.Select(Place)], otherFiles, diagnostics));
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
