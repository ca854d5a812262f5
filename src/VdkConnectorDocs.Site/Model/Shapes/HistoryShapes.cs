using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>The change log, as templates see it.</summary>
internal static class HistoryShapes
{
    public static readonly RecordShape<CatalogChange> Change = new RecordShape<CatalogChange>("change")
        .Member("rule", c => c.Rule)
        .Member("impact", c => c.Impact)
        .Member("severity", c => c.Impact switch { "breaking" => "error", "risky" => "warning", _ => "info" })
        .Member("plugin", c => c.Connector)
        .Member("about", c => c.About)
        .Member("subject", c => c.Subject)
        .Member("message", c => c.Message)
        .List("consequences", c => c.Consequences)
        .Record("evidence", EvidenceShape.Instance, c => c.Evidence);

    private static readonly RecordShape<ChangeRun> Run = new RecordShape<ChangeRun>("change run")
        .Member("title", r => r.Title)
        .Member("folded", r => r.IsFolded)
        .List("plugins", r => r.Plugins)
        .List("changes", Change, r => r.Changes);

    private static readonly RecordShape<ChangeSection> Section = new RecordShape<ChangeSection>("change section")
        .Member("plugin", s => s.Plugin)
        .List("runs", Run, s => s.Runs);

    public static readonly RecordShape<PastRevision> Revision = new RecordShape<PastRevision>("past revision")
        .Member("commit", r => r.Content.Revision.Commit)
        .Member("short_commit", r => RevisionShape.Shorten(r.Content.Revision.Commit))
        .Member("day", r => r.Content.Revision.Day)
        .Member("timestamp", r => r.Timestamp)
        .Member("title", r => r.Content.Title)
        .Member("url", r => WebLink.OrNull(r.Content.Url))
        .Member("anchor", r => r.Anchor)
        .Member("address", r => r.Address)
        .Member("page", r => PastRevision.PageOf(r.Year))
        .Member("year", r => r.Year)
        .Member("identifier", r => Anchors.Of("commit", r.Content.Revision.Commit))
        .Member("connectors", r => r.Content.Connectors)
        .Member("plugins", r => r.Content.Plugins)
        .Member("options", r => r.Content.Options)
        .Member("omitted", r => r.Omitted)
        .List("changes", Change, r => r.Content.Changes);

    public static readonly RecordShape<PluginHistory> OfPlugin = new RecordShape<PluginHistory>("plugin history")
        .Value("addresses", h => h.Addresses)
        .List("revisions", Revision, h => h.Revisions);

    public static readonly RecordShape<ShownRevision> Shown = new RecordShape<ShownRevision>("shown revision")
        .Record("revision", Revision, r => r.Revision)
        .List("sections", Section, r => r.Sections);

    public static readonly RecordShape<ShownMonth> Month = new RecordShape<ShownMonth>("month")
        .Member("label", m => m.Label)
        .Member("anchor", m => m.Anchor)
        .List("revisions", Shown, m => m.Revisions);

    public static readonly RecordShape<PastYear> Year = new RecordShape<PastYear>("past year")
        .Member("name", y => y.Name)
        .Member("page", y => PastRevision.PageOf(y.Name))
        .Member("earlier", y => y.Earlier)
        .Member("later", y => y.Later)
        .Member("revision_count", y => y.Revisions.Count)
        .Member("change_count", y => y.Revisions.Sum(static revision => revision.Content.Changes.Count))
        .Member("breaking_count", y => y.Revisions.Sum(static revision => revision.Content.Changes.Count(static change => change.Impact == "breaking")))
        .Record("newest", Revision, y => y.Revisions[0]);

    private static readonly RecordShape<ChartTick> Tick = new RecordShape<ChartTick>("tick")
        .Member("label", t => t.Label)
        .Member("position", t => t.Position);

    private static readonly RecordShape<ChartPoint> Point = new RecordShape<ChartPoint>("point")
        .Member("x", p => p.X)
        .Member("y", p => p.Y);

    private static readonly RecordShape<ChartLine> Line = new RecordShape<ChartLine>("line")
        .Member("name", l => l.Name)
        .Member("label", l => l.Label)
        .Member("label_position", l => l.LabelPosition)
        .List("points", Point, l => l.Points);

    public static readonly RecordShape<GrowthChart> Chart = new RecordShape<GrowthChart>("growth chart")
        .Member("width", c => c.Width)
        .Member("height", c => c.Height)
        .Member("start", c => c.Start)
        .Member("end", c => c.End)
        .Member("base", c => c.Base)
        .List("years", Tick, c => c.Years)
        .List("counts", Tick, c => c.Counts)
        .List("lines", Line, c => c.Lines);
}
