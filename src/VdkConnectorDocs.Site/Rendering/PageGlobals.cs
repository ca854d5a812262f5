using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>The variables that templates see: what all pages share, and what one page brings. Safe to use from several threads.</summary>
internal sealed class PageGlobals(PageScope scope)
{
    private readonly ScriptValue _site = SiteShapes.Site.Wrap(scope.Request.Configuration);
    private readonly ScriptValue _catalog = CatalogShape.Instance.Wrap(scope.Catalog);
    private readonly ScriptValue _diagnosticCodes = new ScriptArray([.. scope.DiagnosticCodes.Select(code => (ScriptValue)code)]);

    /// <summary>All variables of one page, by their names in templates.</summary>
    public ScriptObject Of(PageFile page, PageContent content)
    {
        var globals = new ScriptObject(4 + content.Globals.Count)
        {
            ["site"] = _site,
            ["catalog"] = _catalog,
            ["diagnostic_codes"] = _diagnosticCodes,
            ["page"] = SiteShapes.Page.Wrap(new PageModel(page.Path, scope.Request.Configuration, page.Anywhere)),
        };
        foreach (var (name, value) in content.Globals)
        {
            globals[name] = value;
        }

        return globals;
    }
}
