using System.Text.RegularExpressions;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>regex</c>.</summary>
internal static class RegexFunctions
{
    public static FunctionTable Create() => new FunctionTable("regex")
        .Add("escape", Escape, Parameter.Text("pattern").NotNull())
        .Add("match", Match, Parameter.Text("text").NotNull(), Parameter.Text("pattern").NotNull(), Parameter.Text("options").Optional())
        .Add("matches", Matches, Parameter.Text("text").NotNull(), Parameter.Text("pattern").NotNull(), Parameter.Text("options").Optional())
        .Add(
            "replace",
            Replace,
            Parameter.Text("text").NotNull(),
            Parameter.Text("pattern").NotNull(),
            Parameter.Text("replace").NotNull(),
            Parameter.Text("options").Optional())
        .Add("split", Split, Parameter.Text("text").NotNull(), Parameter.Text("pattern").NotNull(), Parameter.Text("options").Optional())
        .Add("unescape", Unescape, Parameter.Text("pattern").NotNull());

    private static ScriptValue Escape(in FunctionCall call)
    {
        var text = call.Text(0)!;
        call.CheckLength(2L * text.Length);
        return Regex.Escape(text);
    }

    private static ScriptValue Unescape(in FunctionCall call)
    {
        try
        {
            return Regex.Unescape(call.Text(0)!);
        }
        catch (RegexParseException failure)
        {
            throw call.Error($"'{Excerpt.Of(call.Text(0))}' cannot be unescaped: {failure.Error} at character {failure.Offset + 1}.");
        }
    }

    private static ScriptValue Match(in FunctionCall call)
    {
        var match = AllMatches(call).FirstOrDefault();
        return match is null ? new ScriptArray() : GroupsOf(match);
    }

    private static ScriptValue Matches(in FunctionCall call)
    {
        var result = new ScriptArray();
        foreach (var match in AllMatches(call))
        {
            result.Add(GroupsOf(match));
        }

        return result;
    }

    private static ScriptValue Replace(in FunctionCall call) =>
        TimedRegex.Create(call, call.Text(1)!, ParseOptions(call.Text(3))).Replace(call.Text(0)!, call.Text(2)!);

    /// <summary>The parts between the matches; what the groups of a match captured stands between them.</summary>
    private static ScriptValue Split(in FunctionCall call)
    {
        var text = call.Text(0)!;
        var result = new ScriptArray();
        var end = 0;
        foreach (var match in AllMatches(call))
        {
            result.Add(text[end..match.Index]);
            end = match.Index + match.Length;
            for (var i = 1; i < match.Groups.Count; i++)
            {
                if (match.Groups[i].Success)
                {
                    result.Add(match.Groups[i].Value);
                }
            }
        }

        result.Add(text[end..]);
        return result;
    }

    private static IEnumerable<Match> AllMatches(in FunctionCall call) =>
        TimedRegex.Create(call, call.Text(1)!, ParseOptions(call.Text(2))).Matches(call.Text(0)!);

    private static ScriptArray GroupsOf(Match match)
    {
        var groups = new ScriptArray(match.Groups.Count);
        foreach (Group group in match.Groups)
        {
            groups.Add(group.Value);
        }

        return groups;
    }

    /// <summary>The letters i, m, s and x; all others are ignored, as in the official engine.</summary>
    private static RegexOptions ParseOptions(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }
}
