using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class HookShape
{
    public static void Write(ShapeWriter json, HookImplementation hook)
    {
        json.BeginObject();
        json.Text("name"u8, hook.Name);
        json.Text("owner"u8, hook.Owner);
        json.Member("evidence"u8, hook.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static HookImplementation Read(ShapeReader json) =>
        new(json.Text("name"), json.Text("owner"), json.Member("evidence", EvidenceShape.Read));
}

internal static class UnresolvedShape
{
    public static void Write(ShapeWriter json, UnresolvedFact fact)
    {
        json.BeginObject();
        json.Text("fact"u8, fact.Fact);
        json.Text("expression"u8, fact.Expression);
        json.Text("reason"u8, fact.Reason);
        json.Member("evidence"u8, fact.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static UnresolvedFact Read(ShapeReader json) => new(
        json.Text("fact"), json.Text("expression"), json.Text("reason"), json.Member("evidence", EvidenceShape.Read));
}

internal static class LintShape
{
    public static void Write(ShapeWriter json, LintFinding finding)
    {
        json.BeginObject();
        json.Text("code"u8, finding.Code);
        json.Text("severity"u8, finding.Severity);
        json.Text("message"u8, finding.Message);
        json.Text("subject"u8, finding.Subject);
        json.Member("evidence"u8, finding.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static LintFinding Read(ShapeReader json) => new(
        json.Text("code"),
        SeverityReading.Read(json),
        json.Text("message"),
        json.OptionalText("subject"),
        json.Member("evidence", EvidenceShape.Read));
}

internal static class DiagnosticShape
{
    public static void Write(ShapeWriter json, CatalogDiagnostic diagnostic)
    {
        json.BeginObject();
        json.Text("code"u8, diagnostic.Code);
        json.Text("severity"u8, diagnostic.Severity);
        json.Text("message"u8, diagnostic.Message);
        json.Text("path"u8, diagnostic.Path);
        json.Number("line"u8, diagnostic.Line);
        json.Number("column"u8, diagnostic.Column);
        json.EndObject();
    }

    public static CatalogDiagnostic Read(ShapeReader json) => new(
        json.Text("code"),
        SeverityReading.Read(json),
        json.Text("message"),
        json.Text("path"),
        json.Number("line", 0),
        json.Number("column", 0));
}

internal static class SeverityReading
{
    public static string Read(ShapeReader json)
    {
        var severity = json.Text("severity");
        if (severity is not ("info" or "warning" or "error") && json.Find("severity") is { ValueKind: JsonValueKind.String } value)
        {
            json.Context.Invalid(value, "severity", "info, warning or error");
        }

        return severity;
    }
}
