using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Extraction.Metadata.PluginCi;

/// <summary>The Python versions that a job runs with.</summary>
/// <remarks>
/// The expressions take linear time: each starts at a fixed character or the start of the text, and its loops end where the next part
/// begins. A timeout would make the result depend on how busy the machine is.
/// </remarks>
internal static partial class PythonImages
{
    /// <summary>
    /// Those of its image, <c>python:3.8-alpine</c>, with variables filled in; else those of a matrix whose variable is about Python; else
    /// those that its script calls by name, <c>python3.9 -m venv</c>.
    /// </summary>
    public static IEnumerable<string> VersionsOf(Job job)
    {
        foreach (var versions in (IEnumerable<string>[])[Images(job), Matrix(job), Calls(job)])
        {
            var found = versions.ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static IEnumerable<string> Images(Job job)
    {
        if (job.Image is not { } image)
        {
            return [];
        }

        var variable = Variable().Match(image);
        var images = variable.Success
            ? job.ValuesOf(variable.Groups["name"].Value).Select(value => image.Replace(variable.Value, value, StringComparison.Ordinal))
            : [image];
        return images.Select(text => PythonImage().Match(text)).Where(match => match.Success).Select(match => match.Groups["version"].Value);
    }

    private static IEnumerable<string> Matrix(Job job) =>
        job.MatrixVariables
            .Where(name => name.StartsWith("PY", StringComparison.OrdinalIgnoreCase))
            .SelectMany(job.ValuesOf)
            .Select(value => PlainVersion().Match(value))
            .Where(match => match.Success)
            .Select(match => match.Groups["version"].Value);

    private static IEnumerable<string> Calls(Job job) =>
        job.Script.Select(line => Call().Match(line)).Where(match => match.Success).Select(match => match.Groups["version"].Value);

    [GeneratedRegex(@"(^|/)python:(?<version>[0-9]+\.[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex PythonImage();

    [GeneratedRegex(@"\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(python:?)?(?<version>[0-9]+\.[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex PlainVersion();

    [GeneratedRegex(@"^\s*python(?<version>[0-9]+\.[0-9]+)\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Call();
}
