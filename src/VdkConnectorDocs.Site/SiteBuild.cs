using System.Collections.Concurrent;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Assets;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Site.Recording;
using VdkConnectorDocs.Site.Rendering;
using VdkConnectorDocs.Site.Theme;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site;

/// <summary>One build of a site.</summary>
internal sealed class SiteBuild(ConnectorCatalog catalog, SiteRequest request, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private SiteConfiguration Configuration => request.Configuration;

    /// <summary>Makes every page and file of the site, and puts them in place.</summary>
    /// <param name="previous">The site that stands there, of which is kept what is the same; null when that is not known.</param>
    public SiteBuildOutcome Publish(RememberedSite? previous)
    {
        var theme = new SiteTheme(Configuration.Folders);
        var scope = new PageScope(new CatalogModel(catalog, previous?.Catalog), request, theme);
        var settings = new RenderSettings { Limits = RenderEffort.Of(catalog, request.Changes, Configuration.Limits.Rendering), CancellationToken = cancellationToken };
        var basis = previous is not null && previous.IsBasisOf(scope, settings) ? previous : null;
        using var publication = SitePublication.Begin(RequestAfter(previous is not null && previous.StandsWhere(request) ? previous.Published : null), diagnostics);
        if (publication is null)
        {
            return SiteBuildOutcome.Failed;
        }

        var templates = basis?.Templates ?? new RecordedTemplates(theme.Templates);
        var engine = basis?.Engine ?? TemplateEngineFactory.Create(templates, settings);
        using var recording = PageRecording.Begin(request.Recording, scope, settings);
        var pages = request.Memory is null ? null : new ConcurrentDictionary<string, RenderedPage>(StringComparer.Ordinal);
        var renderer = new PageRenderer(engine, scope, publication, diagnostics)
        {
            Previous = basis?.Pages,
            Rendered = pages,
            Recording = recording,
        };
        AddFiles(publication, scope);

        // No page needs it, so another thread writes it meanwhile.
        var contract = Task.Run(() => AddContract(publication, scope), CancellationToken.None);
        try
        {
            Render(renderer, scope);
        }
        finally
        {
            contract.GetAwaiter().GetResult();
        }

        var published = diagnostics.HasErrors ? null : publication.Publish(cancellationToken);
        if (published is not null)
        {
            recording?.Complete();
        }

        return new SiteBuildOutcome(
            published,
            published is null || pages is null ? null : new RememberedSite
            {
                OutputDirectory = request.OutputDirectory,
                Configuration = Configuration,
                DiagnosticCodes = scope.DiagnosticCodes,
                Settings = settings,
                Templates = templates,
                Engine = engine,
                Catalog = scope.Catalog,
                Pages = pages,
                Published = published,
            },
            publication.IsStale,
            publication.IsGivenUp)
        {
            Rendered = renderer.RenderedCount,
            Taken = renderer.TakenCount,
        };
    }

    private PublicationRequest RequestAfter(PublishedSite? standing) => new()
    {
        OutputDirectory = request.OutputDirectory,
        BaseUrl = Configuration.BaseUrl,
        Offline = Configuration.Offline,
        Previous = standing,
        Remembers = request.Memory is not null,
        Verified = request.Verified,
        IsSuperseded = request.IsSuperseded,
    };

    private void AddFiles(SitePublication publication, PageScope scope)
    {
        foreach (var file in SiteAssets.List(scope.Theme.Assets, diagnostics).Concat(ContractFiles.Schemas()).Concat(HostFiles.List(Configuration)))
        {
            publication.Add(file);
        }
    }

    private void AddContract(SitePublication publication, PageScope scope)
    {
        publication.AddLate(CatalogJson.CatalogPath, file => ContractFiles.WriteCatalog(file, scope.Catalog));
        if (request.Changes is { } changes)
        {
            publication.AddLate(CatalogJson.ChangesPath, file => ContractFiles.WriteChanges(file, changes));
        }
    }

    private void Render(PageRenderer renderer, PageScope scope) => Parallel.ForEach(
        Partitioner.Create(Batches(scope), EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = request.Parallelism > 0 ? request.Parallelism : Environment.ProcessorCount,
        },
        batch =>
        {
            foreach (var page in batch)
            {
                renderer.Render(page);
            }
        });

    // One thread renders the pages that grow with the number of plugins, one after the other, so that memory holds one of them at a time.
    // It begins with them, since they take longest.
    private static IEnumerable<IEnumerable<PageFile>> Batches(PageScope scope) => PageSources.OfOne
        .SelectMany(source => source(scope), static (_, page) => (IEnumerable<PageFile>)[page])
        .Prepend(PageSources.OfAllPlugins.SelectMany(source => source(scope)));
}

/// <summary>How a build has ended.</summary>
/// <param name="Published">Null, with errors, when the old site stands.</param>
/// <param name="Remembered">For the next build; null when there is nothing to remember.</param>
/// <param name="IsStale">What was to be kept was not as it was left.</param>
/// <param name="IsSuperseded">It was given up for a newer one.</param>
internal sealed record SiteBuildOutcome(PublishedSite? Published, RememberedSite? Remembered, bool IsStale, bool IsSuperseded)
{
    /// <summary>The number of pages that were rendered.</summary>
    public int Rendered { get; init; }

    /// <summary>The number of pages that an earlier build has made.</summary>
    public int Taken { get; init; }

    public static SiteBuildOutcome Failed { get; } = new(null, null, false, false);
}
