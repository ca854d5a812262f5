using System.Diagnostics;
using System.Text.RegularExpressions;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// A regular expression within the limits of a render: of the pattern's length, of the time of a match, of the time of all matches, of
/// the length of a result. The dialect is .NET's, as in the official engine.
/// </summary>
internal sealed class TimedRegex(RenderContext context, CallSite site, Regex regex)
{
    // A group takes the memory of several items of a list.
    private const int StepsOfOneGroup = 4;

    /// <summary>Makes or finds the expression; a wrong pattern is an error at the call.</summary>
    public static TimedRegex Create(in FunctionCall call, string pattern, RegexOptions options)
    {
        var limits = call.Context.Limits;
        call.CheckPattern(pattern);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var regex = call.Context.Regexes.Get(pattern, options | RegexOptions.CultureInvariant, limits.RegexTimeout);
            return new TimedRegex(call.Context, call.Site, regex);
        }
        catch (RegexParseException failure)
        {
            throw call.Error($"'{Excerpt.Of(pattern)}' is not a regular expression: {failure.Error} at character {failure.Offset + 1}.");
        }
        finally
        {
            call.Context.CountRegexTime(call.Site, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>The matches in order.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        Match? match = null;
        while ((match = Next(text, match)).Success)
        {
            context.CountSteps(site, (long)StepsOfOneGroup * match.Groups.Count);
            yield return match;
        }
    }

    /// <summary>Replaces all matches. In the replacement, <c>$1</c> and the like stand for parts of the match.</summary>
    public string Replace(string text, string replacement)
    {
        var result = new TextBuffer(text.Length);
        var end = 0;
        var substitutions = (long)replacement.AsSpan().Count('$');
        foreach (var match in Matches(text))
        {
            result.Append(text.AsSpan(end, match.Index - end));
            end = match.Index + match.Length;

            // Each substitution can be as long as the whole text, which is known only when it is made.
            context.CheckLength(site, result.Length + replacement.Length + (substitutions * text.Length));
            result.Append(match.Result(replacement));
        }

        result.Append(text.AsSpan(end));
        context.CheckLength(site, result.Length);
        return result.ToString();
    }

    private Match Next(string text, Match? previous)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return previous is null ? regex.Match(text) : previous.NextMatch();
        }
        catch (RegexMatchTimeoutException)
        {
            throw site.LimitError($"The regular expression takes longer than {regex.MatchTimeout.TotalSeconds} seconds.");
        }
        finally
        {
            context.CountRegexTime(site, Stopwatch.GetElapsedTime(start));
        }
    }
}
