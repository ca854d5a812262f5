using System.Reflection;
using CommandLine;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>Every verb, in the order in which help lists them, with examples of its use.</summary>
internal static class VerbList
{
    public static IReadOnlyList<VerbEntry> All { get; } =
    [
        new(typeof(BuildVerb), BuildVerb.Examples),
        new(typeof(ServeVerb), ServeVerb.Examples),
        new(typeof(InitVerb), InitVerb.Examples),
        new(typeof(ExtractVerb), ExtractVerb.Examples),
        new(typeof(ListVerb), ListVerb.Examples),
        new(typeof(ShowVerb), ShowVerb.Examples),
        new(typeof(SearchVerb), SearchVerb.Examples),
        new(typeof(CheckVerb), CheckVerb.Examples),
        new(typeof(LintVerb), LintVerb.Examples),
        new(typeof(ChangesVerb), ChangesVerb.Examples),
        new(typeof(VerifyVerb), VerifyVerb.Examples),
        new(typeof(RenderVerb), RenderVerb.Examples),
        new(typeof(TemplatesVerb), TemplatesVerb.Examples),
    ];

    public static Type[] Types { get; } = [.. All.Select(static entry => entry.Type)];
}

/// <param name="Examples">What follows the tool's name, each with what it does.</param>
internal sealed record VerbEntry(Type Type, IReadOnlyList<VerbExample> Examples)
{
    public string Name => Attribute.Name;

    /// <summary>What it does, in one sentence.</summary>
    public string Purpose => Attribute.HelpText;

    /// <summary>How it is called: <c>vdk-connector-docs show NAME [OPTIONS]</c>.</summary>
    public string Synopsis => string.Join(' ', [Tool.Name, Name, .. Arguments, "[OPTIONS]"]);

    private VerbAttribute Attribute => Type.GetCustomAttribute<VerbAttribute>()!;

    private IEnumerable<string> Arguments =>
        from property in Type.GetProperties()
        let value = property.GetCustomAttribute<ValueAttribute>()
        where value is { Hidden: false }
        orderby value.Index
        let name = property.PropertyType == typeof(string) ? value.MetaName : value.MetaName + "..."
        select value.Required ? name : $"[{name}]";
}

internal sealed record VerbExample(string Purpose, string Arguments);
