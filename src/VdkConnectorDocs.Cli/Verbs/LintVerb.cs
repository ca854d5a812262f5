using System.Text;
using CommandLine;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Reporting;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Comparison.Baselines;
using VdkConnectorDocs.Comparison.Lint;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Comparison.Reports;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("lint", HelpText = "Report where the plugins' documentation and their code disagree.")]
internal sealed class LintVerb : CatalogVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("lint every plugin of a checkout", "lint --plugins projects/vdk-plugins"),
        new("on the lines of a pull request on GitHub, and for code scanning", "lint --repo . --format github,sarif=lint.sarif"),
        new("remember what is there now", "lint --plugins projects/vdk-plugins --write-baseline lint-baseline.json"),
        new("and hear of what is new only", "lint --plugins projects/vdk-plugins --baseline lint-baseline.json"),
    ];

    [Option("format", MetaValue = "NAME[=FILE]", Separator = ',', HelpText = ReportTargets.OptionHelp)]
    public IEnumerable<string> Formats { get; set; } = [];

    [Option("fail-on", MetaValue = "LEVEL", Default = "warning", HelpText = "The least finding that makes the exit code 1: error, warning, info; none for never.")]
    public string FailOn { get; set; } = "warning";

    [Option("policy", MetaValue = "FILE", HelpText = PolicySource.OptionHelp)]
    public string? Policy { get; set; }

    [Option("baseline", MetaValue = "FILE", HelpText = "Report only findings that this file does not list.")]
    public string? Baseline { get; set; }

    [Option("write-baseline", MetaValue = "FILE", HelpText = "Write what was found to this file, and exit with 0.")]
    public string? BaselineToWrite { get; set; }

    protected override int Run(LoadedCatalog loaded, ToolRun run)
    {
        var targets = ReportTargets.Parse(Formats);
        var failLevel = FailLevel.Parse(FailOn);
        if (loaded.Catalog.Diagnostics.FirstOrDefault(static problem => problem.Code == ExtractionDiagnostics.NoPlugins.Id) is not null
            || PolicySource.Load(Policy, loaded.Configuration, run) is not { } policy)
        {
            return ExitCodes.UnreadableInput;
        }

        var judged = JudgedFindings.Judge(CatalogLint.Find(loaded.Catalog, loaded.ReadCoreOptions(run.CancellationToken)), policy, CatalogLint.Rules, run.Context.Today);
        run.Diagnostics.AddRange(judged.Notes);
        var findings = judged.Findings;
        if (Baseline is not null)
        {
            if (ReadBaseline(Baseline, run) is not { } baseline)
            {
                return ExitCodes.UnreadableInput;
            }

            findings = baseline.FindNew(findings).ToEquatableList();
        }

        var written = targets.Write(Report(loaded, judged with { Findings = findings }), run);
        if (BaselineToWrite is not null)
        {
            // All that there is now, also what the old baseline held.
            return ResultFile.Write(BaselineToWrite, Encoding.UTF8.GetBytes(FindingBaseline.Write(judged.Findings)), run) && written
                ? ExitCodes.Done
                : ExitCodes.Findings;
        }

        return written ? FailLevel.ExitCode(findings, failLevel) : ExitCodes.Findings;
    }

    private static FindingReport Report(LoadedCatalog loaded, JudgedFindings judged) =>
        new()
        {
            Title = "Documentation lint",
            Generator = Tool.Generator,
            Head = new ReportTree(loaded.Name, loaded.Catalog.Source, loaded.PathPrefix),
            Findings = judged.Findings,
            Accepted = judged.Accepted,
            Notes = judged.Notes,
            Rules = CatalogLint.Rules,
            SiteUrl = loaded.Configuration.BaseUrl?.AbsoluteUri,
        };

    private static FindingBaseline? ReadBaseline(string file, ToolRun run)
    {
        if (TextFile.Read(file, run) is not { } text)
        {
            return null;
        }

        var baseline = FindingBaseline.Read(text, out var problem);
        if (baseline is null)
        {
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(file), $"it is not a baseline: {problem}"));
        }

        return baseline;
    }
}
