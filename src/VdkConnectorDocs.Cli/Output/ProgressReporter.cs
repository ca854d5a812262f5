using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Shows on standard error which step a run is at.</summary>
internal abstract class ProgressReporter
{
    public static ProgressReporter Create(ToolContext context, bool quiet) =>
        quiet ? new SilentProgress()
        : context.ErrorIsTerminal && context.Variable("TERM") != "dumb" ? new TerminalProgress(context)
        : new PlainProgress(context.Error);

    public abstract T During<T>(string step, Func<T> work);

    private sealed class SilentProgress : ProgressReporter
    {
        public override T During<T>(string step, Func<T> work) => work();
    }

    /// <summary>A line a step, for logs.</summary>
    private sealed class PlainProgress(TextWriter writer) : ProgressReporter
    {
        public override T During<T>(string step, Func<T> work)
        {
            writer.WriteLine(PrintableText.Line(step));
            return work();
        }
    }
}
