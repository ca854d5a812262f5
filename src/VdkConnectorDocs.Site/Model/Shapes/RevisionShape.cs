using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A commit, as templates see it.</summary>
internal static class RevisionShape
{
    public static readonly RecordShape<Revision> Instance = new RecordShape<Revision>("revision")
        .Member("commit", r => r.Commit)
        .Member("short_commit", r => Shorten(r.Commit))
        .Member("date", r => r.Date)
        .Member("day", r => r.Day);

    public static string Shorten(string commit) => commit.Length > 8 ? commit[..8] : commit;
}
