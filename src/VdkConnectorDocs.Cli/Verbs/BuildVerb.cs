using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("build", HelpText = "Build the site: pages for people, JSON for programs.")]
internal sealed class BuildVerb : SiteVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("build the site of a checkout's plugins, in ./_site", "build --plugins versatile-data-kit/projects/vdk-plugins"),
        new("straight from GitHub", "build --repo https://github.com/vmware/versatile-data-kit --out public"),
        new("with templates of your own on top of the default ones", "build --plugins plugins --templates my-templates"),
    ];

    [Option("write-inputs", MetaValue = "FILE", HelpText = "Write the paths of everything the site is made from, one per line, for build systems; ? when they are not known.")]
    public string? InputsFile { get; set; }

    public override int Run(ToolRun run)
    {
        var watch = Stopwatch.StartNew();
        using var loaded = Load(run);
        if (loaded is null)
        {
            return ExitCodes.UnreadableInput;
        }

        var result = Build(loaded, run);
        if (!result.Published || (InputsFile is not null && !WriteInputs(InputsFile, loaded, run)))
        {
            return ExitCodes.Findings;
        }

        var index = Path.Join(OutputDirectory(loaded, run.Context), "index.html");
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        run.Context.Write(
            $"{index} ({CountText.Of(result.Connectors, "connector")}, {CountText.Of(result.Pages, "page")}, {CountText.Of(result.Files.Count, "file")}, {seconds} s)\n");
        return ExitCodes.Done;
    }

    private bool WriteInputs(string file, LoadedCatalog loaded, ToolRun run)
    {
        var inputs = FindInputs(loaded, run.Context) ?? ["?"];
        return ResultFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(inputs.Select(static line => line + "\n"))), run);
    }
}
