using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Yaml;

namespace VdkConnectorDocs.Extraction.Metadata.PluginCi;

/// <summary>
/// Reads from a <c>.plugin-ci.yml</c>, which is configuration of GitLab CI/CD, the Python versions that its jobs build and test with.
/// </summary>
public static class PluginCiReader
{
    /// <summary>The minor versions, as <c>3.7</c>, in numeric order; those of jobs that only release do not count.</summary>
    /// <param name="shared">Files whose hidden jobs the plugin's jobs can extend, such as <c>.plugin-common.yml</c>.</param>
    public static EquatableList<string> ReadTestedPythonVersions(
        SourceText source,
        IReadOnlyList<SourceText> shared,
        DiagnosticBag diagnostics)
    {
        // What is wrong with a shared file is reported once, by whoever reads it for its own sake, and not for each plugin.
        return ReadTestedPythonVersions(YamlReader.Read(source, diagnostics), shared.Select(static file => YamlReader.Read(file, new DiagnosticBag())));
    }

    /// <summary>The same, of files that are parsed.</summary>
    internal static EquatableList<string> ReadTestedPythonVersions(YamlValue? source, IEnumerable<YamlValue?> shared)
    {
        if (source is not YamlMapping own)
        {
            return [];
        }

        var pipeline = new Pipeline(own, [.. shared.OfType<YamlMapping>()]);
        return PythonVersions.Sort(pipeline.Jobs().Where(static job => job.Tests).SelectMany(PythonImages.VersionsOf));
    }
}
