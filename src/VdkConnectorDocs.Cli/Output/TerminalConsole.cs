using Spectre.Console;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Makes Spectre's view of a terminal. Only here is Spectre told of colours.</summary>
internal static class TerminalConsole
{
    public static IAnsiConsole Create(ToolContext context, TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Detect,
        ColorSystem = string.IsNullOrEmpty(context.Variable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Detect,
        Out = new AnsiConsoleOutput(writer),
    });
}
