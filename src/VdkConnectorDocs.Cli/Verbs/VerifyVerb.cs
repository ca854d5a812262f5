using CommandLine;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Verification;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("verify", HelpText = "Check a built or downloaded site before it is published: its data, its files, its links.")]
internal sealed class VerifyVerb : Verb
{
    private const double DefaultMaxLoss = 10;

    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("verify a site that was just built", "verify _site"),
        new("with at least as many connectors as there should be", "verify _site --min-connectors 15"),
        new("with not many fewer than are published", "verify _site --published https://example.org/connectors.json --max-loss 10"),
    ];

    [Value(0, MetaName = "SITE", Required = true, HelpText = "The folder of the site: the one with manifest.json.")]
    public string Site { get; set; } = "";

    [Option("min-connectors", MetaValue = "N", HelpText = "Fail when the catalog has fewer connectors than this.")]
    public int? LeastConnectors { get; set; }

    [Option("published", MetaValue = "FILE|URL", HelpText = "The connectors.json that is published now.")]
    public string? Published { get; set; }

    [Option("max-loss", MetaValue = "PERCENT", HelpText = "With --published: fail when a larger share of its connectors is gone. Default: 10.")]
    public double? MaxLoss { get; set; }

    [Option("base-url", MetaValue = "URL", HelpText = "Where the site will stand. Default: that of site.yml, else what the site itself says.")]
    public string? BaseUrl { get; set; }

    [Option("config", MetaValue = "FILE", HelpText = SourceVerb.ConfigurationHelp)]
    public string? Configuration { get; set; }

    public override int Run(ToolRun run)
    {
        CheckUsage();
        var folder = run.Context.FullPath(Site);
        if (!Directory.Exists(folder))
        {
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(Site), "there is no such folder"));
            return ExitCodes.UnreadableInput;
        }

        ConnectorCatalog? published = null;
        if (ConfigurationSource.Load(Configuration, run) is not { Configuration: var configuration }
            || (Published is not null && (published = SavedCatalogSource.Read(Published, configuration.Limits.Catalog, run)) is null))
        {
            return ExitCodes.UnreadableInput;
        }

        var baseUrl = BaseUrl is null ? configuration.BaseUrl : new Uri(BaseUrl.TrimEnd('/') + "/");
        return run.During($"Checking {Site}", () => Verify(folder, baseUrl, configuration.Limits.Catalog, published, run));
    }

    private int Verify(string folder, Uri? baseUrl, CatalogReadLimits limits, ConnectorCatalog? published, ToolRun run)
    {
        var problems = new DiagnosticBag();
        ConnectorCatalog? catalog = null;
        IReadOnlyList<string>? files;
        try
        {
            files = PublishedSiteVerifier.Verify(folder, baseUrl, problems, run.CancellationToken);
            catalog = files is null ? null : CatalogVerifier.ReadCatalog(folder, files, limits, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(Site), exception.Message));
            return ExitCodes.UnreadableInput;
        }

        if (catalog is not null)
        {
            CatalogVerifier.VerifyCount(catalog, LeastConnectors ?? 0, problems);
            if (published is not null)
            {
                CatalogVerifier.VerifyLoss(catalog, published, MaxLoss ?? DefaultMaxLoss, problems);
            }
        }

        foreach (var problem in problems.ToSortedList())
        {
            run.Diagnostics.Add(problem with { Location = problem.Location with { Path = $"{Site.TrimEnd('/', '\\')}/{problem.Location.Path}" } });
        }

        if (problems.HasErrors)
        {
            return files is null ? ExitCodes.UnreadableInput : ExitCodes.Findings;
        }

        var before = published is null ? "" : $", {published.Connectors.Count} published";
        run.Context.Write($"{Site}: {CountText.Of(catalog!.Connectors.Count, "connector")}{before}, {CountText.Of(files!.Count, "file")}; data, files and links are right\n");
        return ExitCodes.Done;
    }

    private void CheckUsage()
    {
        if (LeastConnectors < 0)
        {
            throw new UsageException("--min-connectors must not be negative.");
        }

        if (MaxLoss is not null && Published is null)
        {
            throw new UsageException("--max-loss belongs to --published; give that too.");
        }

        if (MaxLoss is < 0 or > 100 or double.NaN)
        {
            throw new UsageException("--max-loss must be between 0 and 100 percent.");
        }

        if (BaseUrl is not null && !SavedCatalogSource.IsRemote(BaseUrl))
        {
            throw new UsageException($"--base-url: '{BaseUrl}' is not an http or https address.");
        }
    }
}
