using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction;

/// <summary>From a plugin tree to its catalog, without running any of it.</summary>
public static class CatalogExtractor
{
    /// <summary>
    /// Reads every plugin of the tree. Problems of the tree are reported to <paramref name="diagnostics"/> and are also in the catalog;
    /// a plugin with problems keeps what could be read.
    /// </summary>
    public static ConnectorCatalog Extract(
        ISourceTree tree,
        ExtractionRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        // The tree's own problems, and those of other trees in the same bag, are told apart by the caller.
        var problems = new DiagnosticBag();
        var cache = new SourceCache(tree, problems);
        var evidence = new EvidenceFactory(request.Source);
        var folders = PluginDiscovery.Find(tree);
        if (folders.Count == 0)
        {
            problems.Add(ExtractionDiagnostics.NoPlugins.At(SourceLocation.OfFile(tree.Name), tree.Name));
        }

        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = request.Parallelism > 0 ? request.Parallelism : Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        var limits = new ReadingLimits(request.Limits, request.ReadmeLimits, cancellationToken);
        var packages = new (Package Package, DistributionMetadata? Metadata)[folders.Count];
        Parallel.For(0, folders.Count, parallel, i => packages[i] = PackageReader.Read(cache, folders[i], evidence, limits, problems));

        var reader = new PluginReader(cache, evidence, problems, limits);
        var roots = new DependencyRoots(folders, packages);
        var plugins = new Plugin[folders.Count];
        Parallel.For(0, folders.Count, parallel, i =>
            plugins[i] = reader.Read(folders[i], packages[i].Package, packages[i].Metadata, roots.Of(i)));

        var named = PluginNaming.Name(plugins, request.Source, problems);
        var found = problems.ToSortedList();
        diagnostics.AddRange(found);
        return new ConnectorCatalog
        {
            Generator = request.Generator,
            Source = request.Source,
            Connectors = named.Where(static p => p.IsConnector).ToEquatableList(),
            Plugins = named.Where(static p => !p.IsConnector).ToEquatableList(),
            Diagnostics = found.Select(CatalogDiagnostic.From).ToEquatableList(),
        };
    }
}
