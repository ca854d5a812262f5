namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>A form in which findings can be reported.</summary>
/// <param name="Name">As <c>--format</c> has it.</param>
/// <param name="Write">The whole report, lines ending with <c>\n</c>.</param>
public sealed record ReportFormat(string Name, Func<FindingReport, string> Write)
{
    public static ReportFormat Text { get; } = new("text", TextReport.Write);

    public static ReportFormat GitHub { get; } = new("github", GitHubReport.Write);

    public static ReportFormat Markdown { get; } = new("markdown", MarkdownReport.Write);

    public static ReportFormat Json { get; } = new("json", JsonReport.Write);

    public static ReportFormat Sarif { get; } = new("sarif", SarifReport.Write);

    public static ReportFormat JUnit { get; } = new("junit", JUnitReport.Write);

    public static IReadOnlyList<ReportFormat> All { get; } = [Text, GitHub, Markdown, Json, Sarif, JUnit];

    /// <summary>Null when there is none of that name.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
