using System.Buffers;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>Decides which options of a plugin stand in a configuration, in which order and with which values.</summary>
public static class ConfigurationPlan
{
    /// <summary>The name of the section that examples of a further connection use.</summary>
    public const string ExampleSection = "reporting";

    private const int LongestExample = 120;

    private static readonly SearchValues<char> Blanks = SearchValues.Create("<>{}\n\r");

    /// <summary>What must be set and what connecting needs, in the order in which a person fills it in; nothing else.</summary>
    public static IReadOnlyList<AssignmentSection> Minimal(Plugin plugin) =>
        [new(Name: null, [.. Needed(plugin).Select(o => Assign(plugin, o, active: true, Remark(o)))])];

    /// <summary>Every option: needed ones first, the others as comments with their defaults, each with its description.</summary>
    public static IReadOnlyList<AssignmentSection> Full(Plugin plugin)
    {
        var needed = Needed(plugin);
        var rest = InMainSection(plugin).Where(o => !needed.Contains(o));
        return
        [
            new(
                Name: null,
                [
                    .. needed.Select(o => Assign(plugin, o, active: true, Description(o))),
                    .. rest.Select(o => Assign(plugin, o, active: false, Description(o))),
                ]),
        ];
    }

    /// <summary>The needed options once for <c>[vdk]</c> and once for a further section; null when the plugin knows only one connection.</summary>
    public static IReadOnlyList<AssignmentSection>? Sections(Plugin plugin)
    {
        if (!plugin.Databases.Any(d => d.PerSection) && !plugin.IngestionMethods.Any(m => m.PerSection))
        {
            return null;
        }

        var first = Minimal(plugin)[0];
        return first.Assignments.Count == 0 ? null : [first, first with { Name = ExampleSection }];
    }

    private static List<ConfigurationOption> Needed(Plugin plugin)
    {
        var options = InMainSection(plugin);
        var hasHost = options.Exists(o => OptionRole.IsHost(o.Name));
        return
        [
            .. options
                .Where(o => o.Required || (IsNeeded(o) && !(hasHost && (OptionRole.IsWhole(o.Name) || OptionRole.IsPlace(o.Name)))))
                .OrderBy(o => OptionRole.Of(o.Name))
                .ThenByDescending(o => o.Required)
                .ThenBy(o => o.Evidence.StartLine)
                .ThenBy(o => o.Name, StringComparer.Ordinal),
        ];
    }

    // Options of other sections are the exception, and are described in the table.
    private static List<ConfigurationOption> InMainSection(Plugin plugin) => [.. plugin.Options.Where(o => o.Section == "vdk")];

    // A place in the file system that has a default is rarely worth a thought; a host that has one nearly always is.
    private static bool IsNeeded(ConfigurationOption option) =>
        OptionRole.Of(option.Name) != OptionRole.Other && (!OptionRole.IsPlace(option.Name) || IsUnset(option));

    private static bool IsUnset(ConfigurationOption option) =>
        option.Default is RedactedDefault or ConstantDefault { Value: NullValue or StringValue { Value.Length: 0 } };

    private static Assignment Assign(Plugin plugin, ConfigurationOption option, bool active, string comment) =>
        new(option.Name, option.EnvironmentVariable, Value(plugin, option), active, comment);

    // A secret is never written, not even the one that an example of a README shows.
    private static string Value(Plugin plugin, ConfigurationOption option)
    {
        if (option.Sensitive || option.LooksSensitive)
        {
            return "";
        }

        return option.Default is ConstantDefault { Value: not NullValue and not StringValue { Value.Length: 0 } } constant
            ? ConfigurationText.Of(constant.Value)
            : Example(plugin, option) ?? "";
    }

    // What an example of the README sets, unless it is itself a blank to be filled in.
    private static string? Example(Plugin plugin, ConfigurationOption option)
    {
        var mention = plugin.Readme?.Mentions.FirstOrDefault(m =>
            m.Place is MentionPlaces.Ini or MentionPlaces.Environment
            && m.Default is { Length: > 0 and <= LongestExample }
            && (string.Equals(m.Name, option.Name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(m.Name, option.EnvironmentVariable, StringComparison.OrdinalIgnoreCase)));
        return mention?.Default is { } value && !value.AsSpan().ContainsAny(Blanks) ? value.Trim() : null;
    }

    private static string Remark(ConfigurationOption option) => (option.Required, option.Sensitive || option.LooksSensitive) switch
    {
        (true, true) => "required, secret",
        (true, false) => "required",
        (false, true) => "secret",
        _ => "",
    };

    private static string Description(ConfigurationOption option)
    {
        var remark = Remark(option);
        if (option.Default is ExpressionDefault { Expression: { Length: <= LongestExample } expression })
        {
            remark += $"{(remark.Length == 0 ? "" : ", ")}default: {expression}";
        }

        var description = option.Description ?? "";
        return remark.Length == 0 ? description : description.Length == 0 ? remark : $"({remark}) {description}";
    }
}
