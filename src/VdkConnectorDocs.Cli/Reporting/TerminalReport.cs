using System.Text;
using Spectre.Console;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Reports;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Reporting;

/// <summary>The text report for a terminal: the same words, in a table and in colours.</summary>
internal static class TerminalReport
{
    public static void Write(FindingReport report, ToolContext context)
    {
        using var writer = new StreamWriter(context.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var console = TerminalConsole.Create(context, writer);
        if (report.Findings.Count > 0)
        {
            console.Write(Table(report));
        }

        foreach (var (finding, entry) in report.Accepted)
        {
            console.Write(new Text(PrintableText.OneLine($"accepted {finding.Rule.Id}: {finding.Plugin}: {finding.Message} ({entry.Reason})"), new Style(decoration: Decoration.Dim)));
            console.WriteLine();
        }

        console.Write(new Text($"{report.Title}: {report.Counts.Describe(byImpact: report.Base is not null)}", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private static Table Table(FindingReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in new[] { "", "Plugin", "Finding", "Where" })
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var finding in report.Findings)
        {
            var (degree, colour) = Degree(finding);
            var message = string.Join('\n', finding.Consequences.Select(static line => "  " + PrintableText.OneLine(line)).Prepend(PrintableText.OneLine(finding.Message)));
            var place = finding.Evidence is { Place.StartLine: > 0 and var line } ? $"{report.FileOf(finding)}:{line}" : report.FileOf(finding) ?? "";
            table.AddRow(
                new Text($"{degree}\n{finding.Rule.Id}", new Style(colour)),
                new Text(PrintableText.OneLine(finding.Plugin)),
                new Text(message),
                new Text(PrintableText.OneLine(place)));
        }

        return table;
    }

    private static (string Name, Color Colour) Degree(Finding finding)
    {
        var colour = finding.Severity switch
        {
            DiagnosticSeverity.Error => Color.Red,
            DiagnosticSeverity.Warning => Color.Yellow,
            _ => Color.Default,
        };
        return (finding.Impact is { } impact ? ImpactName.Of(impact) : SeverityName.Of(finding.Severity), colour);
    }
}
