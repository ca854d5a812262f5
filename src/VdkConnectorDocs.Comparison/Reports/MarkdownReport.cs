using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>GitHub's Markdown for a step summary or a comment: the count, a table of what matters, and the rest folded.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub's limit for a step summary, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    // What is written behind the last line that is limited.
    private const int Reserve = 4096;

    public static string Write(FindingReport report)
    {
        var page = new MarkdownPage(MaxBytes - Reserve);
        page.Line($"## {report.Title}");
        page.Line("");
        page.Line($"**{(report.Findings.Count == 0 && report.Accepted.Count == 0 ? Nothing(report) : report.Counts.Describe(report.Base is not null))}**{Compared(report)}");

        var main = report.Findings.Where(finding => IsMain(report, finding)).ToList();
        var rest = report.Findings.Where(finding => !IsMain(report, finding)).ToList();
        if (main.Count > 0)
        {
            page.Line("");
            WriteTable(page, report, main);
            page.Line("");
            page.Fold("Details", () => WriteDetails(page, report, main));
        }

        if (rest.Count > 0)
        {
            page.Line("");
            page.Fold($"Texts and versions ({rest.Count})", () => WriteTable(page, report, rest));
        }

        if (report.Accepted.Count > 0)
        {
            page.Line("");
            page.Fold($"Accepted ({report.Accepted.Count})", () => WriteAccepted(page, report));
        }

        if (report.Notes.Count > 0)
        {
            page.Line("");
            page.Fold($"Remarks on the policy ({report.Notes.Count})", () => WriteNotes(page, report));
        }

        if (page.Omitted > 0)
        {
            page.Last($"\n{page.Omitted} lines are left out: a summary can have no more than 1 MiB. The JSON report has everything.\n");
        }

        return page.ToString();
    }

    private static string Nothing(FindingReport report) => report.Base is null ? "Nothing was found" : "Nothing changes for users";

    private static string Compared(FindingReport report) => report.Base is null
        ? $" in {Name(report.Head)}"
        : $" between {Name(report.Base)} and {Name(report.Head)}";

    private static string Name(ReportTree tree) => MarkdownEscape.Code(tree.Source.Commit is { Length: > 12 } commit ? $"{tree.Name} ({commit[..12]})" : tree.Name);

    /// <summary>Everything but changed texts and versions.</summary>
    private static bool IsMain(FindingReport report, Finding finding) =>
        report.Base is null || finding.Impact != Impact.Info || finding.Severity != DiagnosticSeverity.Info || finding.Before is null;

    private static void WriteTable(MarkdownPage page, FindingReport report, IReadOnlyList<Finding> findings)
    {
        if (report.Base is null)
        {
            page.Line("| | Plugin | Finding | Where |\n| --- | --- | --- | --- |");
            foreach (var finding in findings)
            {
                page.Row($"| {Degree(finding)} | {MarkdownEscape.Code(finding.Plugin)} | {Rule(report, finding)}: {MarkdownEscape.Text(finding.Message)} | {Place(report, finding)} |");
            }

            return;
        }

        page.Line("| | Plugin | Change | Of | Before | After |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var finding in findings)
        {
            page.Row(
                $"| {Degree(finding)} | {MarkdownEscape.Code(finding.Plugin)} | {Rule(report, finding)} | {Subject(finding)} "
                + $"| {MarkdownEscape.Code(finding.Before?.Text)} | {MarkdownEscape.Code(finding.After?.Text)} |");
        }
    }

    private static void WriteDetails(MarkdownPage page, FindingReport report, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var place = Place(report, finding);
            page.Row($"- **{Degree(finding)}** {finding.Rule.Id}: {MarkdownEscape.Text(TextReport.Message(finding))}{(place == "–" ? "" : $" ({place})")}");
            foreach (var consequence in finding.Consequences)
            {
                page.Row($"  - {MarkdownEscape.Text(consequence)}");
            }
        }
    }

    private static void WriteAccepted(MarkdownPage page, FindingReport report)
    {
        foreach (var (finding, entry) in report.Accepted)
        {
            page.Row($"- {finding.Rule.Id}: {MarkdownEscape.Text(TextReport.Message(finding))} ({Place(report, finding)}). {MarkdownEscape.Text(entry.Reason)}");
        }
    }

    private static void WriteNotes(MarkdownPage page, FindingReport report)
    {
        foreach (var note in report.Notes)
        {
            page.Row($"- {MarkdownEscape.Text(note.ToString())}");
        }
    }

    private static string Degree(Finding finding) =>
        finding.Impact is { } impact ? ImpactName.Of(impact) : SeverityName.Of(finding.Severity);

    private static string Rule(FindingReport report, Finding finding) =>
        report.HelpOf(finding.Rule) is { } help ? $"[{finding.Rule.Title}]({help})" : $"{finding.Rule.Title} ({finding.Rule.Id})";

    private static string Subject(Finding finding)
    {
        var code = MarkdownEscape.Code(finding.Subject);
        return $"{finding.About.Replace('-', ' ')} {(finding.Evidence?.Place.Url is { } url ? Link(code, url) : code)}";
    }

    private static string Place(FindingReport report, Finding finding)
    {
        if (finding.Evidence is not { } evidence)
        {
            return "–";
        }

        var line = evidence.Place.StartLine > 0 ? $":{evidence.Place.StartLine}" : "";
        var code = MarkdownEscape.Code(report.FileOf(finding) + line);
        return evidence.Place.Url is { } url ? Link(code, url) : code;
    }

    private static string Link(string text, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? $"[{text}]({string.Concat(uri.AbsoluteUri.Select(EscapeInLink))})"
            : text;

    // Of what an address may hold, all that means something in Markdown or in a table is written as its number.
    private static string EscapeInLink(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':' or '/' or '?' or '#' or '%' or '=' or '&' or '+' or ','
            ? c.ToString()
            : Uri.HexEscape(c > '\xFF' ? '?' : c);
}
