using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Reads the plugins of a tree, spread over the cores; only files that a plugin still has to look at are held.</summary>
/// <param name="memory">What an earlier extraction has read; null when there was none and nobody wants to know of this one.</param>
internal sealed class TreeReader(
    ISourceTree tree, IReadOnlyList<PluginFolder> folders, ExtractionRequest request, ExtractionMemory? memory)
{
    private readonly SourceCache _cache = memory?.Open(tree) ?? new SourceCache(tree);
    private readonly EvidenceFactory _evidence = new(request.Source);
    private readonly PluginReading?[] _earlier = new PluginReading?[folders.Count];

    /// <summary>In the order of the folders.</summary>
    public PluginReading[] Read(CancellationToken cancellationToken)
    {
        var threads = request.Parallelism > 0 ? request.Parallelism : Environment.ProcessorCount;
        var limits = new ReadingLimits(request.Limits, request.ReadmeLimits, cancellationToken);
        var packages = new Reading<ReadPackage>[folders.Count];
        ReadingThreads.ForEach(
            folders.Count,
            threads,
            i =>
            {
                _earlier[i] = memory?.Find(request, folders[i]);
                packages[i] = ReadPackage(i, limits);
                _cache.Release(folders[i].Files);
            },
            cancellationToken);

        var dependencies = new PluginDependencies(folders, packages);
        var reads = new PluginReading[folders.Count];
        var needed = new NeededFolders(folders, dependencies);
        ReadingThreads.ForEach(
            folders.Count,
            threads,
            i =>
            {
                var needs = dependencies.Of(i);
                var roots = dependencies.Roots(needs);
                var read = ReadPlugin(i, packages[i], roots, limits);
                reads[i] = memory?.Add(request, _earlier[i], read) ?? read;
                _earlier[i] = null;
                needed.Leave(i, needs, _cache);
            },
            cancellationToken);
        return reads;
    }

    private Reading<ReadPackage> ReadPackage(int plugin, ReadingLimits limits) => Reading<ReadPackage>.Of(
        _cache,
        _earlier[plugin]?.Package,
        memory is not null,
        (sources, problems) => PackageReader.Read(sources, folders[plugin], _evidence, limits, problems));

    private PluginReading ReadPlugin(int plugin, Reading<ReadPackage> package, IReadOnlyList<string> roots, ReadingLimits limits)
    {
        // All that the steps are made from besides the tree's answers.
        var known = _earlier[plugin];
        if (known is not null
            && ReferenceEquals(known.Package, package)
            && known.DependencyRoots.SequenceEqual(roots, StringComparer.Ordinal)
            && known.Plugin.HoldsFor(_cache))
        {
            return known;
        }

        var folder = folders[plugin];
        var start = CodeStart.Of(folder, package.Content, roots);
        var code = Reading<PluginCode>.Of(
            _cache,
            known?.Code?.Content.Start == start ? known.Code : null,
            memory is not null,
            (sources, problems) => new CodeReader(sources, _evidence, problems, limits).Read(folder, start));
        var readme = Reading<PluginReadme>.Of(
            _cache,
            known?.Readme,
            memory is not null,
            (sources, problems) => new PluginReadme(PluginFiles.ReadReadme(sources, folder, limits.Readme, problems)));
        var assembled = PluginAssembly.Assemble(folder, package.Content, code.Content, readme.Content.Readme);
        return new PluginReading(folder, package, roots, code, readme, Reading<Plugin>.Of(assembled, code, readme));
    }

    /// <summary>Lets go of a plugin's files once it and all that depend on it are read.</summary>
    private sealed class NeededFolders
    {
        private readonly IReadOnlyList<PluginFolder> _folders;
        private readonly int[] _readers;

        public NeededFolders(IReadOnlyList<PluginFolder> folders, PluginDependencies dependencies)
        {
            _folders = folders;
            _readers = new int[folders.Count];
            for (var i = 0; i < folders.Count; i++)
            {
                _readers[i]++;
                foreach (var dependency in dependencies.Of(i))
                {
                    _readers[dependency]++;
                }
            }
        }

        /// <summary>Says that a plugin is read, which needed others. Safe to call from several threads.</summary>
        public void Leave(int plugin, IReadOnlyList<int> needs, SourceCache cache)
        {
            Release(plugin);
            foreach (var dependency in needs)
            {
                Release(dependency);
            }

            void Release(int read)
            {
                if (Interlocked.Decrement(ref _readers[read]) == 0)
                {
                    cache.Leave(_folders[read].Files);
                }
            }
        }
    }
}
