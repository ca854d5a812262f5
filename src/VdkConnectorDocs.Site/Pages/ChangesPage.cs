using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>What changed over time: an overview with the newest changes, a page a year, and a feed. Nothing while nobody has read the history.</summary>
internal static class ChangesPage
{
    private const int NewestOnPage = 40;
    private const int NewestInFeed = 50;

    // A commit that brings thousands of plugins has a page for them, its year's.
    private const int MostChangesOnPage = 100;
    private const int MostChangesInFeed = 50;

    public static IEnumerable<PageFile> List(PageScope scope)
    {
        if (scope.History is not { } history)
        {
            yield break;
        }

        yield return PageFile.Of("changes/index.html", "pages/changes.sbn-html", history.Log, Overview);
        yield return PageFile.Of("changes/feed.xml", "data/feed.sbn-xml", history.Log, Feed);
        foreach (var year in history.Years)
        {
            yield return PageFile.Of(PastRevision.PageOf(year.Name), "pages/changes-of-year.sbn-html", year, OfYear);
        }
    }

    private static PageContent Overview(PageReader reader, ChangeLog log)
    {
        var history = new ChangeHistory(log);
        IReadOnlyList<CatalogSize> sizes =
        [
            .. history.Revisions.Reverse().SelectMany(static revision => revision.Day is { } day
                ? [new CatalogSize(day, revision.Content.Connectors, revision.Content.Plugins)]
                : (CatalogSize[])[]).OrderBy(static size => size.Day),
        ];
        var until = PastRevision.DayOf(log.Source.CommittedAt);
        return PageContent.Of(
            ("complete", log.IsComplete),
            ("oldest", history.Revisions is [.., var oldest] ? HistoryShapes.Revision.Wrap(oldest) : null),
            ("newest", history.Revisions is [var newest, ..] ? HistoryShapes.Revision.Wrap(newest) : null),
            ("years", HistoryShapes.Year.Wrap(history.Years)),
            ("wide_chart", Chart(GrowthChart.Of(sizes, until, 760, 260))),
            ("tall_chart", Chart(GrowthChart.Of(sizes, until, 340, 250))),
            ("total", history.Revisions.Count),
            ("folders", Folders(reader, history.Revisions.Take(NewestOnPage))),
            ("revisions", HistoryShapes.Shown.Wrap([.. history.Revisions.Take(NewestOnPage).Select(static revision => ShownRevision.Of(revision, MostChangesOnPage))])));
    }

    private static PageContent OfYear(PageReader reader, PastYear year) => PageContent.Of(
        ("year", HistoryShapes.Year.Wrap(year)),
        ("folders", Folders(reader, year.Revisions)),
        ("months", HistoryShapes.Month.Wrap(
        [
            .. year.Revisions.GroupBy(static revision => revision.Month, StringComparer.Ordinal)
                .Select(static month => new ShownMonth(month.Key, [.. month.Select(static revision => ShownRevision.Of(revision, int.MaxValue))])),
        ])));

    private static PageContent Feed(PageReader reader, ChangeLog log)
    {
        var history = new ChangeHistory(log);
        return PageContent.Of(
            ("updated", history.Revisions is [var newest, ..] ? newest.Timestamp : PastRevision.NoTime),
            ("oldest", history.Revisions is [.., var oldest] ? HistoryShapes.Revision.Wrap(oldest) : null),
            ("folders", Folders(reader, history.Revisions.Take(NewestInFeed))),
            ("revisions", HistoryShapes.Shown.Wrap([.. history.Revisions.Take(NewestInFeed).Select(static revision => ShownRevision.Of(revision, MostChangesInFeed))])));
    }

    private static ScriptValue Chart(GrowthChart? chart) => chart is null ? ScriptValue.Null : HistoryShapes.Chart.Wrap(chart);

    // The pages of the plugins that are still there.
    private static ScriptObject Folders(PageReader reader, IEnumerable<PastRevision> revisions)
    {
        var folders = new ScriptObject();
        foreach (var plugin in revisions.SelectMany(static revision => revision.Content.Changes).Select(static change => change.Connector).Distinct(StringComparer.Ordinal))
        {
            if (reader.FindFolder(plugin) is { } folder)
            {
                folders[plugin] = folder;
            }
        }

        return folders;
    }
}
