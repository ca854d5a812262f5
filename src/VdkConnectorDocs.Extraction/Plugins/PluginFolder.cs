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
    public bool HasModules => Files.Any(file =>
        IsModule(file.Path) && file.Path.AsSpan(file.Path.LastIndexOf('/') + 1) is not ("setup.py" or "conftest.py"));

    /// <summary>A path in the tree of a file of the package.</summary>
    public string InPackage(string path) => PackagePath.Length == 0 ? path : $"{PackagePath}/{path}";

    /// <summary>The files that count although nobody asks for them: the modules, and what may be the README. In ordinal order.</summary>
    public IEnumerable<string> ListedPaths => Files.Select(static file => file.Path).Where(path =>
        IsModule(path) || PluginFiles.IsReadme(path, PackagePath) || PluginFiles.IsReadme(path, Path));

    /// <summary>Whether a file of the plugin is Python code of the package, and not of its tests, examples or build results.</summary>
    public bool IsModule(string path) => path.EndsWith(".py", StringComparison.Ordinal) && !SourceFolders.IsTest(path.AsSpan(Path.Length));

    /// <summary>Whether the other is the same place with the same <see cref="ListedPaths"/>.</summary>
    public bool HasSameFiles(PluginFolder other) =>
        string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(PackagePath, other.PackagePath, StringComparison.Ordinal)
        && ListedPaths.SequenceEqual(other.ListedPaths, StringComparer.Ordinal);
}
