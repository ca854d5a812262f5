using VdkConnectorDocs.Site.Search;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The index that the search in the browser loads.</summary>
internal static class SearchData
{
    public static IEnumerable<PageFile> List() =>
        [PageFile.Of("assets/search.txt", "data/search.sbn-json", static reader => Load(SearchIndex.Of(reader.Catalog.Connectors.Concat(reader.Catalog.Plugins))))];

    private static PageContent Load(SearchIndex index)
    {
        var types = SearchTypes.All.Index().ToDictionary(t => t.Item, t => t.Index);
        return PageContent.Of(
            ("types", List(SearchTypes.All.Select(t => (ScriptValue)t))),
            ("entries", Sequence(index.Entries.Select(e => List([types[e.Type], e.Title, e.Note, e.Path, e.Owner])))),
            ("terms", Sequence(index.Terms.Select(t => (ScriptValue)t))),
            ("postings", Sequence(index.Postings.Select(p => List(p.Select(n => (ScriptValue)n))))));
    }

    // Large sites have millions of numbers here, so they become values one by one as they are written.
    private static ScriptValue Sequence(IEnumerable<ScriptValue> items) => new ScriptSequence(items);

    private static ScriptValue List(IEnumerable<ScriptValue> items) => new ScriptArray([.. items]);
}
