using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Metadata;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>
/// Where imports of other plugins of the tree are found: those that a plugin declares as its dependencies, and theirs. Plugins that
/// it does not declare are not there when it runs.
/// </summary>
internal sealed class DependencyRoots
{
    private readonly IReadOnlyList<PluginFolder> _folders;
    private readonly IReadOnlyList<(Package Package, DistributionMetadata? Metadata)> _packages;
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);

    public DependencyRoots(IReadOnlyList<PluginFolder> folders, IReadOnlyList<(Package Package, DistributionMetadata? Metadata)> packages)
    {
        _folders = folders;
        _packages = packages;
        for (var i = 0; i < packages.Count; i++)
        {
            _byName.TryAdd(Normalize(packages[i].Package.Name ?? folders[i].Name), i);
        }
    }

    /// <summary>The folders that imports start from, nearest dependency first.</summary>
    public IReadOnlyList<string> Of(int plugin)
    {
        var roots = new List<string>();
        var seen = new HashSet<int> { plugin };
        var pending = new Queue<int>([plugin]);
        while (pending.TryDequeue(out var current))
        {
            if (current != plugin)
            {
                roots.AddRange(PluginReader.SourceRoots(_folders[current], _packages[current].Metadata));
            }

            foreach (var dependency in _packages[current].Package.Dependencies)
            {
                if (_byName.TryGetValue(Normalize(dependency.Name), out var next) && seen.Add(next))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return roots;
    }

    /// <summary>Names that differ in case or in the kind of separator are one (PEP 503).</summary>
    private static string Normalize(string name) => name.Replace('_', '-').Replace('.', '-').ToLowerInvariant();
}
