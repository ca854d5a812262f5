using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>
/// Examples that set variables, in the shells' ways (<c>export VDK_X=…</c>, <c>VDK_X=… vdk run</c>, <c>set</c>, <c>setx</c>,
/// <c>$env:VDK_X = …</c>), in a Dockerfile (<c>ENV</c>, <c>-e</c>), in YAML and JSON, and in Python (<c>os.environ["VDK_X"]</c>).
/// </summary>
internal static class EnvironmentMentions
{
    private const string Prefix = "VDK_";

    private static readonly string[] Commands = ["ENV", "setx"];

    private static readonly string[] PythonCalls = ["environ[", "getenv(", "environ.get(", "environ.setdefault(", "environ.pop("];

    public static void Find(IReadOnlyList<CodeLine> lines, MentionList mentions)
    {
        foreach (var line in lines)
        {
            for (var at = Next(line.Text, 0); at >= 0; at = Next(line.Text, at + Prefix.Length))
            {
                Find(line, at, mentions);
            }
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Prefix, from, StringComparison.Ordinal);

    private static void Find(CodeLine line, int start, MentionList mentions)
    {
        var before = line.Text.AsSpan(0, start);
        var rest = line.Text.AsSpan(start);
        var length = rest.IndexOfAnyExcept(OptionNames.WordCharacters);
        length = length < 0 ? rest.Length : length;
        var isWholeWord = length > Prefix.Length && (before.IsEmpty || !OptionNames.WordCharacters.Contains(before[^1]));
        if (isWholeWord && IsSet(before, rest[length..], out var value))
        {
            mentions.Add(rest[..length].ToString(), MentionPlaces.Environment, line.Offset + start, value: value);
        }
    }

    /// <param name="before">What stands before the name on its line.</param>
    /// <param name="after">What stands behind it.</param>
    /// <param name="value">What it is set to, null when that is not told in a simple way.</param>
    private static bool IsSet(ReadOnlySpan<char> before, ReadOnlySpan<char> after, out string? value)
    {
        value = null;
        var sign = after.TrimStart();
        if (before.EndsWith("$env:", StringComparison.OrdinalIgnoreCase))
        {
            return IsAssignment(sign) && Assigned(sign[1..], out value);
        }

        if (IsAssignment(after))
        {
            return !(before.Length > 0 && before[^1] is '$' or '{' or '.' or '-') && Assigned(after[1..], out value);
        }

        if (EndsWithCommand(before))
        {
            return Assigned(sign, out value);
        }

        if (before.Length > 0 && before[^1] is '"' or '\'' && after.Length > 0 && after[0] == before[^1])
        {
            return EndsWithPythonCall(before[..^1]) || (after[1..].TrimStart() is [':', .. var member] && Assigned(member, out value));
        }

        var isYamlValue = before.IsWhiteSpace() && sign is [':', ..];
        return isYamlValue ? AssignedAlone(sign[1..], out value) : IsYamlName(before);
    }

    private static bool IsAssignment(ReadOnlySpan<char> text) => text is ['=', ..] and not ['=', '=', ..];

    private static bool EndsWithCommand(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd();
        if (word.Length == before.Length)
        {
            return false;
        }

        word = word[(word.LastIndexOfAny(' ', '\t') + 1)..];
        foreach (var command in Commands)
        {
            if (word.Equals(command, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithPythonCall(ReadOnlySpan<char> before)
    {
        foreach (var call in PythonCalls)
        {
            if (before.EndsWith(call, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>- name: VDK_X</c>, as Kubernetes has it.</summary>
    private static bool IsYamlName(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd("\"'").Trim();
        return text is ['-', .. var name] && name.TrimStart().SequenceEqual("name:");
    }

    /// <summary>The text in quotes, or up to the next blank.</summary>
    private static bool Assigned(ReadOnlySpan<char> text, out string? value)
    {
        text = text.TrimStart();
        var isQuoted = text is ['"' or '\'', ..];
        var end = isQuoted ? text[1..].IndexOf(text[0]) : text.IndexOfAny(" \t;&,");
        text = isQuoted ? text[1..] : text;
        value = (end < 0 ? text : text[..end]).ToString();
        return true;
    }

    /// <summary>A name with a colon can also begin a description: then it is no value.</summary>
    private static bool AssignedAlone(ReadOnlySpan<char> text, out string? value)
    {
        Assigned(text, out value);
        value = text.Trim().IndexOfAny(' ', '\t') >= 0 && text.TrimStart() is not ['"' or '\'', ..] ? null : value;
        return true;
    }
}
