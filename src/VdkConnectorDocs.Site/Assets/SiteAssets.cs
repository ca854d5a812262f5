using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Theme;

namespace VdkConnectorDocs.Site.Assets;

/// <summary>The files below <c>assets/</c>: the theme's as they are, and its script modules joined into one.</summary>
internal static class SiteAssets
{
    private const string ModuleFolder = "js/";

    private const string Entry = "main.js";

    public static IEnumerable<SiteFile> List(ThemeFolder assets, DiagnosticBag diagnostics)
    {
        foreach (var path in assets.List())
        {
            if (!path.StartsWith(ModuleFolder, StringComparison.Ordinal) && assets.Read(path) is { } content)
            {
                yield return new SiteFile("assets/" + path, content);
            }
        }

        var script = ScriptModules.Join(Entry, module => ReadText(assets, ModuleFolder + module), out var missing);
        if (script is null)
        {
            diagnostics.Add(PageDiagnostics.MissingModule.At(SourceLocation.OfFile(assets.DisplayPath(ModuleFolder + Entry)), missing));
            yield break;
        }

        yield return new SiteFile("assets/site.js", Encoding.UTF8.GetBytes(script));
    }

    private static string? ReadText(ThemeFolder assets, string path) =>
        assets.Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
