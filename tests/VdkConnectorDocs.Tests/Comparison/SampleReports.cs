using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Comparison.Reports;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Tests.Comparison;

/// <summary>Reports for the tests of their writers.</summary>
internal static class SampleReports
{
    /// <summary>What a stranger would like to put into a report: ends of lines, cells and commands, markup, mentions, control characters.</summary>
    public const string Hostile = "x`|]](<b>)\n::error::y\r%0A@team #1 https://evil.example \\| ]]> \u001b[31m \u202e {{ z }} & \"q\" 'p' --> __i__ www.evil.example";

    private static readonly DiagnosticDescriptor Breaking = CatalogComparer.Rules.First(rule => rule.Id == "VCD3009");

    private static readonly DiagnosticDescriptor Risky = CatalogComparer.Rules.First(rule => rule.Id == "VCD3101");

    private static readonly DiagnosticDescriptor Info = CatalogComparer.Rules.First(rule => rule.Id == "VCD3208");

    public static FindingReport Of(params IEnumerable<Finding> findings) => new()
    {
        Title = "Catalog check",
        Generator = new Generator("vdk-connector-docs", "0.1.0"),
        Base = new ReportTree("main", new CatalogSource(null, "projects/vdk-plugins", new string('a', 40), "2026-01-02T03:04:05Z"), "projects/vdk-plugins/"),
        Head = new ReportTree("HEAD", new CatalogSource(null, "projects/vdk-plugins", new string('b', 40), "2026-02-03T04:05:06Z"), "projects/vdk-plugins/"),
        Findings = findings.Order(Finding.BySeverity).ToEquatableList(),
        Rules = CatalogComparer.Rules,
        SiteUrl = "https://catalog.example/",
    };

    public static Finding Removed(string option) => new()
    {
        Rule = Breaking,
        Impact = Impact.Breaking,
        Severity = DiagnosticSeverity.Error,
        Plugin = "vdk-heron",
        About = FactKinds.Option,
        Subject = option,
        Message = $"The option {option} was removed.",
        Before = FindingValue.Of(option),
        Evidence = new FindingEvidence(TreeSide.Base, new Evidence("vdk-heron/src/heron.py", 11, 14, "https://github.com/example/birds/blob/aaaa/projects/vdk-plugins/vdk-heron/src/heron.py#L11-L14")),
    };

    public static Finding DefaultChanged(string option, string before, string after) => new()
    {
        Rule = Risky,
        Impact = Impact.Risky,
        Severity = DiagnosticSeverity.Warning,
        Plugin = "vdk-heron",
        About = FactKinds.Option,
        Subject = option,
        Message = $"The default of the option {option} changed from {before} to {after}.",
        Consequences = ["Its type is another one."],
        Before = FindingValue.Of(before),
        After = FindingValue.Of(after),
        Evidence = new FindingEvidence(TreeSide.Head, new Evidence("vdk-heron/src/heron.py", 20, 20)),
    };

    public static Finding TextChanged(string option) => new()
    {
        Rule = Info,
        Impact = Impact.Info,
        Severity = DiagnosticSeverity.Info,
        Plugin = "vdk-heron",
        About = FactKinds.Option,
        Subject = option,
        Message = $"The description of the option {option} changed.",
        Before = FindingValue.Of("old words"),
        After = FindingValue.Of("new words"),
        Evidence = new FindingEvidence(TreeSide.Head, new Evidence("vdk-heron/src/heron.py", 30, 31)),
    };

    /// <summary>Everything that a stranger controls is <see cref="Hostile"/>.</summary>
    public static FindingReport HostileReport() => Of(
        DefaultChanged(Hostile, Hostile, Hostile) with
        {
            Plugin = "vdk-" + Hostile,
            Consequences = [Hostile],
            Evidence = new FindingEvidence(TreeSide.Head, new Evidence(Hostile, 1, 1, "https://github.com/" + Hostile)),
        },
        Removed("\uD800 lone \uFFFF")) with
    {
        Accepted = [new AcceptedFinding(Removed(Hostile), new AllowedFinding("VCD3009", "x", Hostile, null, 3))],
    };
}
