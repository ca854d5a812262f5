using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.PluginCi;
using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Finds the files of a plugin that are neither code nor metadata: its README and its CI configuration.</summary>
internal static class PluginFiles
{
    private const string PluginCi = ".plugin-ci.yml";

    /// <summary>The package's README, else that of the plugin's folder; Markdown before anything else. Null when there is none.</summary>
    public static Readme? ReadReadme(PluginSources sources, PluginFolder folder, ReadmeLimits limits, DiagnosticBag diagnostics) =>
        FindReadme(folder) is { } file && sources.ReadBytes(file.Path) is { } bytes
            ? ReadmeReader.Read(file.Path, bytes, diagnostics, limits, exists: path => sources.HasFile(path) || sources.HasFolder(path))
            : null;

    /// <summary>The versions of Python that the plugin's jobs test with; empty when there are none.</summary>
    public static EquatableList<string> TestedPythonVersions(PluginSources sources, PluginFolder folder)
    {
        var own = folder.InPackage(PluginCi);
        if (!sources.HasFile(own))
        {
            own = InFolder(folder.Path, PluginCi);
        }

        // Jobs that several plugins extend stand beside the plugins; what is wrong with those files is not said for each plugin.
        return sources.HasFile(own)
            ? PluginCiReader.ReadTestedPythonVersions(
                sources.ReadYaml(own),
                sources.TopFiles
                    .Where(static f => f.StartsWith('.') && f.EndsWith(".yml", StringComparison.Ordinal))
                    .Select(sources.ReadSharedYaml))
            : [];
    }

    private static TreeFile? FindReadme(PluginFolder folder)
    {
        foreach (var place in (string[])[folder.PackagePath, folder.Path])
        {
            var readmes = folder.Files
                .Where(f => IsReadme(f.Path, place))
                .OrderBy(static f => f.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
                .ToList();
            if (readmes.Count > 0)
            {
                return readmes[0];
            }
        }

        return null;
    }

    /// <summary>Whether a file may be the README of a folder that it lies in itself.</summary>
    public static bool IsReadme(string path, string folder)
    {
        var start = folder.Length == 0 ? 0 : folder.Length + 1;
        if (path.Length <= start || path.IndexOf('/', start) >= 0)
        {
            return false;
        }

        var name = path[start..];
        return name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)
            && name[6..].ToLowerInvariant() is "" or ".md" or ".markdown" or ".txt" or ".rst";
    }

    private static string InFolder(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
