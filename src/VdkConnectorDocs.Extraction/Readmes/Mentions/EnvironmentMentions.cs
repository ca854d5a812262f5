using System.Text.RegularExpressions;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>
/// Examples that set variables, in the shells' ways (<c>export VDK_X=…</c>, <c>VDK_X=… vdk run</c>, <c>set</c>, <c>setx</c>,
/// <c>$env:VDK_X = …</c>), in a Dockerfile (<c>ENV</c>, <c>-e</c>), in YAML and in Python (<c>os.environ["VDK_X"]</c>).
/// </summary>
internal static partial class EnvironmentMentions
{
    public static void Find(IReadOnlyList<CodeLine> lines, MentionList mentions)
    {
        foreach (var line in lines)
        {
            if (!line.Text.Contains("VDK_", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match match in Setting().Matches(line.Text))
            {
                var name = match.Groups["name"];
                mentions.Add(name.Value, MentionPlaces.Environment, line.Offset + name.Index, value: Value(line.Text, match));
            }
        }
    }

    /// <summary>What is behind the sign, without quotes; without them up to the next blank.</summary>
    private static string? Value(string line, Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return null;
        }

        var text = line[(match.Index + match.Length)..].TrimStart();
        var end = text is ['"' or '\'', ..] ? text.IndexOf(text[0], 1) : text.AsSpan().IndexOfAny(" \t;&,");
        return text is ['"' or '\'', ..]
            ? text[1..(end < 0 ? text.Length : end)]
            : end < 0 ? text : text[..end];
    }

    [GeneratedRegex(
        """
        \$[Ee]nv:(?<name>VDK_[A-Za-z0-9_]+)\s*(?<sign>=)
        | \b(ENV|setx)\s+(?<name>VDK_[A-Za-z0-9_]+)(?<sign>=|\s)
        | \b(environ\[|getenv\(|environ\.[a-z]+\()["'](?<name>VDK_[A-Za-z0-9_]+)["']
        | -\s+name:\s*["']?(?<name>VDK_[A-Za-z0-9_]+)
        | ["'](?<name>VDK_[A-Za-z0-9_]+)["']\s*(?<sign>:)
        | (?<![A-Za-z0-9_$.{-])(?<name>VDK_[A-Za-z0-9_]+)(?<sign>=)(?!=)
        | (?<=^\s*)(?<name>VDK_[A-Za-z0-9_]+)\s*(?<sign>:)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
