using System.Text;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>
/// Commands that a CI service obeys when it finds them in what a step prints: GitHub Actions <c>::name::</c> at the start of a line and
/// <c>##[name]</c> anywhere (actions/runner, <c>ActionCommand</c>), Azure Pipelines <c>##vso[</c>, TeamCity <c>##teamcity[</c>.
/// </summary>
public static class WorkflowCommand
{
    private const string Mark = "##";

    /// <summary>The text with the second sign of each <c>##name[</c> as <c>\u0023</c>. What was JSON stays the same JSON.</summary>
    public static string Disarm(string text)
    {
        var at = Find(text, 0);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var done = 0;
        for (; at >= 0; at = Find(text, done))
        {
            result.Append(text, done, at + 1 - done).Append(@"\u0023");
            done = at + Mark.Length;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>A line with the first colon as <c>\u003a</c> when it starts, but for white space, with <c>::</c>.</summary>
    public static string DisarmStart(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::") ? string.Concat(line.AsSpan(0, line.Length - start.Length), @"\u003a", start[1..]) : line;
    }

    /// <summary>Where the next <c>##name[</c> is; the name can be empty. Negative when there is none.</summary>
    private static int Find(string text, int from)
    {
        var at = text.IndexOf(Mark, from, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + Mark.Length;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end < text.Length && text[end] == '[')
            {
                return at;
            }

            at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal);
        }

        return -1;
    }
}
