using System.Text;
using CommandLine;
using CommandLine.Text;
using VdkConnectorDocs.Cli.Verbs;

namespace VdkConnectorDocs.Cli;

/// <summary>Answers <c>--help</c>, <c>--version</c> and wrong usage.</summary>
internal static class HelpScreen
{
    private const int Width = 100;

    public static int Answer(NotParsed<object> result, ToolContext context)
    {
        if (result.Errors.IsVersion())
        {
            context.Write($"{Tool.Name} {Tool.Version}\n");
            return ExitCodes.Done;
        }

        if (result.Errors.IsHelp())
        {
            context.Write(Help(result));
            return ExitCodes.Done;
        }

        var builder = SentenceBuilder.Create();
        foreach (var error in result.Errors)
        {
            context.Error.WriteLine($"{Tool.Name}: {builder.FormatError(error)}");
        }

        var verb = VerbList.All.FirstOrDefault(entry => entry.Type == result.TypeInfo.Current);
        context.Error.WriteLine($"Try: {Tool.Name} {(verb is null ? "--help" : NameOf(verb.Type) + " --help")}");
        return ExitCodes.WrongUsage;
    }

    private static string Help(NotParsed<object> result)
    {
        var entry = VerbList.All.FirstOrDefault(candidate => candidate.Type == result.TypeInfo.Current);
        var help = new HelpText
        {
            Heading = $"{Tool.Name} {Tool.Version}",
            Copyright = "",
            MaximumDisplayWidth = Width,
            AddDashesToOption = entry is not null,
            AdditionalNewLineAfterOption = false,
            AddNewLineBetweenHelpSections = false,
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
            help.AddPreOptionsLine($"Usage: {Tool.Name} {NameOf(entry.Type)} [OPTIONS]");
            help.AddOptions(result);
        }

        var text = new StringBuilder(help.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd());
        text.Append("\n\nExamples:\n");
        foreach (var example in entry?.Examples ?? [.. VerbList.All.Select(static verb => verb.Examples[0])])
        {
            text.Append("\n  # ").Append(example.Purpose).Append("\n  ").Append(Tool.Name).Append(' ').Append(example.Arguments).Append('\n');
        }

        return text.Append('\n').Append(ExitCodes.Help).Append('\n').ToString();
    }

    private static string NameOf(Type verb) => ((VerbAttribute)Attribute.GetCustomAttribute(verb, typeof(VerbAttribute))!).Name;
}
