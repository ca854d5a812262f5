using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The vdk-core that lies beside a plugins folder, as in VDK's own repository.</summary>
internal static class CoreFolder
{
    public const string Name = "vdk-core";

    /// <summary>Its path for that of the plugins folder; null when there is none.</summary>
    public static string? Find(string plugins)
    {
        var folder = new DirectoryInfo(Path.Join(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(plugins)), Name));
        return folder.Exists && folder.LinkTarget is null ? folder.FullName : null;
    }

    // What is wrong with files of vdk-core is not the plugins' problem.
    public static ISourceTree? Open(string plugins, TreeLimits limits, CancellationToken cancellationToken) =>
        Find(plugins) is { } folder
            ? DirectoryTree.Open(Path.Join(folder, "src"), limits, new DiagnosticBag(), cancellationToken)
            : null;

    /// <summary>The folder of its sources in a repository, for that of the plugins.</summary>
    public static string PathBeside(string plugins)
    {
        var slash = plugins.LastIndexOf('/');
        return slash < 0 ? $"{Name}/src" : $"{plugins[..slash]}/{Name}/src";
    }
}
