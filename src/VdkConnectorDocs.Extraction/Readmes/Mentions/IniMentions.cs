using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Examples of <c>config.ini</c>.</summary>
internal static class IniMentions
{
    private static readonly string[] Languages = ["ini", "cfg", "conf", "config", "properties"];

    /// <summary>Code in another language is an example as well when it has a section of VDK.</summary>
    public static void Find(string language, IReadOnlyList<CodeLine> lines, MentionList mentions)
    {
        if (!Languages.Contains(language) && !lines.Any(line => Section(line.Text) is { } name && ConfigurationNames.IsOptionSection(name)))
        {
            return;
        }

        string? section = null;
        foreach (var line in lines)
        {
            if (Section(line.Text) is { } name)
            {
                section = name;
            }
            else
            {
                FindKey(line, section, mentions);
            }
        }
    }

    private static void FindKey(CodeLine line, string? section, MentionList mentions)
    {
        var delimiter = line.Text.AsSpan().IndexOfAny('=', ':');
        if (delimiter <= 0)
        {
            return;
        }

        // A comment has a key with a blank or a sign in it.
        var key = line.Text[..delimiter];
        var name = key.Trim();
        if (OptionNames.IsName(name))
        {
            var offset = line.Offset + (key.Length - key.TrimStart().Length);
            mentions.Add(name, MentionPlaces.Ini, offset, section, line.Text[(delimiter + 1)..].Trim());
        }
    }

    private static string? Section(string line)
    {
        var text = line.Trim();
        return text is ['[', _, .., ']'] && !text.StartsWith("[[", StringComparison.Ordinal) ? text[1..^1].Trim() : null;
    }
}
