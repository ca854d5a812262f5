using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>A file of the site that a template makes.</summary>
internal sealed record PageFile
{
    private readonly Func<PageReader, PageContent> _load;

    private PageFile(string path, string template, object? subject, Delegate loader, Func<PageReader, PageContent> load)
    {
        Path = path;
        Template = template;
        Subject = subject;
        Loader = loader;
        _load = load;
    }

    /// <summary>Relative to the site's root.</summary>
    public string Path { get; }

    /// <summary>Relative to the templates' root; its extension decides how values are escaped.</summary>
    public string Template { get; }

    /// <summary>What the page is about, which compares by value; null when it is about the site.</summary>
    public object? Subject { get; }

    /// <summary>The page is shown at addresses of any depth, so that only full paths reach other files.</summary>
    public bool Anywhere { get; init; }

    /// <summary>
    /// Makes what only this page shows, of its subject and of what it reads, and of nothing else: a static function, so that a page
    /// whose inputs are the same is the same.
    /// </summary>
    internal Delegate Loader { get; }

    /// <summary>A page that shows only the site and the catalog.</summary>
    public static PageFile Of(string path, string template) => Of(path, template, static _ => PageContent.Nothing);

    /// <summary>A page about the site.</summary>
    /// <param name="load">A static function, as <see cref="Loader"/> says.</param>
    public static PageFile Of(string path, string template, Func<PageReader, PageContent> load) => new(path, template, null, load, load);

    /// <summary>A page about one thing.</summary>
    /// <param name="load">A static function, as <see cref="Loader"/> says.</param>
    public static PageFile Of<T>(string path, string template, T subject, Func<PageReader, T, PageContent> load)
        where T : notnull => new(path, template, subject, load, reader => load(reader, subject));

    /// <summary>Whether another page is made by the same code, of the same template and subject.</summary>
    public bool IsSame(PageFile other) =>
        Path == other.Path && Template == other.Template && Anywhere == other.Anywhere
        && Loader.Method == other.Loader.Method && Equals(Subject, other.Subject);

    /// <summary>Makes what only this page shows. Called once, by the thread that renders the page, so that it can be dropped afterwards.</summary>
    public PageContent Load(PageReader reader) => _load(reader);
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
