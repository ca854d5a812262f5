using Spectre.Console;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>A line that moves while a step takes its time, and is gone afterwards.</summary>
internal sealed class TerminalProgress(ToolContext context) : ProgressReporter
{
    public override T During<T>(string step, Func<T> work) =>
        TerminalConsole.Create(context, context.Error).Status().Start(Markup.Escape(PrintableText.Escape(step)), _ => work());
}
