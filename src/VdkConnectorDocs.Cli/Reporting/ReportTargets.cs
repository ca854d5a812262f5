using System.Text;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Comparison.Reports;

namespace VdkConnectorDocs.Cli.Reporting;

/// <summary>What <c>--format</c> asks for: reports, each to a file, at most one to standard output.</summary>
internal sealed class ReportTargets
{
    public const string OptionHelp =
        "How to report: text, github, markdown, json, sarif, junit; to a file with NAME=FILE. Several with commas: github,markdown=summary.md. Default: text.";

    private readonly IReadOnlyList<(ReportFormat Format, string? File)> _targets;

    private ReportTargets(IReadOnlyList<(ReportFormat Format, string? File)> targets) => _targets = targets;

    /// <exception cref="UsageException">There is no such format, or several would go to standard output.</exception>
    public static ReportTargets Parse(IEnumerable<string> values)
    {
        var targets = new List<(ReportFormat Format, string? File)>();
        foreach (var value in values)
        {
            var parts = value.Split('=', 2);
            var format = ReportFormat.Find(parts[0].Trim())
                ?? throw new UsageException(
                    $"--format: there is no format '{parts[0]}'; known are {string.Join(", ", ReportFormat.All.Select(static known => known.Name))}.");
            if (parts is [_, { Length: 0 }])
            {
                throw new UsageException($"--format: the file is missing in '{value}'.");
            }

            targets.Add((format, parts is [_, var file] ? file : null));
        }

        if (targets.Count == 0)
        {
            targets.Add((ReportFormat.Text, null));
        }

        return targets.Count(static target => target.File is null) <= 1
            ? new ReportTargets(targets)
            : throw new UsageException("--format: only one report can go to standard output; give the others a file, as in markdown=summary.md.");
    }

    /// <summary>Writes every report; false, with an error, when a file cannot be written.</summary>
    public bool Write(FindingReport report, ToolRun run)
    {
        var written = true;
        foreach (var (format, file) in _targets)
        {
            if (file is not null)
            {
                written &= ResultFile.Write(file, Encoding.UTF8.GetBytes(format.Write(report)), run);
            }
            else if (format == ReportFormat.Text && run.Context.OutputIsTerminal)
            {
                TerminalReport.Write(report, run.Context);
            }
            else
            {
                run.Context.Write(format.Write(report));
            }
        }

        return written;
    }
}
