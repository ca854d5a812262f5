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
        // Errors of the tree must not keep its site from being published, so this build's own are told apart.
        var own = new DiagnosticBag();
        var outcome = Publish(catalog, request, own, cancellationToken);
        diagnostics.AddRange(own.ToSortedList());
        var published = outcome.Published;
        return new SiteResult(published is not null, published?.Pages ?? 0, catalog.Connectors.Count, published?.Files ?? [])
        {
            IsSuperseded = outcome.IsSuperseded,
            Rendered = outcome.Rendered,
            Taken = outcome.Taken,
        };
    }

    private static SiteBuildOutcome Publish(
        ConnectorCatalog catalog,
        SiteRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        if (request.Memory is not { } memory)
        {
            return new SiteBuild(catalog, request, diagnostics, cancellationToken).Publish(previous: null);
        }

        // What is wrong with a site that is given up for another is not said.
        var found = new DiagnosticBag();
        var outcome = new SiteBuild(catalog, request, found, cancellationToken).Publish(memory.Site);
        if (outcome.IsStale)
        {
            found = new DiagnosticBag();
            outcome = new SiteBuild(catalog, request, found, cancellationToken).Publish(previous: null);
            memory.Site = null;
        }

        diagnostics.AddRange(found.ToSortedList());
        memory.Site = outcome.Remembered ?? memory.Site;
        return outcome;
    }
}
