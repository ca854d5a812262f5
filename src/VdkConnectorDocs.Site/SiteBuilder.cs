using System.Collections.Concurrent;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Assets;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Site.Rendering;
using VdkConnectorDocs.Site.Theme;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;

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
        var published = Publish(catalog, request, own, cancellationToken);
        diagnostics.AddRange(own.ToSortedList());
        return new SiteResult(published is not null, published?.Pages ?? 0, catalog.Connectors.Count, published?.Files ?? []);
    }

    private static PublishedSite? Publish(
        ConnectorCatalog catalog,
        SiteRequest request,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var configuration = request.Configuration;
        using var publication = SitePublication.Begin(
            new PublicationRequest
            {
                OutputDirectory = request.OutputDirectory,
                BaseUrl = configuration.BaseUrl,
                Offline = configuration.Offline,
            },
            diagnostics);
        if (publication is null)
        {
            return null;
        }

        var theme = new SiteTheme(configuration.Folders);
        var scope = new PageScope(new CatalogModel(catalog), request, theme, diagnostics);
        foreach (var file in SiteAssets.List(theme.Assets, diagnostics).Concat(ContractFiles.List(scope.Catalog)).Concat(HostFiles.List(configuration)))
        {
            publication.Add(file);
        }

        var settings = new RenderSettings { Limits = RenderEffort.Of(catalog, configuration.Limits.Rendering), CancellationToken = cancellationToken };
        var engine = TemplateEngineFactory.Create(new ThemeTemplateLoader(theme.Templates), settings);
        var renderer = new PageRenderer(engine, scope, publication);
        Parallel.ForEach(
            Partitioner.Create(PageSources.All.SelectMany(source => source(scope)), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = request.Parallelism > 0 ? request.Parallelism : Environment.ProcessorCount,
            },
            renderer.Render);
        return diagnostics.HasErrors ? null : publication.Publish(cancellationToken);
    }
}
