using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Where a regular expression has to fit (Python library reference, <c>re</c>).</summary>
public enum PatternPlace
{
    Anywhere,
    Start,
    Whole,
}

/// <summary>Regular expressions as Python writes them, searched in time that grows with the text alone.</summary>
public static class PythonPattern
{
    private const int MaxLength = 1_000;

    /// <summary>
    /// What is found, successful or not; null when the pattern is not understood: it is wrong, refers back to groups, looks around, or means
    /// something else elsewhere.
    /// </summary>
    /// <param name="pattern">The pattern, at most 1,000 characters.</param>
    /// <param name="text">What is searched.</param>
    /// <param name="place">Where it has to fit.</param>
    /// <param name="options">What flags ask for.</param>
    public static Match? Find(string pattern, string text, PatternPlace place = PatternPlace.Anywhere, RegexOptions options = RegexOptions.None)
    {
        // An open range of repetitions, and a class within a class, are read otherwise by .NET.
        if (pattern.Length > MaxLength || pattern.Contains("{,", StringComparison.Ordinal) || pattern.Contains("-[", StringComparison.Ordinal))
        {
            return null;
        }

        var translated = pattern.Replace("(?P<", "(?<", StringComparison.Ordinal).Replace("\\Z", "\\z", StringComparison.Ordinal);
        var placed = place switch
        {
            PatternPlace.Start => $"\\A(?:{translated})",
            PatternPlace.Whole => $"\\A(?:{translated})\\z",
            _ => translated,
        };
        try
        {
#pragma warning disable MA0009 // Without backtracking the time grows with the text alone; a timeout would make results depend on the machine.
            return Regex.Match(text, placed, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
#pragma warning restore MA0009
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
