using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>
/// Names that a README presents as options and that its plugin does not define: in a table or list of options, in a section of VDK of a
/// <c>config.ini</c> example, in an example that sets variables. Another plugin or VDK itself may define them; to judge is the caller's.
/// </summary>
public static class UnknownOptionNames
{
    /// <summary>Each name once, at its first place, in the order of the README.</summary>
    /// <param name="ownNames">In the form of <see cref="ConfigurationNames.Normalize"/>.</param>
    public static IReadOnlyList<ReadmeMention> Find(Readme readme, IReadOnlySet<string> ownNames)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. readme.Mentions.Where(mention =>
                PresentsOption(mention, ownNames) && !IsAnyOf(mention, ownNames) && seen.Add(ConfigurationNames.Normalize(mention.Name))),
        ];
    }

    /// <summary>Whether a mention is one of the names. In the environment an option of section <c>[vdk_name]</c> is <c>VDK_NAME_KEY</c>.</summary>
    public static bool IsAnyOf(ReadmeMention mention, IReadOnlySet<string> names)
    {
        var name = ConfigurationNames.Normalize(mention.Name);
        return names.Contains(name)
            || (mention.Place == MentionPlaces.Environment && names.Any(key => name.EndsWith("_" + key, StringComparison.Ordinal)));
    }

    private static bool PresentsOption(ReadmeMention mention, IReadOnlySet<string> own) => mention.Place switch
    {
        MentionPlaces.Table or MentionPlaces.Environment => true,
        MentionPlaces.Ini => mention.Section is { } section && ConfigurationNames.IsOptionSection(section),
        MentionPlaces.List => LooksLikeOption(mention.Name, own),
        _ => false,
    };

    /// <summary>Lists also name fields and arguments; an option's name is in capitals or begins like one of the plugin's own.</summary>
    private static bool LooksLikeOption(string name, IReadOnlySet<string> own)
    {
        var prefix = ConfigurationNames.Normalize(name).Split('_')[0] + "_";
        return !name.Any(char.IsAsciiLetterLower) || own.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));
    }
}
