using System.Diagnostics;
using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Caching;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Comparison.History;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.History;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Reads the history of a plugins folder; only the commits since an earlier run where one has left what it found.</summary>
internal static class HistoryReading
{
    /// <summary>Null, with a warning, when it cannot be told.</summary>
    public static CatalogPast? Read(HistoryPlace place, StageLimits limits, bool useCache, ToolRun run)
    {
        var cache = useCache ? new PastCache(place, limits, run.Context) : null;
        var known = cache?.Read();
        if (known is not null && known.Changes.Source.Commit == place.Commit.Commit)
        {
            return known;
        }

        var watch = Stopwatch.StartNew();
        if (run.During("Reading the history", () => ReadAfter(place, limits, known, run)) is not { } past)
        {
            return null;
        }

        run.Detail(string.Create(CultureInfo.InvariantCulture, $"Read the history in {watch.Elapsed.TotalSeconds:0.000} s"));
        if (past.Changes.IsComplete)
        {
            cache?.Write(past);
        }

        return past;
    }

    private static CatalogPast? ReadAfter(HistoryPlace place, StageLimits limits, CatalogPast? known, ToolRun run)
    {
        var at = SourceLocation.OfFile(place.Folder);
        var token = run.CancellationToken;
        if (FolderLog.Read(place.Repository, place.Commit.Commit, place.Folder, limits.History, run.Diagnostics, token) is not { } log)
        {
            return null;
        }

        if (!log.IsComplete)
        {
            run.Diagnostics.Add(GitDiagnostics.HistoryCut.At(at, log.Commits[0].Revision.Day));
        }

        // Of a history without a beginning, the beginning can be another one today; and what is known can be of another branch.
        known = known is { Newest: { } newest, Changes.IsComplete: true } && log.IsComplete && log.FindIndex(newest) >= 0 ? known : null;
        if (CatalogHistory.Open(place.Repository, log, limits.Tree, run.Diagnostics, token) is not { } history)
        {
            return null;
        }

        try
        {
            var past = Extend(known, history, place, NewRequest(place, limits), token);

            // What was told of an option's default before it became sensitive must be forgotten.
            var isForgotten = known is null || !HiddenDefaults.AreTold(known.Changes, past.Sensitive.Except(known.Sensitive).ToHashSet(StringComparer.Ordinal));
            return isForgotten ? past : Extend(null, history, place, NewRequest(place, limits), token);
        }
        catch (IOException exception)
        {
            run.Diagnostics.Add(GitDiagnostics.GitFailed.At(at, "the history", exception.Message));
            return null;
        }
    }

    /// <summary>What is known with what the commits since have changed.</summary>
    /// <param name="known">Null for nothing: then the history is read from its beginning.</param>
    private static CatalogPast Extend(
        CatalogPast? known, CatalogHistory history, HistoryPlace place, ExtractionRequest request, CancellationToken token)
    {
        var log = history.Log;
        var first = known is not null ? log.FindIndex(known.Newest!) + 1 : log.IsComplete ? 0 : 1;
        var steps = history.Compare(first, request, Compare, token);
        var sensitive = HiddenDefaults.NamesOf(steps, known is null ? [] : known.Sensitive);
        var ages = known?.Ages ?? new CatalogAges();
        foreach (var step in steps)
        {
            ages.Take(step);
        }

        var told = steps.Select(step => HiddenDefaults.Hide(step, sensitive).Revision).Where(static revision => revision.Changes.Count > 0).Reverse();
        return new CatalogPast(
            log.Commits is [.., var last] ? last.Revision.Commit : null,
            new ChangeLog
            {
                Generator = request.Generator,
                Source = new CatalogSource(place.WebUrl, place.Folder, place.Commit.Commit, place.Commit.Date),
                IsComplete = log.IsComplete,
                Revisions = told.Concat(known?.Changes.Revisions ?? []).ToEquatableList(),
            },
            sensitive,
            ages);
    }

    private static RevisionStep Compare(PastCatalog before, PastCatalog after) =>
        RevisionComparer.Compare(before.Catalog, after.Catalog, after.Commit!.Revision, after.Commit.Title);

    private static ExtractionRequest NewRequest(HistoryPlace place, StageLimits limits) => new()
    {
        Source = new CatalogSource(place.WebUrl, null, null, null),
        Generator = Tool.Generator,
        Limits = limits.Evaluation,
        TreeEvaluation = limits.TreeEvaluation,
        ReadmeLimits = limits.Readme,
    };
}
