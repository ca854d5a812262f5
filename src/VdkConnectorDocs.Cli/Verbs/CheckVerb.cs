using System.Text;
using CommandLine;
using VdkConnectorDocs.Cli.Checking;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Reporting;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Comparison.Reports;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("check", HelpText = "Compare two catalogs and report what breaks for users: the pull-request check.")]
internal sealed class CheckVerb : Verb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("check what a branch changes, read from git without touching the work tree", "check --repo . --base origin/main --head HEAD"),
        new("two checkouts", "check --base before/projects/vdk-plugins --head after/projects/vdk-plugins"),
        new("a checkout against the published catalog", "check --base https://example.org/connectors.json --head projects/vdk-plugins"),
        new("in a pull request on GitHub", "check --repo . --base origin/main --head HEAD --format github,markdown=summary.md,sarif=check.sarif"),
        new("accept what was found", "check --repo . --base origin/main --head HEAD --write-allow-list policy.yml"),
    ];

    [Option("base", MetaValue = "X", HelpText = "What to compare with: a plugins folder, a saved connectors.json, its URL; with --repo a revision.")]
    public string? Base { get; set; }

    [Option("head", MetaValue = "Y", HelpText = "What to check, in the same forms. Default with --repo: HEAD.")]
    public string? Head { get; set; }

    [Option("baseline", MetaValue = "FILE", HelpText = "A committed connectors.json to compare with, instead of --base.")]
    public string? Baseline { get; set; }

    [Option("repo", MetaValue = "DIR|URL", HelpText = "The git repository that --base and --head are revisions of. Its work tree is not touched.")]
    public string? Repository { get; set; }

    [Option("plugins-path", MetaValue = "PATH", HelpText = "The plugins folder in the repository. Default: projects/vdk-plugins, else the root.")]
    public string? PluginsPath { get; set; }

    [Option("format", MetaValue = "NAME[=FILE]", Separator = ',', HelpText = ReportTargets.OptionHelp)]
    public IEnumerable<string> Formats { get; set; } = [];

    [Option("fail-on", MetaValue = "LEVEL", Default = "breaking", HelpText = "The least finding that makes the exit code 1: breaking (error), risky (warning), info; none for never.")]
    public string FailOn { get; set; } = "breaking";

    [Option("policy", MetaValue = "FILE", HelpText = PolicySource.OptionHelp)]
    public string? Policy { get; set; }

    [Option("write-allow-list", MetaValue = "FILE", HelpText = "Write a policy that accepts what would make the check fail, and what was accepted already.")]
    public string? AllowListFile { get; set; }

    [Option("config", MetaValue = "FILE", HelpText = SourceVerb.ConfigurationHelp)]
    public string? Configuration { get; set; }

    [Option("no-cache", HelpText = SourceVerb.NoCacheHelp)]
    public bool NoCache { get; set; }

    public override int Run(ToolRun run)
    {
        var targets = ReportTargets.Parse(Formats);
        var failLevel = FailLevel.Parse(FailOn);
        var before = CheckInput.Of(CheckInput.Choose(Base, Baseline, "--base", "--baseline"), Baseline is null ? Repository : null, PluginsPath, run.Context);
        var head = Head ?? (Repository is null ? throw new UsageException("there is nothing to check: give --head.") : "HEAD");
        var after = CheckInput.Of(head, Repository, PluginsPath, run.Context);

        if (ConfigurationSource.Load(Configuration, run) is not { Configuration: var configuration }
            || PolicySource.Load(Policy, configuration, run) is not { } policy
            || run.During($"Comparing {after.Name} with {before.Name}", () => Load(before, after, configuration, run)) is not var (baseCatalog, headCatalog))
        {
            return ExitCodes.UnreadableInput;
        }

        var findings = CatalogComparer.Compare(baseCatalog.Catalog, headCatalog.Catalog, policy);
        var judged = JudgedFindings.Judge(findings, policy, CatalogComparer.Rules, run.Context.Today);
        run.Diagnostics.AddRange(judged.Notes);
        var report = new FindingReport
        {
            Title = "Catalog check",
            Generator = Tool.Generator,
            Base = baseCatalog.Tree,
            Head = headCatalog.Tree,
            Findings = judged.Findings,
            Accepted = judged.Accepted,
            Notes = judged.Notes,
            Rules = CatalogComparer.Rules,
            SiteUrl = configuration.BaseUrl?.AbsoluteUri,
        };
        var written = targets.Write(report, run);
        if (AllowListFile is not null)
        {
            var failing = judged.Findings.Where(finding => finding.Severity >= (failLevel ?? Diagnostics.DiagnosticSeverity.Info));
            written &= ResultFile.Write(AllowListFile, Encoding.UTF8.GetBytes(AllowListWriter.Write(failing, judged.Accepted)), run);
        }

        return written ? FailLevel.ExitCode(judged.Findings, failLevel) : ExitCodes.Findings;
    }

    /// <summary>Both at once; null, with errors, when one cannot be read.</summary>
    private (CheckedCatalog Base, CheckedCatalog Head)? Load(CheckInput before, CheckInput after, SiteConfiguration configuration, ToolRun run)
    {
        var ofBase = run.ForPart();
        var ofHead = run.ForPart();
        var loadingBase = Task.Run(() => CheckedCatalog.Load(before, configuration, !NoCache, ofBase), run.CancellationToken);
        var head = CheckedCatalog.Load(after, configuration, !NoCache, ofHead);
        var catalog = loadingBase.GetAwaiter().GetResult();
        run.TakeDiagnostics(ofBase, ofTree: catalog is null);
        run.TakeDiagnostics(ofHead, ofTree: head is null);
        return catalog is null || head is null ? null : (catalog, head);
    }
}
