using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Rendering;
using VdkConnectorDocs.Templating.Linting;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Linting;

/// <summary>The templates that pages are made with and the types of what each gets, read off the very variables that rendering passes.</summary>
internal static class PageEntries
{
    public static IReadOnlyList<TemplateEntry> Of(PageScope scope)
    {
        var globals = new PageGlobals(scope.Request.Configuration, scope.DiagnosticCodes);
        return
        [
            .. PageSources.All
                .SelectMany(source => source(scope))
                .GroupBy(page => page.Template, page => Load(page), StringComparer.Ordinal)
                .Select(pages => new TemplateEntry(pages.Key, Merge([.. pages]))),
        ];

        ScriptObject Load(PageFile page)
        {
            // What is wrong with the Markdown of the specimen's pages says nothing about the theme.
            var reader = new PageReader(scope);
            return globals.Of(page, page.Load(reader), reader);
        }
    }

    // A variable that only some of the pages pass is unknown on the others.
    private static Dictionary<string, TemplateType> Merge(IReadOnlyList<ScriptObject> pages) => pages[0].Names
        .Where(name => pages.All(globals => globals.Contains(name)))
        .ToDictionary(name => name, name => TypeOf(pages.Select(globals => globals[name])), StringComparer.Ordinal);

    // Null is a value of every type.
    private static TemplateType TypeOf(IEnumerable<ScriptValue> values) => values
        .Where(value => !value.IsNull)
        .Select(TemplateType.Of)
        .Aggregate((TemplateType?)null, (merged, type) => merged is null ? type : merged.Or(type)) ?? TemplateType.Any;
}
