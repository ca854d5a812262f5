using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>A file of the site that a template makes.</summary>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Template">Relative to the templates' root; its extension decides how values are escaped.</param>
internal sealed record PageFile(string Path, string Template)
{
    /// <summary>Makes what only this page shows. Called once, by the thread that renders the page, so that it can be dropped afterwards.</summary>
    public Func<PageContent> Load { get; init; } = static () => PageContent.Nothing;

    /// <summary>The page is shown at addresses of any depth, so that only full paths reach other files.</summary>
    public bool Anywhere { get; init; }
}

/// <summary>What one page shows besides the site and the catalog.</summary>
/// <param name="Globals">By their names in templates.</param>
/// <param name="Files">Files that the page brings along, such as the images of a README.</param>
internal sealed record PageContent(IReadOnlyList<KeyValuePair<string, ScriptValue>> Globals, IReadOnlyList<SiteFile> Files)
{
    public static PageContent Nothing { get; } = new([], []);

    public static PageContent Of(params ReadOnlySpan<(string Name, ScriptValue Value)> globals)
    {
        var list = new List<KeyValuePair<string, ScriptValue>>(globals.Length);
        foreach (var (name, value) in globals)
        {
            list.Add(new(name, value));
        }

        return new PageContent(list, []);
    }
}
