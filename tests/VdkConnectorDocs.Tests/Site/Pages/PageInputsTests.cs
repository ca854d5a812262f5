using System.Reflection;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Recording;
using VdkConnectorDocs.Site.Theme;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>A page is made of its subject and of what it reads, and both are known.</summary>
public sealed class PageInputsTests
{
    private static readonly SiteRequest Request = new()
    {
        OutputDirectory = "site",
        Configuration = SiteConfiguration.Default with { BaseUrl = new Uri("https://example.org/") },
        Changes = SampleChanges.Everything(),
    };

    [Fact]
    public void NoPageIsMadeOfAnythingElse()
    {
        var scope = Scope(SampleCatalog.Everything());

        Assert.All(PageSources.All.SelectMany(source => source(scope)), static page =>
        {
            // Functions that take something along from where they were written have fields for it.
            var fields = page.Loader.Target?.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) ?? [];
            Assert.Empty(fields);
        });
    }

    [Fact]
    public void APageIsTheSameWhileWhatItHasReadIs()
    {
        var trace = new PageTrace();
        var reader = new PageReader(Scope(SampleCatalog.Everything()), trace);
        Assert.Equal(4, reader.Catalog.AllPlugins.Count);

        Assert.True(trace.Holds(Scope(SampleCatalog.Everything())));
        Assert.True(trace.Holds(Scope(SampleCatalog.Of(SampleCatalog.Granary() with { Summary = "Other." }, SampleCatalog.Courier(), SampleCatalog.Almanac(), SampleCatalog.Diary()))));
        Assert.False(trace.Holds(Scope(SampleCatalog.Of(SampleCatalog.Granary()))));
    }

    [Fact]
    public void EveryAnswerIsToldFromOthersInAnotherProcess()
    {
        var scope = Scope(SampleCatalog.Everything());
        var other = Scope(SampleCatalog.Everything());
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in PageSources.All.SelectMany(source => source(scope)))
        {
            var trace = new PageTrace();
            page.Load(new PageReader(scope, trace));
            Assert.Equal(new ContentIds().OfPage(page), new ContentIds().OfPage(PageSources.All.SelectMany(source => source(other)).Single(same => same.Path == page.Path)));
            foreach (var (question, answer) in trace.Answers)
            {
                asked.Add(question);
                Assert.Equal(new ContentIds().Of(answer), new ContentIds().Of(SiteQuestions.Find(question)!.Answer(other)));
            }
        }

        Assert.Contains("connectors", asked);
        Assert.Contains("addresses", asked);
        Assert.Contains("changes of vdk-granary", asked);
    }

    [Fact]
    public void EachQuestionCanBeAskedByItsName()
    {
        var questions = typeof(SiteQuestions).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(static property => property.GetValue(null)!)
            .SelectMany(static value => value is SiteQuestion question
                ? [question]
                : new[] { "Items", "Count" }.Select(part => (SiteQuestion)value.GetType().GetProperty(part)!.GetValue(value)!))
            .Concat([SiteQuestions.PluginAt("vdk-a"), SiteQuestions.PluginFile("a.png"), SiteQuestions.Document("a.md"), SiteQuestions.DocumentName("a.md")])
            .Concat([SiteQuestions.FolderOf("vdk-granary"), SiteQuestions.RevisionOf(new string('a', 40)), SiteQuestions.ChangesOf("vdk-granary")])
            .ToList();

        var scope = Scope(SampleCatalog.Everything());
        Assert.All(questions, question =>
        {
            Assert.Equal(question.Name, SiteQuestions.Find(question.Name)?.Name);
            Assert.NotEmpty(new ContentIds().Of(question.Answer(scope)));
        });
        Assert.Null(SiteQuestions.Find("anything else"));
    }

    [Fact]
    public void OtherAnswersHaveOtherContentIds()
    {
        var ids = new ContentIds();
        var catalogs = new[]
        {
            SampleCatalog.Of(SampleCatalog.Granary()),
            SampleCatalog.Of(SampleCatalog.Granary() with { Summary = "Other." }),
            SampleCatalog.Of(SampleCatalog.Granary(), SampleCatalog.Courier()),
        };
        Assert.Equal(3, catalogs.Select(catalog => ids.Of(Scope(catalog).Catalog.AllPlugins)).Distinct().Count());
        Assert.Equal(3, catalogs.Select(catalog => ids.Of(Scope(catalog).Catalog.Kinds)).Distinct().Count());
        Assert.NotEqual(ids.Of("1"), ids.Of(1));
        Assert.NotEqual(ids.Of(null), ids.Of(""));
    }

    [Fact]
    public void AnItemThatWasReadIsMissedWhenItChanges()
    {
        var trace = new PageTrace();
        var before = Scope(SampleCatalog.Everything());
        Assert.NotEmpty(new PageReader(before, trace).Catalog.AllPlugins[0].Id);
        var changed = SampleCatalog.Of(SampleCatalog.Granary() with { Summary = "Other." }, SampleCatalog.Courier(), SampleCatalog.Almanac(), SampleCatalog.Diary());

        Assert.True(trace.Holds(Scope(SampleCatalog.Everything(), before.Catalog)));
        Assert.False(trace.Holds(Scope(changed, before.Catalog)));
    }

    [Fact]
    public void AFileThatHasChangedBetweenTwoReadingsMakesThePageAnewEachTime()
    {
        byte[] content = [1];
        var scope = new PageScope(new CatalogModel(SampleCatalog.Everything()), Request with { ReadPluginFile = _ => content }, new SiteTheme(new SiteFolders()));
        var trace = new PageTrace();
        var reader = new PageReader(scope, trace);
        reader.ReadPluginFile("a.png");
        Assert.True(trace.Holds(scope));
        content = [2];
        reader.ReadPluginFile("a.png");

        Assert.False(trace.Holds(scope));
        content = [1];
        Assert.False(trace.Holds(scope));
    }

    [Fact]
    public void PluginsThatDifferOnlyInTheTextOfTheirReadmesAreTheSameModels()
    {
        var first = new CatalogModel(SampleCatalog.Of(WithReadme("One.", "Title")));
        var second = new CatalogModel(SampleCatalog.Of(WithReadme("Two.", "Title")), first);
        var third = new CatalogModel(SampleCatalog.Of(WithReadme("Two.", "Another")), second);

        Assert.Same(first.AllPlugins[0], second.AllPlugins[0]);
        Assert.NotSame(second.AllPlugins[0], third.AllPlugins[0]);
    }

    private static Plugin WithReadme(string markdown, string title) =>
        SampleCatalog.Granary() with { Readme = new Readme("vdk-granary/README.md", title, "Summary.", markdown, []) };

    private static PageScope Scope(ConnectorCatalog catalog, CatalogModel? previous = null) =>
        new(new CatalogModel(catalog, previous), Request, new SiteTheme(new SiteFolders()));
}
