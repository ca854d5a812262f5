using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Metadata;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>
/// The other plugins of the tree that a plugin can import: those that it declares as its dependencies, and theirs. Plugins that it does
/// not declare are not there when it runs. vdk-core itself is none of them: what it gives to plugins is known, and a plugin registers the
/// same whether VDK's code lies beside it or not.
/// </summary>
internal sealed class PluginDependencies
{
    /// <summary>The module of vdk-core that every hook is marked with, in the package <c>vdk</c> or, in old trees, <c>taurus</c>.</summary>
    private const string HookMarkers = "/api/plugin/hook_markers.py";

    private readonly IReadOnlyList<PluginFolder> _folders;
    private readonly IReadOnlyList<Reading<ReadPackage>> _packages;
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);

    public PluginDependencies(IReadOnlyList<PluginFolder> folders, IReadOnlyList<Reading<ReadPackage>> packages)
    {
        _folders = folders;
        _packages = packages;
        for (var i = 0; i < packages.Count; i++)
        {
            if (!folders[i].Files.Any(static file => file.Path.EndsWith(HookMarkers, StringComparison.Ordinal)))
            {
                _byName.TryAdd(PackageNames.Normalize(packages[i].Content.Package.Name ?? folders[i].Name), i);
            }
        }
    }

    /// <summary>The folders that imports of them start from, nearest first.</summary>
    /// <param name="dependencies">As <see cref="Of"/> gives them.</param>
    public IReadOnlyList<string> Roots(IReadOnlyList<int> dependencies) =>
        [.. dependencies.SelectMany(dependency => CodeStart.SourceRootsOf(_folders[dependency], _packages[dependency].Content))];

    /// <summary>The plugins, by their place in the list, nearest first.</summary>
    public IReadOnlyList<int> Of(int plugin)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { plugin };
        var pending = new Queue<int>([plugin]);
        while (pending.TryDequeue(out var current))
        {
            if (current != plugin)
            {
                found.Add(current);
            }

            foreach (var dependency in _packages[current].Content.Package.Dependencies)
            {
                if (_byName.TryGetValue(PackageNames.Normalize(dependency.Name), out var next) && seen.Add(next))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return found;
    }
}
