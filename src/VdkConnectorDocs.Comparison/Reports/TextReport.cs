using System.Text;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>Lines in MSBuild's form, most severe first: <c>file(line): error VCD3001: vdk-postgres: message</c>; then the count.</summary>
public static class TextReport
{
    public static string Write(FindingReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.Append(PrintableText.Line(PrintableText.OneLine(Line(report, finding)))).Append('\n');
            foreach (var consequence in finding.Consequences)
            {
                text.Append("    ").Append(PrintableText.Line(PrintableText.OneLine(consequence))).Append('\n');
            }
        }

        foreach (var accepted in report.Accepted)
        {
            var line = $"accepted {accepted.Finding.Rule.Id}: {Message(accepted.Finding)} ({accepted.Entry.Reason})";
            text.Append(PrintableText.OneLine(line)).Append('\n');
        }

        return text.Append(report.Title).Append(": ").Append(report.Counts.Describe(byImpact: report.Base is not null)).Append('\n').ToString();
    }

    /// <summary>The message, with the plugin's name before it.</summary>
    internal static string Message(Finding finding) =>
        finding.Plugin.Length == 0 ? finding.Message : $"{finding.Plugin}: {finding.Message}";

    private static string Line(FindingReport report, Finding finding)
    {
        var impact = finding.Impact is { } known ? $"[{ImpactName.Of(known)}] " : "";
        var head = $"{SeverityName.Of(finding.Severity)} {finding.Rule.Id}: {impact}{Message(finding)}";
        return finding.Evidence switch
        {
            null => head,
            { Place.StartLine: <= 0 } => $"{report.FileOf(finding)}: {head}",
            var evidence => $"{report.FileOf(finding)}({evidence.Place.StartLine}): {head}",
        };
    }
}
