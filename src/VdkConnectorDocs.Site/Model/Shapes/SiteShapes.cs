using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>The site and the page, as templates see them.</summary>
internal static class SiteShapes
{
    public static readonly RecordShape<SiteConfiguration> Site = new RecordShape<SiteConfiguration>("site")
        .Member("title", s => s.Title)
        .Member("description", s => s.Description)
        .Member("language", s => s.Language)
        .Member("base_url", s => s.BaseUrl?.AbsoluteUri)
        .Member("base_path", s => s.BasePath)
        .Member("offline", s => s.Offline)
        .Member("issues", s => s.Links.Issues)
        .Member("repository", s => s.Links.Repository);

    public static readonly RecordShape<PageModel> Page = new RecordShape<PageModel>("page")
        .Member("path", p => p.Path)
        .Member("address", p => p.Address)
        .Member("root", p => p.Root)
        .Member("canonical_url", p => p.CanonicalUrl);
}
