using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>One plugin's place in the tree.</summary>
/// <param name="Path">The folder that the plugin is listed under, relative to the tree; empty when the tree is the plugin.</param>
/// <param name="PackagePath">The folder with the distribution's metadata: the same, or one further down.</param>
/// <param name="Files">Every file below <paramref name="Path"/>, in ordinal order.</param>
internal sealed record PluginFolder(string Path, string PackagePath, IReadOnlyList<TreeFile> Files)
{
    /// <summary>The folder's own name; the tree's when the tree is the plugin.</summary>
    public string Name => Path.Length == 0 ? "plugin" : Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether it has Python code besides the setup script and tests.</summary>
    public bool HasModules => Files.Any(static file =>
        file.Path.EndsWith(".py", StringComparison.Ordinal) && !file.Path.Split('/').Any(static name => name is "setup.py" or "conftest.py" or "tests" or "test"));

    /// <summary>A path in the tree of a file of the package.</summary>
    public string InPackage(string path) => PackagePath.Length == 0 ? path : $"{PackagePath}/{path}";

    /// <summary>Whether the other is the same place with files of the same paths.</summary>
    public bool HasSameFiles(PluginFolder other) =>
        string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(PackagePath, other.PackagePath, StringComparison.Ordinal)
        && Files.Select(static file => file.Path).SequenceEqual(other.Files.Select(static file => file.Path), StringComparer.Ordinal);
}
