using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>What prose says about a default, where it says it so plainly that it cannot be meant otherwise.</summary>
/// <remarks>
/// The expressions take linear time: each begins with a word or the start of the text, no loop is in a loop, and what a loop has taken
/// is never tried again in shorter pieces. A timeout would make the result depend on how busy the machine is.
/// </remarks>
internal static partial class DocumentedDefault
{
    /// <summary>The value in "default: x", "defaults to x", "the default is x", "x by default"; null when there is none.</summary>
    public static string? Find(string description)
    {
        var match = BehindDefault().Match(description);
        if (!match.Success)
        {
            match = BeforeByDefault().Match(description);
        }

        return match.Success ? match.Groups["value"].Value : null;
    }

    /// <summary>True for a description that begins with "required", false for one with "optional"; else null.</summary>
    public static bool? FindRequired(string description)
    {
        var match = Requirement().Match(description);
        return match.Success ? !match.Groups["word"].Value.Equals("optional", StringComparison.OrdinalIgnoreCase) : null;
    }

    /// <summary>A value without quotes counts only when it is a number or a word that is no prose.</summary>
    [GeneratedRegex(
        """
        \b[Dd]efault(s|ing)?(\s+value)?(\s*[:=]|\s+to|\s+is(\s+set\s+to)?|\s+is)\s*
        (?<quote>["'])?(?<value>(?(quote)[^"']{1,200}|(?>[+-]?[0-9]+(\.[0-9]+)?|[Tt]rue|[Ff]alse|None|null)(?![A-Za-z0-9_.]*[A-Za-z0-9_])))
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex BehindDefault();

    [GeneratedRegex(@"(^|[\s(])(?<value>[+-]?[0-9]+|[Tt]rue|[Ff]alse)\s+by\s+default\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex BeforeByDefault();

    [GeneratedRegex(@"^[\s:*(\[–—-]*(?<word>required|mandatory|optional)\s*([,.;:)\]–—-]|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Requirement();
}
