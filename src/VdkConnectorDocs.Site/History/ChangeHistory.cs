using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;

namespace VdkConnectorDocs.Site.History;

/// <summary>A change log with the places that its revisions have in the site. Immutable, shared by all pages.</summary>
internal sealed class ChangeHistory
{
    private readonly Dictionary<string, PastRevision> _byCommit = new(StringComparer.Ordinal);

    // Each with the changes of that plugin only.
    private readonly ILookup<string, PastRevision> _byPlugin;

    public ChangeHistory(ChangeLog log)
    {
        Log = log;
        Revisions = [.. WithAnchors(log.Revisions)];
        foreach (var revision in Revisions)
        {
            _byCommit.TryAdd(revision.Content.Revision.Commit, revision);
        }

        _byPlugin = Revisions
            .SelectMany(
                static revision => revision.Content.Changes.GroupBy(static change => change.Connector, StringComparer.Ordinal),
                static (revision, changes) => (Plugin: changes.Key, Revision: revision with { Content = revision.Content with { Changes = changes.ToEquatableList() } }))
            .ToLookup(static pair => pair.Plugin, static pair => pair.Revision, StringComparer.Ordinal);
        Years = [.. ByYear(Revisions)];
    }

    public ChangeLog Log { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PastRevision> Revisions { get; }

    /// <summary>Those that have a revision, newest first.</summary>
    public IReadOnlyList<PastYear> Years { get; }

    /// <summary>The revision of a commit; null when the log has none.</summary>
    public PastRevision? Find(string commit) => _byCommit.GetValueOrDefault(commit);

    /// <summary>The newest revisions that changed a plugin, newest first, with nothing but its changes.</summary>
    /// <param name="most">How many changes at most.</param>
    public EquatableList<PastRevision> Of(string plugin, int most)
    {
        var found = new List<PastRevision>();
        foreach (var revision in _byPlugin[plugin])
        {
            if (most <= 0)
            {
                break;
            }

            found.Add(revision.First(most));
            most -= revision.Content.Changes.Count;
        }

        return found.ToEquatableList();
    }

    // A short hash is what people know a commit by. Where two have the same, the later one in the list is known by all of its own.
    private static IEnumerable<PastRevision> WithAnchors(EquatableList<CatalogRevision> revisions)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, revision) in revisions.Index())
        {
            var commit = revision.Revision.Commit;
            string[] names = [RevisionShape.Shorten(commit), commit, $"{commit}-{index}"];
            yield return new PastRevision(revision, names.Select(static name => Anchors.Of("commit", name)).First(taken.Add));
        }
    }

    private static IEnumerable<PastYear> ByYear(IReadOnlyList<PastRevision> revisions)
    {
        var years = revisions.GroupBy(static revision => revision.Year).OrderByDescending(static year => year.Key, StringComparer.Ordinal).ToList();
        return years.Select((year, index) => new PastYear(
            year.Key,
            index + 1 < years.Count ? years[index + 1].Key : null,
            index > 0 ? years[index - 1].Key : null,
            year.ToEquatableList()));
    }
}
