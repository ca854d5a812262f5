using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Memory;
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
    /// <param name="memory">Spares reading again what has not changed since the extraction that it was given to last.</param>
    public static ConnectorCatalog Extract(
        ISourceTree tree,
        ExtractionRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken,
        ExtractionMemory? memory = null)
    {
        // The tree's own problems, and those of other trees in the same bag, are told apart by the caller.
        var problems = new DiagnosticBag();
        var folders = PluginDiscovery.Find(tree, problems);
        if (folders.Count == 0)
        {
            problems.Add(ExtractionDiagnostics.NoPlugins.At(SourceLocation.OfFile(tree.Name), tree.Name));
        }

        // What was read under other limits is not what would be read now: the memory compares requests.
        request = request with { Limits = request.TreeEvaluation.ShareOf(request.Limits, folders.Count) };
        var read = new TreeReader(tree, folders, request, memory).Read(cancellationToken);
        foreach (var plugin in read)
        {
            problems.AddRange(plugin.Package.Problems);
            problems.AddRange(plugin.Plugin.Problems);
        }

        var named = PluginNaming.Name(read.Select(static plugin => plugin.Plugin.Content), request.Source, problems);
        named = memory?.Keep(request, read, named) ?? named;
        var found = ListedProblems.Of(problems.ToSortedList());
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
