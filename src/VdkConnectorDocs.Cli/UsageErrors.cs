using System.Reflection;
using CommandLine;
using CommandLine.Text;
using VdkConnectorDocs.Cli.Verbs;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>Says what is wrong with a command line, in words that help to put it right.</summary>
internal static class UsageErrors
{
    /// <param name="verb">The verb that was called; null when it is not known.</param>
    public static string Describe(Error error, VerbEntry? verb) => error switch
    {
        NoVerbSelectedError => "no verb was given.",
        BadVerbSelectedError bad => UnknownVerb(bad.Token),
        UnknownOptionError unknown => UnknownOption(unknown.Token, verb),
        MissingRequiredOptionError { NameInfo.NameText: "" } when verb is not null => $"an argument is missing; usage: {verb.Synopsis}",
        BadFormatConversionError bad when TypeOf(bad.NameInfo.LongName, verb) is { } type => $"--{bad.NameInfo.LongName} takes {Values(type)}.",
        _ => SentenceBuilder.Create().FormatError(error),
    };

    private static string UnknownVerb(string name) =>
        $"there is no verb '{name}'{NearestName.Suggest(name, VerbList.All.Select(static entry => entry.Name))}";

    private static string UnknownOption(string name, VerbEntry? verb)
    {
        var nearest = NearestName.Find(name, verb is null ? [] : Options(verb).Select(static option => option.Name));
        var dashes = name.Length == 1 ? "-" : "--";
        return $"there is no option {dashes}{name}{(nearest is null ? "." : $"; did you mean --{nearest}?")}";
    }

    private static Type? TypeOf(string option, VerbEntry? verb) =>
        verb is null ? null : Options(verb).FirstOrDefault(candidate => candidate.Name == option).Type;

    private static string Values(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(value).Select(static name => name.ToLowerInvariant()))}" : "a number";
    }

    private static IEnumerable<(string Name, Type Type)> Options(VerbEntry verb) =>
        from property in verb.Type.GetProperties()
        let option = property.GetCustomAttribute<OptionAttribute>()
        where option is not null
        select (option.LongName, property.PropertyType);
}
