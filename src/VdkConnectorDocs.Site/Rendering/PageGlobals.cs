using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>The variables that templates see: what all pages share, and what one page brings. Safe to use from several threads.</summary>
internal sealed class PageGlobals(SiteConfiguration configuration, EquatableList<string> diagnosticCodes)
{
    private readonly ScriptValue _site = SiteShapes.Site.Wrap(configuration);
    private readonly ScriptValue _diagnosticCodes = new ScriptArray([.. diagnosticCodes.Select(code => (ScriptValue)code)]);

    /// <summary>All variables of one page, by their names in templates.</summary>
    public ScriptObject Of(PageFile page, PageContent content, PageReader reader)
    {
        var globals = new ScriptObject(4 + content.Globals.Count)
        {
            ["site"] = _site,
            ["catalog"] = CatalogShape.Instance.Wrap(reader.Catalog),
            ["diagnostic_codes"] = _diagnosticCodes,
            ["page"] = SiteShapes.Page.Wrap(new PageModel(page.Path, configuration, page.Anywhere)),
        };
        foreach (var (name, value) in content.Globals)
        {
            globals[name] = value;
        }

        return globals;
    }
}
