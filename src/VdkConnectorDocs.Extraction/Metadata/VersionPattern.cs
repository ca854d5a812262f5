using System.Text.RegularExpressions;
using VdkConnectorDocs.Python.Evaluation.Builtins;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>
/// Finds a version by a regular expression of Python with a group named <c>version</c>, as hatch does (Hatch, "Version source: regex").
/// </summary>
public static class VersionPattern
{
    /// <summary>Null when nothing is found, or when the pattern is not understood.</summary>
    public static string? Find(string pattern, string text) =>
        PythonPattern.Find(pattern, text, options: RegexOptions.Multiline)?.Groups["version"] is { Success: true, Value: var version } ? version : null;
}
