using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>
/// Finds a version by a regular expression of Python with a group named <c>version</c>, as hatch does (Hatch, "Version source: regex").
/// </summary>
public static class VersionPattern
{
    private const int MaxLength = 1_000;

    /// <summary>
    /// Null when nothing is found, or when the pattern is none that takes time in proportion to the text: it refers back to groups or looks
    /// around.
    /// </summary>
    public static string? Find(string pattern, string text)
    {
        if (pattern.Length > MaxLength)
        {
            return null;
        }

        try
        {
            var match = Regex.Match(
                text,
                pattern.Replace("(?P<", "(?<", StringComparison.Ordinal),
                RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return match.Groups["version"] is { Success: true, Value: var version } ? version : null;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
