using System.Text;
using CommandLine;
using CommandLine.Text;
using VdkConnectorDocs.Cli.Verbs;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>Answers <c>--help</c>, <c>--version</c> and wrong usage.</summary>
internal static class HelpScreen
{
    private const int Width = 100;

    // Their order is that of the declarations, which an option of one verb begins; what has no name comes before all that has one.
    private static readonly Comparison<ComparableOption> ArgumentsFirst = static (a, b) =>
        a.IsOption == b.IsOption ? a.Index.CompareTo(b.Index) : a.IsOption ? 1 : -1;

    public static int Answer(NotParsed<object> result, ToolContext context)
    {
        if (result.Errors.IsVersion())
        {
            context.Write($"{Tool.Name} {Tool.Version}\n");
            return ExitCodes.Done;
        }

        var verb = VerbList.All.FirstOrDefault(entry => entry.Type == result.TypeInfo.Current);
        if (result.Errors.IsHelp())
        {
            context.Write(Help(result, verb));
            return ExitCodes.Done;
        }

        foreach (var error in result.Errors)
        {
            context.Error.WriteLine(PrintableText.Line($"{Tool.Name}: {UsageErrors.Describe(error, verb)}"));
        }

        context.Error.WriteLine($"Try: {Tool.Name} {(verb is null ? "--help" : verb.Name + " --help")}");
        return ExitCodes.WrongUsage;
    }

    private static string Help(NotParsed<object> result, VerbEntry? entry)
    {
        var help = new HelpText
        {
            Heading = $"{Tool.Name} {Tool.Version}",
            Copyright = "",
            MaximumDisplayWidth = Width,
            AddDashesToOption = entry is not null,
            AdditionalNewLineAfterOption = false,
            AddNewLineBetweenHelpSections = false,
            AutoVersion = entry is null,
            OptionComparison = ArgumentsFirst,
        };
        if (entry is null)
        {
            help.AddPreOptionsLine("Reads Versatile Data Kit plugins without running them and tells which are connectors,");
            help.AddPreOptionsLine("what each can do and how to configure it.\n");
            help.AddPreOptionsLine($"Usage: {Tool.Name} VERB [OPTIONS]");
            help.AddVerbs(VerbList.Types);
        }
        else
        {
            help.AddPreOptionsLine(entry.Purpose + "\n");
            help.AddPreOptionsLine($"Usage: {entry.Synopsis}");
            help.AddOptions(result);
        }

        var text = new StringBuilder(WithoutPositions(help.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()));
        text.Append("\n\nExamples:\n");
        foreach (var example in entry?.Examples ?? [.. VerbList.All.Select(static verb => verb.Examples[0])])
        {
            text.Append("\n  # ").Append(example.Purpose).Append("\n  ").Append(Tool.Name).Append(' ').Append(example.Arguments).Append('\n');
        }

        return text.Append('\n').Append(ExitCodes.Help).Append('\n').ToString();
    }

    // The library's "NAME (pos. 0)": where an argument stands is in the usage line.
    private static string WithoutPositions(string text)
    {
        for (var i = 0; i < 10; i++)
        {
            text = text.Replace($" (pos. {i})", "         ", StringComparison.Ordinal);
        }

        return text;
    }
}
