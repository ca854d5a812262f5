using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>
/// The report for programs: <c>base</c>, <c>head</c>, <c>summary</c> and <c>changes</c>; a report of one tree has no <c>base</c>, and
/// <c>findings</c> instead of <c>changes</c>. Members may be added, never taken away.
/// </summary>
public static class JsonReport
{
    public static string Write(FindingReport report) => JsonDocumentText.Create(json =>
    {
        json.WriteStartObject();
        if (report.Base is not null)
        {
            WriteTree(json, "base", report.Base);
        }

        WriteTree(json, "head", report.Head);
        WriteSummary(json, report);
        json.WriteStartArray(report.Base is null ? "findings" : "changes");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTree(Utf8JsonWriter json, string name, ReportTree tree)
    {
        json.WriteStartObject(name);
        json.WriteString("name", tree.Name);
        json.WriteString("repository", tree.Source.Repository);
        json.WriteString("path", tree.Source.Path);
        json.WriteString("commit", tree.Source.Commit);
        json.WriteString("committedAt", tree.Source.CommittedAt);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, FindingReport report)
    {
        var counts = report.Counts;
        json.WriteStartObject("summary");
        if (report.Base is null)
        {
            json.WriteNumber("error", counts.Errors);
            json.WriteNumber("warning", counts.Warnings);
            json.WriteNumber("info", counts.Infos);
        }
        else
        {
            json.WriteNumber("breaking", counts.Breaking);
            json.WriteNumber("risky", counts.Risky);
            json.WriteNumber("info", counts.Info);
        }

        json.WriteNumber("accepted", counts.Accepted);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        if (finding.Impact is { } impact)
        {
            json.WriteString("impact", ImpactName.Of(impact));
        }

        json.WriteString("severity", SeverityName.Of(finding.Severity));
        json.WriteString("connector", finding.Plugin);
        json.WriteString("about", finding.About);
        json.WriteString("subject", finding.Subject);
        json.WriteString("message", finding.Message);
        if (finding.Consequences.Count > 0)
        {
            json.WriteStartArray("consequences");
            foreach (var consequence in finding.Consequences)
            {
                json.WriteStringValue(consequence);
            }

            json.WriteEndArray();
        }

        if (finding.Impact is not null)
        {
            WriteValue(json, "before", finding.Before);
            WriteValue(json, "after", finding.After);
        }

        WriteEvidence(json, finding.Evidence);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, FindingValue? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            CatalogJsonWriter.WriteValue(json, value.Json);
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, FindingEvidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        json.WriteString("side", evidence.Side == TreeSide.Base ? "base" : "head");
        json.WriteString("path", evidence.Place.Path);
        json.WriteNumber("startLine", evidence.Place.StartLine);
        json.WriteNumber("endLine", evidence.Place.EndLine);
        json.WriteString("url", evidence.Place.Url);
        json.WriteEndObject();
    }
}
