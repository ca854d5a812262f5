using System.Collections.Concurrent;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Site.Rendering;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site;

/// <summary>
/// What a process keeps of the last build of a site, so that the next one does again only what a change touches. Both give the same
/// bytes as a build that is on its own.
/// </summary>
/// <remarks>For one build at a time. It holds no content of files: those that stay are taken from the output directory.</remarks>
public sealed class SiteMemory
{
    /// <summary>The site that stands in the output directory; null when that is not known.</summary>
    internal RememberedSite? Site { get; set; }
}

/// <summary>A published site and what it was made of.</summary>
internal sealed record RememberedSite
{
    public required string OutputDirectory { get; init; }

    public required SiteConfiguration Configuration { get; init; }

    public required EquatableList<string> DiagnosticCodes { get; init; }

    public required RenderSettings Settings { get; init; }

    public required RecordedTemplates Templates { get; init; }

    public required ITemplateEngine Engine { get; init; }

    public required CatalogModel Catalog { get; init; }

    public required ConcurrentDictionary<string, RenderedPage> Pages { get; init; }

    public required PublishedSite Published { get; init; }

    /// <summary>Whether a build goes to the same place: then files that come out the same stay.</summary>
    public bool StandsWhere(SiteRequest request) =>
        OutputDirectory == request.OutputDirectory && Configuration.BaseUrl == request.Configuration.BaseUrl;

    /// <summary>Whether a build has the same inputs, but for those that each page remembers by itself.</summary>
    public bool IsBasisOf(PageScope scope, RenderSettings settings) =>
        StandsWhere(scope.Request)
        && Configuration == scope.Request.Configuration
        && DiagnosticCodes.Equals(scope.DiagnosticCodes)
        && Settings == settings
        && Templates.AreThoseOf(scope.Theme.Templates);
}
