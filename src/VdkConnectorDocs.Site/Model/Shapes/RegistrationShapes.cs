using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>What a plugin registers besides options and commands, as templates see it.</summary>
internal static class RegistrationShapes
{
    public static readonly RecordShape<DatabaseConnection> Database = new RecordShape<DatabaseConnection>("database")
        .Member("name", d => d.Name)
        .Member("per_section", d => d.PerSection)
        .Member("class", d => d.Class)
        .Record("evidence", EvidenceShape.Instance, d => d.Evidence);

    public static readonly RecordShape<IngestionMethod> IngestionMethod = new RecordShape<IngestionMethod>("ingestion method")
        .Member("name", m => m.Name)
        .Member("per_section", m => m.PerSection)
        .List("operations", m => m.Operations)
        .Member("is_target", m => m.IsTarget)
        .Member("class", m => m.Class)
        .Record("evidence", EvidenceShape.Instance, m => m.Evidence);

    public static readonly RecordShape<StateBackend> Backend = new RecordShape<StateBackend>("backend")
        .Member("name", b => b.Name)
        .Member("class", b => b.Class)
        .Record("evidence", EvidenceShape.Instance, b => b.Evidence);

    public static readonly RecordShape<DataTemplate> Template = new RecordShape<DataTemplate>("data template")
        .Member("name", t => t.Name)
        .Member("path", t => t.Path)
        .Member("database", t => t.Database)
        .Member("per_section", t => t.PerSection)
        .Record("evidence", EvidenceShape.Instance, t => t.Evidence);

    public static readonly RecordShape<HookImplementation> Hook = new RecordShape<HookImplementation>("hook")
        .Member("name", h => h.Name)
        .Member("owner", h => h.Owner)
        .Record("evidence", EvidenceShape.Instance, h => h.Evidence);

    public static readonly RecordShape<UnresolvedFact> Unresolved = new RecordShape<UnresolvedFact>("unresolved fact")
        .Member("fact", u => u.Fact)
        .Member("expression", u => u.Expression)
        .Member("reason", u => u.Reason)
        .Record("evidence", EvidenceShape.Instance, u => u.Evidence);

    public static readonly RecordShape<LintFinding> Lint = new RecordShape<LintFinding>("lint finding")
        .Member("code", l => l.Code)
        .Member("severity", l => l.Severity)
        .Member("message", l => l.Message)
        .Member("subject", l => l.Subject)
        .Record("evidence", EvidenceShape.Instance, l => l.Evidence);
}
