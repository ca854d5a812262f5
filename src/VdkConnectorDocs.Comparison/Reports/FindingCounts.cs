using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>How many findings there are, by impact (of changes) and by severity (of all).</summary>
public sealed record FindingCounts(int Breaking, int Risky, int Info, int Errors, int Warnings, int Infos, int Accepted)
{
    public static FindingCounts Of(IReadOnlyList<Finding> findings, int accepted)
    {
        return new FindingCounts(
            OfImpact(Impact.Breaking), OfImpact(Impact.Risky), OfImpact(Impact.Info),
            OfSeverity(DiagnosticSeverity.Error), OfSeverity(DiagnosticSeverity.Warning), OfSeverity(DiagnosticSeverity.Info),
            accepted);

        int OfImpact(Impact impact) => findings.Count(finding => finding.Impact == impact);

        int OfSeverity(DiagnosticSeverity severity) => findings.Count(finding => finding.Severity == severity);
    }

    /// <summary>A line such as <c>1 breaking, 2 risky, 3 info, 1 accepted</c>.</summary>
    /// <param name="byImpact">Of changes; else by severity.</param>
    public string Describe(bool byImpact)
    {
        var parts = byImpact
            ? $"{Breaking} breaking, {Risky} risky, {Info} info"
            : $"{CountText.Of(Errors, "error")}, {CountText.Of(Warnings, "warning")}, {Infos} info";
        return Accepted == 0 ? parts : $"{parts}, {Accepted} accepted";
    }
}
