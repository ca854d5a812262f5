using CommandLine;
using VdkConnectorDocs.Cli.Output;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>One thing that the tool can do, and the options that all of them have.</summary>
internal abstract class Verb
{
    [Option('q', "quiet", HelpText = "Show no progress, and only the errors among the diagnostics.")]
    public bool Quiet { get; set; }

    [Option('v', "verbose", HelpText = "Show more: what was read, how long it took, and remarks.")]
    public bool Verbose { get; set; }

    [Option("strict", HelpText = "Exit with 1 when there is any warning.")]
    public bool Strict { get; set; }

    /// <summary>Arguments that no verb has a place for; a verb that takes any number has them itself.</summary>
    [Value(99, Hidden = true)]
    public IEnumerable<string> Superfluous { get; set; } = [];

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>; what diagnostics mean for it is added by the caller.</returns>
    /// <exception cref="UsageException">The options make no sense.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public abstract int Run(ToolRun run);
}
