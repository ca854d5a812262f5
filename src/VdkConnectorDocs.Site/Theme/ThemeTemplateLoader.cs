using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Site.Theme;

/// <summary>Finds templates in the theme.</summary>
internal sealed class ThemeTemplateLoader(ThemeFolder templates) : ITemplateLoader
{
    public SourceText? Load(string name) =>
        templates.Read(name) is { } bytes ? new SourceText(templates.DisplayPath(name), Decode(bytes)) : null;

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
