using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Starter;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("init", HelpText = "Write the files that a catalog of your own starts from: site.yml, an example template, GitHub workflows.")]
internal sealed class InitVerb : Verb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("start a catalog in a new folder, which becomes a repository", "init connectors"),
        new("into this one; files that are there stay as they are", "init ."),
    ];

    [Value(0, MetaName = "DIR", Required = true, HelpText = "The folder; made when it is not there.")]
    public string Folder { get; set; } = "";

    public override int Run(ToolRun run)
    {
        var folder = run.Context.FullPath(Folder);
        foreach (var file in StarterFiles.All)
        {
            switch (StarterFiles.Write(folder, file, run.Diagnostics))
            {
                case WriteOutcome.Written:
                    run.Context.Write($"wrote {file.Path}\n");
                    break;
                case WriteOutcome.Kept:
                    run.Context.Write($"kept  {file.Path}, which was there\n");
                    break;
                default:
                    return ExitCodes.Findings;
            }
        }

        run.Remark($"Next: {Tool.Name} serve --watch --config {Path.Join(Folder, StarterFiles.Configuration)}");
        return ExitCodes.Done;
    }
}
