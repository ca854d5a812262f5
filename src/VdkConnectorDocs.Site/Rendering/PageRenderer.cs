using System.Text;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>Renders pages and hands their files to the publication, one at a time, so that memory does not grow with their number.</summary>
internal sealed class PageRenderer(ITemplateEngine engine, PageScope scope, SitePublication publication)
{
    // A byte order mark would be part of what programs read.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ScriptValue _site = SiteShapes.Site.Wrap(scope.Request.Configuration);
    private readonly ScriptValue _catalog = CatalogShape.Instance.Wrap(scope.Catalog);
    private readonly ScriptValue _diagnosticCodes = new ScriptArray([.. scope.DiagnosticCodes.Select(code => (ScriptValue)code)]);

    /// <summary>Renders one page. Safe to call from several threads.</summary>
    public void Render(PageFile page)
    {
        var content = page.Load();
        var model = new ScriptObject(4 + content.Globals.Count)
        {
            ["site"] = _site,
            ["catalog"] = _catalog,
            ["diagnostic_codes"] = _diagnosticCodes,
            ["page"] = SiteShapes.Page.Wrap(new PageModel(page.Path, scope.Request.Configuration, page.Anywhere)),
        };
        foreach (var (name, value) in content.Globals)
        {
            model[name] = value;
        }

        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, Utf8, bufferSize: -1, leaveOpen: true))
        {
            if (engine.Render(page.Template, model, writer) is { } error)
            {
                scope.Diagnostics.Add(error.Diagnostic);
                return;
            }
        }

        publication.Add(new SiteFile(page.Path, bytes.ToArray()));
        foreach (var file in content.Files)
        {
            publication.Add(file);
        }
    }
}
