using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Search;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchIndex Index = SearchIndex.Of(new CatalogModel(SampleCatalog.Everything()).AllPlugins);

    [Fact]
    public void TermsAreSortedSoThatBeginningsCanBeFoundByBisection() =>
        Assert.Equal(Index.Terms.Order(StringComparer.Ordinal), Index.Terms);

    [Theory]
    [InlineData("granary", "Granary")]
    [InlineData("password", "VDK_GRANARY_PASSWORD")]
    [InlineData("diary", "Diary")]
    [InlineData("scd1", "scd1")]
    [InlineData("query", "vdk granary-query")]
    [InlineData("almanac", "almanac")]
    [InlineData("year", "almanac")]
    public void NamesOptionsCommandsTemplatesAndFieldsAreFound(string word, string title) =>
        Assert.Contains(title, Found(word).Select(f => f.Entry.Title));

    [Fact]
    public void APluginIsFoundByItsOptionsToo() =>
        Assert.Contains("Granary", Found("password").Select(f => f.Entry.Title));

    [Fact]
    public void WhatIsNamedSoWeighsMoreThanWhatHasIt()
    {
        var found = Found("granary").ToDictionary(f => f.Entry.Title, f => f.Weight);
        Assert.True(found["Granary"] > found["VDK_GRANARY_HOST"]);
    }

    [Fact]
    public void EachEntryIsThereOnceAndInOrder() => Assert.All(Index.Postings, static posting =>
        Assert.Equal(posting.Where(static (_, i) => i % 2 == 0).Distinct().Order(), posting.Where(static (_, i) => i % 2 == 0)));

    [Fact]
    public void PartsLeadToTheirPluginAndItsPage()
    {
        var entry = Index.Entries.Single(e => e.Title == "VDK_GRANARY_HOST");
        Assert.Equal("Granary", Index.Entries[entry.Owner].Title);
        Assert.Equal("connectors/vdk-granary/index.html#option-granary_host", entry.Path);
    }

    [Theory]
    [InlineData("VDK_TRINO_USE_SSL", new[] { "vdk", "trino", "use", "ssl" })]
    [InlineData("Größe, naïve", new[] { "größe", "naïve" })]
    [InlineData("ÉCOLE 数据库 x2 हिन्दी", new[] { "école", "数据库", "x2", "हिन्दी" })]
    [InlineData(" -- ", new string[0])]
    public void WordsAreLettersAndDigitsWithoutCase(string text, string[] words) => Assert.Equal(words, Words.Of(text));

    private static IEnumerable<(SearchEntry Entry, int Weight)> Found(string word)
    {
        var postings = Index.Terms.Zip(Index.Postings).Single(t => t.First == word).Second;
        for (var i = 0; i < postings.Count; i += 2)
        {
            yield return (Index.Entries[postings[i]], postings[i + 1]);
        }
    }
}
