using VdkConnectorDocs.Site.Search;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The index that the search in the browser loads.</summary>
internal static class SearchData
{
    public static IEnumerable<PageFile> List() =>
        [PageFile.Of("assets/search.jsonp", "data/search.sbn-json", static reader => Load(SearchIndex.Of(reader.Catalog.Connectors.Concat(reader.Catalog.Plugins))))];

    private static PageContent Load(SearchIndex index)
    {
        var types = SearchTypes.All.Index().ToDictionary(t => t.Item, t => t.Index);
        return PageContent.Of(
            ("types", List(SearchTypes.All.Select(t => (ScriptValue)t))),
            ("entries", List(index.Entries.Select(e => List([types[e.Type], e.Title, e.Note, e.Path, e.Owner])))),
            ("terms", List(index.Terms.Select(t => (ScriptValue)t))),
            ("postings", List(index.Postings.Select(p => List(p.Select(n => (ScriptValue)n))))));
    }

    private static ScriptValue List(IEnumerable<ScriptValue> items) => new ScriptArray([.. items]);
}
