using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Verbs;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>The tool: finds the verb, runs it, reports, and says how it went.</summary>
internal static class Tool
{
    public const string Name = "vdk-connector-docs";

    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version!.ToString(3);

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ToolContext context)
    {
        using var parser = new Parser(settings =>
        {
            settings.HelpWriter = null;
            settings.CaseInsensitiveEnumValues = true;
            settings.ParsingCulture = System.Globalization.CultureInfo.InvariantCulture;
        });
        var result = parser.ParseArguments(arguments, VerbList.Types);
        return result is Parsed<object> { Value: Verb verb }
            ? Run(verb, context)
            : HelpScreen.Answer((NotParsed<object>)result, context);
    }

    private static int Run(Verb verb, ToolContext context)
    {
        var run = new ToolRun(context, verb.Quiet, verb.Verbose);
        int exitCode;
        try
        {
            exitCode = verb.Run(run);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            context.Error.WriteLine($"{Name}: cancelled");
            return ExitCodes.Cancelled;
        }
        catch (UsageException exception)
        {
            context.Error.WriteLine(PrintableText.Line($"{Name}: {exception.Message}"));
            return ExitCodes.WrongUsage;
        }

        var counts = run.ReportDiagnostics();
        return exitCode != ExitCodes.Done ? exitCode
            : counts.Errors > 0 || (verb.Strict && counts.Warnings > 0) ? ExitCodes.Findings
            : ExitCodes.Done;
    }
}
