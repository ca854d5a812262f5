using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>
/// Finds the plugins of a tree: the folders at its top that hold a distribution, in themselves or further down, and those that
/// hold Python code without one. A tree that is itself a distribution is one plugin, unless several folders at its top are, too: a file
/// with the settings of some tool, or a stray one, must not hide all plugins.
/// </summary>
internal static class PluginDiscovery
{
    private const int MaxDepth = 4;

    /// <summary>In ordinal order of their paths.</summary>
    public static IReadOnlyList<PluginFolder> Find(ISourceTree tree, DiagnosticBag diagnostics)
    {
        var packages = PackageFolders(tree.Files);
        if (packages.Remove(""))
        {
            if (packages.Select(static p => TopFolder(p + "/")).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
            {
                return [new PluginFolder("", "", tree.Files)];
            }

            diagnostics.AddRange(tree.Files
                .Where(static f => IsManifest(f.Path))
                .Select(static f => ExtractionDiagnostics.ManifestOfTheTree.At(SourceLocation.OfFile(f.Path))));
        }

        var inside = packages.ToLookup(static p => TopFolder(p + "/"), StringComparer.Ordinal);
        var plugins = new List<PluginFolder>();
        foreach (var (name, files) in ByTopFolder(tree.Files))
        {
            if (name[0] != '.')
            {
                AddPlugins(plugins, name, files, [.. inside[name]]);
            }
        }

        plugins.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return plugins;
    }

    /// <summary>The folders at the top with their files, which follow each other in ordinal order.</summary>
    private static IEnumerable<(string Name, List<TreeFile> Files)> ByTopFolder(IReadOnlyList<TreeFile> files)
    {
        var name = "";
        var inside = new List<TreeFile>();
        foreach (var file in files)
        {
            if (name.Length > 0 && file.Path.Length > name.Length && file.Path[name.Length] == '/' && file.Path.StartsWith(name, StringComparison.Ordinal))
            {
                inside.Add(file);
            }
            else if (TopFolder(file.Path) is { Length: > 0 } next)
            {
                if (name.Length > 0)
                {
                    yield return (name, inside);
                }

                (name, inside) = (next, [file]);
            }
        }

        if (name.Length > 0)
        {
            yield return (name, inside);
        }
    }

    private static void AddPlugins(List<PluginFolder> plugins, string folder, List<TreeFile> files, List<string> packages)
    {
        switch (packages)
        {
            case []:
                if (files.Exists(static f => f.Path.EndsWith(".py", StringComparison.Ordinal)))
                {
                    plugins.Add(new PluginFolder(folder, folder, files));
                }

                break;
            case [var only]:
                plugins.Add(new PluginFolder(folder, only, files));
                break;
            default:
                foreach (var package in packages)
                {
                    var own = OwnFolder(package, packages);
                    plugins.Add(new PluginFolder(own, package, [.. files.Where(f => f.Path.StartsWith(own + "/", StringComparison.Ordinal))]));
                }

                break;
        }
    }

    /// <summary>The outermost folder around a package that holds no other one: what is beside a package further down belongs to it.</summary>
    private static string OwnFolder(string package, List<string> packages)
    {
        var own = package;
        foreach (var parent in Parents(package))
        {
            if (packages.Count(p => p.StartsWith(parent + "/", StringComparison.Ordinal)) > 1)
            {
                break;
            }

            own = parent;
        }

        return own;
    }

    /// <summary>Whether a file of that name makes its folder a distribution.</summary>
    private static bool IsManifest(ReadOnlySpan<char> name) => name is "setup.py" or "setup.cfg" or "pyproject.toml";

    /// <summary>The outermost folders with a manifest, besides the tree itself.</summary>
    private static SortedSet<string> PackageFolders(IReadOnlyList<TreeFile> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var slash = file.Path.LastIndexOf('/');
            if (IsManifest(file.Path.AsSpan(slash + 1)))
            {
                var folder = slash < 0 ? "" : file.Path[..slash];
                if (folder.Count(static c => c == '/') < MaxDepth && !SourceFolders.IsTest(folder))
                {
                    found.Add(folder);
                }
            }
        }

        // A manifest below another one belongs to a test or an example of the outer distribution.
        found.RemoveWhere(f => Parents(f).Any(found.Contains));
        return found;
    }

    /// <summary>The folders around a folder, nearest first.</summary>
    private static IEnumerable<string> Parents(string folder)
    {
        for (var slash = folder.LastIndexOf('/'); slash > 0; slash = folder.LastIndexOf('/', slash - 1))
        {
            yield return folder[..slash];
        }
    }

    private static string TopFolder(string path) => path.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? path[..slash] : "";
}

/// <summary>What folders of a distribution are for, by their names.</summary>
internal static class SourceFolders
{
    /// <summary>Whether a path lies in a folder of tests, examples or build results, which is not part of what is installed.</summary>
    public static bool IsTest(ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            if (path[range] is "tests" or "test" or "examples" or "build" or "dist")
            {
                return true;
            }
        }

        return false;
    }
}
