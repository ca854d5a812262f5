using System.Text;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>
/// Workflow commands of GitHub Actions, which put each finding on its line of the pull request. GitHub shows 10 errors, 10 warnings and
/// 10 notices a step; what is beyond is counted in a plain line.
/// </summary>
public static class GitHubReport
{
    /// <summary>The most commands of one severity in a step.</summary>
    public const int Limit = 10;

    public static string Write(FindingReport report)
    {
        var text = new StringBuilder();
        var left = new List<string>();
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info })
        {
            var findings = report.Findings.Where(finding => finding.Severity == severity).ToList();
            foreach (var finding in findings.Take(Limit))
            {
                WriteCommand(text, report, finding);
            }

            if (findings.Count > Limit)
            {
                left.Add(CountText.Of(findings.Count - Limit, Command(severity)));
            }
        }

        if (left.Count > 0)
        {
            text.Append("Not shown as annotations: ").AppendJoin(", ", left).Append(". The summary of this run has all of them.\n");
        }

        return text.Append(report.Title).Append(": ").Append(report.Counts.Describe(byImpact: report.Base is not null)).Append('\n').ToString();
    }

    private static void WriteCommand(StringBuilder text, FindingReport report, Finding finding)
    {
        text.Append("::").Append(Command(finding.Severity)).Append(' ');
        if (finding.Evidence is { } evidence)
        {
            text.Append("file=").Append(EscapeProperty(report.FileOf(finding)!));
            if (evidence.Place.StartLine > 0)
            {
                text.Append(",line=").Append(evidence.Place.StartLine).Append(",endLine=").Append(evidence.Place.EndLine);
            }

            text.Append(',');
        }

        text.Append("title=").Append(EscapeProperty($"{finding.Rule.Id}: {finding.Rule.Title}")).Append("::");
        var message = new StringBuilder(TextReport.Message(finding));
        foreach (var consequence in finding.Consequences)
        {
            message.Append('\n').Append(consequence);
        }

        if (finding.Evidence?.Side == TreeSide.Base)
        {
            message.Append("\n(The line is that of the base.)");
        }

        text.Append(EscapeData(message.ToString())).Append('\n');
    }

    private static string Command(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    // The escapes of @actions/core (toolkit, packages/core/src/command.ts).
    private static string EscapeData(string text) => PrintableText.Escape(text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
