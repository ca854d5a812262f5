using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Readmes.Mentions;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>
/// Names that a README presents as options and that its plugin does not define: in a table or list of options, in a section of VDK of a
/// <c>config.ini</c> example, in an example that sets variables. Another plugin or VDK itself may define them; to judge is the caller's.
/// </summary>
public static class UnknownOptionNames
{
    /// <summary>Each name once, at its first place, in the order of the README.</summary>
    /// <param name="ownNames">The keys of the plugin's options and the names of its data sources' options.</param>
    public static IReadOnlyList<ReadmeMention> Find(Readme readme, IEnumerable<string> ownNames)
    {
        var own = ownNames.Select(OptionNames.Normalize).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. readme.Mentions.Where(mention =>
                PresentsOption(mention, own) && !IsOwn(mention, own) && seen.Add(OptionNames.Normalize(mention.Name))),
        ];
    }

    private static bool PresentsOption(ReadmeMention mention, HashSet<string> own) => mention.Place switch
    {
        MentionPlaces.Table or MentionPlaces.Environment => true,
        MentionPlaces.Ini => mention.Section is { } section && IniMentions.IsOfVdk(section),
        MentionPlaces.List => LooksLikeOption(mention.Name, own),
        _ => false,
    };

    /// <summary>Lists also name fields and arguments; an option's name is in capitals or begins like one of the plugin's own.</summary>
    private static bool LooksLikeOption(string name, HashSet<string> own)
    {
        var prefix = OptionNames.Normalize(name).Split('_')[0] + "_";
        return !name.Any(char.IsAsciiLetterLower) || own.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>In the environment an option of section <c>[vdk_name]</c> is <c>VDK_NAME_KEY</c>.</summary>
    private static bool IsOwn(ReadmeMention mention, HashSet<string> own)
    {
        var name = OptionNames.Normalize(mention.Name);
        return own.Contains(name)
            || (mention.Place == MentionPlaces.Environment && own.Any(key => name.EndsWith("_" + key, StringComparison.Ordinal)));
    }
}
