using System.Text;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>Renders pages and hands their files to the publication, one at a time, so that memory does not grow with their number.</summary>
internal sealed class PageRenderer(ITemplateEngine engine, PageScope scope, SitePublication publication)
{
    // A byte order mark would be part of what programs read.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly PageGlobals _globals = new(scope);

    /// <summary>Renders one page. Safe to call from several threads.</summary>
    public void Render(PageFile page)
    {
        var content = page.Load();
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, Utf8, bufferSize: -1, leaveOpen: true))
        {
            if (engine.Render(page.Template, _globals.Of(page, content), writer) is { } error)
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
