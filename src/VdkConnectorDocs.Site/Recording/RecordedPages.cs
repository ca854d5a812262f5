using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>The pages of the site in the output directory whose making is known. Safe to use from several threads.</summary>
internal sealed class RecordedPages
{
    private readonly SiteRecord _record;
    private readonly StandingSite _standing;
    private readonly PageScope _scope;
    private readonly ContentIds _ids;
    private readonly Dictionary<string, PageRecord> _pages;
    private readonly Answer[] _answers;

    private RecordedPages(SiteRecord record, StandingSite standing, PageScope scope, ContentIds ids)
    {
        _record = record;
        _standing = standing;
        _scope = scope;
        _ids = ids;
        _pages = record.Pages.ToDictionary(static page => page.Path, StringComparer.Ordinal);
        _answers = new Answer[record.Answers.Count];
    }

    /// <summary>Null when the record stands for another site, or for pages that were made of something else.</summary>
    /// <param name="basis">What all pages are made of now, besides what each asks.</param>
    public static RecordedPages? Open(SiteRecord? record, string basis, PageScope scope, ContentIds ids) =>
        record is not null
        && record.Basis == basis
        && StandingSite.Open(scope.Request.OutputDirectory, record.ManifestHash) is { } standing
            ? new RecordedPages(record, standing, scope, ids)
            : null;

    /// <summary>The page as it stands in the output directory; null when it would come out differently, or does not stand there.</summary>
    public RecordedPage? Find(PageFile page)
    {
        if (!_pages.TryGetValue(page.Path, out var known) || known.Id != _ids.OfPage(page) || !known.Answers.All(Holds))
        {
            return null;
        }

        var files = new List<SiteFile>(1 + known.OtherFiles.Count);
        foreach (var path in known.OtherFiles.Prepend(page.Path))
        {
            if (_standing.Read(path) is not { } file)
            {
                return null;
            }

            files.Add(file);
        }

        return new RecordedPage(files, known.Diagnostics, known.Answers.Select(answer => _record.Answers[answer]));
    }

    // Several threads may find out the same.
    private bool Holds(int answer)
    {
        if (_answers[answer] == Answer.Unknown)
        {
            var (question, id) = _record.Answers[answer];
            var isSame = SiteQuestions.Find(question) is { } asked && _ids.Of(asked.Answer(_scope)) == id;
            _answers[answer] = isSame ? Answer.Same : Answer.Other;
        }

        return _answers[answer] == Answer.Same;
    }

    private enum Answer : byte
    {
        Unknown,
        Same,
        Other,
    }
}

/// <summary>A page that need not be rendered.</summary>
/// <param name="Files">Its own file, and those that it brings along.</param>
/// <param name="Diagnostics">What was wrong with it, and still is.</param>
/// <param name="Answers">What it asked, with the content id of each answer.</param>
internal sealed record RecordedPage(
    IReadOnlyList<SiteFile> Files, IReadOnlyList<Diagnostic> Diagnostics, IEnumerable<(string Question, string Answer)> Answers);
