using System.Text.Json;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS standard) for code scanning. What is accepted is there as suppressed; addresses of files are relative to the
/// repository's root.
/// </summary>
public static class SarifReport
{
    /// <summary>The name of our fingerprint; its number changes when fingerprints are made differently.</summary>
    private const string FingerprintName = "vdkConnectorDocs/v1";

    public static string Write(FindingReport report) => JsonDocumentText.Create(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            WriteResult(json, report, finding, reason: null);
        }

        foreach (var accepted in report.Accepted)
        {
            WriteResult(json, report, accepted.Finding, accepted.Entry.Reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, FindingReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", report.Generator.Name);
        json.WriteString("semanticVersion", report.Generator.Version);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage(json, "shortDescription", rule.Title);
            if (report.HelpOf(rule) is { } help)
            {
                json.WriteString("helpUri", help);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, FindingReport report, Finding finding, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        if (IndexOf(report, finding.Rule.Id) is >= 0 and var index)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", Level(finding.Severity));
        WriteMessage(json, "message", string.Join('\n', [TextReport.Message(finding), .. finding.Consequences]));
        json.WriteStartArray("locations");
        if (finding.Evidence is { } evidence)
        {
            WriteLocation(json, report.FileOf(finding)!, evidence);
        }

        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (reason is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        if (finding.Impact is { } impact)
        {
            json.WriteString("impact", ImpactName.Of(impact));
        }

        json.WriteString("connector", finding.Plugin);
        json.WriteString("about", finding.About);
        json.WriteString("subject", finding.Subject);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, FindingEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        if (evidence.Place.StartLine > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", evidence.Place.StartLine);
            json.WriteNumber("endLine", evidence.Place.EndLine);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static int IndexOf(FindingReport report, string id)
    {
        for (var i = 0; i < report.Rules.Count; i++)
        {
            if (report.Rules[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
