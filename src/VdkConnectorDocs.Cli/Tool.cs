using CommandLine;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Verbs;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>The tool: finds the verb, runs it, reports, and says how it went.</summary>
internal static class Tool
{
    public const string Name = "vdk-connector-docs";

    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version!.ToString(3);

    /// <summary>What documents say about the program that made them.</summary>
    public static Generator Generator { get; } = new(Name, Version);

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ToolContext context)
    {
        using var parser = new Parser(settings =>
        {
            settings.HelpWriter = null;
            settings.CaseInsensitiveEnumValues = true;
            settings.ParsingCulture = System.Globalization.CultureInfo.InvariantCulture;
        });
        if (FindEmpty(arguments) is { } empty)
        {
            context.Error.WriteLine(PrintableText.Line($"{Name}: {empty} is empty; is a variable not set?"));
            return ExitCodes.WrongUsage;
        }

        var result = parser.ParseArguments(arguments is ["help", var about, ..] ? [about, "--help"] : arguments, VerbList.Types);
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
            if (verb.Superfluous.FirstOrDefault() is { } superfluous)
            {
                throw new UsageException($"unexpected argument '{superfluous}'.");
            }

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

    // An empty path would be the current directory, which nobody asks for in this way.
    private static string? FindEmpty(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Length == 0)
            {
                return i > 0 && arguments[i - 1].StartsWith('-') ? $"the value of {arguments[i - 1]}" : "an argument";
            }

            if (arguments[i].StartsWith("--", StringComparison.Ordinal) && arguments[i].EndsWith('='))
            {
                return $"the value of {arguments[i][..^1]}";
            }
        }

        return null;
    }
}
