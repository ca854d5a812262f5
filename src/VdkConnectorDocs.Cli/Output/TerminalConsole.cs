using System.Globalization;
using Spectre.Console;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Makes Spectre's view of a terminal. Only here is Spectre told of colours.</summary>
internal static class TerminalConsole
{
    public static IAnsiConsole Create(ToolContext context, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            ColorSystem = string.IsNullOrEmpty(context.Variable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (int.TryParse(context.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0)
        {
            console.Profile.Width = width;
        }

        return console;
    }
}
