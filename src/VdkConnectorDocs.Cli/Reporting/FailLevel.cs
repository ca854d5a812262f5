using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Reporting;

/// <summary>What <c>--fail-on</c> says: from which severity on findings make the run fail.</summary>
internal static class FailLevel
{
    private static readonly Dictionary<string, DiagnosticSeverity?> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["breaking"] = DiagnosticSeverity.Error,
        ["error"] = DiagnosticSeverity.Error,
        ["risky"] = DiagnosticSeverity.Warning,
        ["warning"] = DiagnosticSeverity.Warning,
        ["info"] = DiagnosticSeverity.Info,
        ["none"] = null,
    };

    /// <summary>Null for never.</summary>
    /// <exception cref="UsageException">There is no such level.</exception>
    public static DiagnosticSeverity? Parse(string text) => Levels.TryGetValue(text, out var level)
        ? level
        : throw new UsageException($"--fail-on: '{text}' is none of {string.Join(", ", Levels.Keys)}.");

    public static int ExitCode(IEnumerable<Finding> findings, DiagnosticSeverity? level) =>
        level is { } least && findings.Any(finding => finding.Severity >= least) ? ExitCodes.Findings : ExitCodes.Done;
}
