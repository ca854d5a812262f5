using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;
using VdkConnectorDocs.Site.Theme;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>A site whose change log has grown: what stays, and that nothing stays that would come out differently.</summary>
public sealed class ChangedHistoryTests
{
    private static readonly SiteConfiguration Configuration = SiteConfiguration.Default with { BaseUrl = new Uri("https://example.org/docs/") };

    private static readonly CatalogModel Catalog = new(SampleCatalog.Everything());

    private static readonly ChangeLog Before = SampleChanges.Everything();

    private static readonly ChangeLog After = Before with
    {
        Revisions =
        [
            SampleChanges.Revision('d', "2024-05-03T08:00:00Z", "courier: a new option", 3, 4, SampleChanges.Change("vdk-courier", "VCD3202", "info", "The option COURIER_TOKEN is new.")),
            .. Before.Revisions,
        ],
    };

    [Theory]
    [InlineData("connectors/vdk-granary/index.html", true)]
    [InlineData("connectors/vdk-granary/index.md", true)]
    [InlineData("plugins/vdk-diary/index.html", true)]
    [InlineData("changes/2023/index.html", true)]
    [InlineData("connectors/vdk-courier/index.html", false)]
    [InlineData("changes/index.html", false)]
    [InlineData("changes/2024/index.html", false)]
    public void APageStaysUnlessItsOwnPartOfTheHistoryGrew(string path, bool stays)
    {
        var trace = new PageTrace();
        var page = Page(Scope(Before), path);
        page.Load(new PageReader(Scope(Before), trace));

        Assert.Equal(stays, page.IsSame(Page(Scope(After), path)) && trace.Holds(Scope(After)));
    }

    [Fact]
    public void ABuildInTheSameProcessIsTheSameAsOneOnItsOwn()
    {
        using var folder = new TemporaryFolder();
        var memory = new SiteMemory();
        ChangeLog?[] steps = [null, Before, After, Before, null];
        foreach (var log in steps)
        {
            Build(folder, request => request with { Memory = memory }, log);
            AssertIsFresh(folder, log);
        }
    }

    [Fact]
    public void ABuildInAnotherProcessIsTheSameAsOneOnItsOwn()
    {
        using var folder = new TemporaryFolder();
        ReadOnlyMemory<byte>? made = null;
        ChangeLog?[] steps = [null, Before, After, null];
        foreach (var log in steps)
        {
            var recording = new SiteRecording(made);
            Build(folder, request => request with { Recording = recording }, log);
            made = recording.Made;
            AssertIsFresh(folder, log);
        }

        var again = new SiteRecording(made);
        Assert.Equal(0, Build(folder, request => request with { Recording = again }, null).Rendered);
    }

    [Fact]
    public void OfTheSameHistoryNothingIsMadeAgain()
    {
        using var folder = new TemporaryFolder();
        var first = new SiteRecording(null);
        Build(folder, request => request with { Recording = first }, After);
        var second = new SiteRecording(first.Made);

        Assert.Equal(0, Build(folder, request => request with { Recording = second }, After).Rendered);
    }

    private static void AssertIsFresh(TemporaryFolder folder, ChangeLog? log)
    {
        using var fresh = new TemporaryFolder();
        Build(fresh, static request => request, log);
        Assert.Equal(File.ReadAllText(fresh.Combine("site/manifest.json")), File.ReadAllText(folder.Combine("site/manifest.json")));
    }

    private static SiteResult Build(TemporaryFolder folder, Func<SiteRequest, SiteRequest> with, ChangeLog? log)
    {
        var diagnostics = new DiagnosticBag();
        var request = with(new SiteRequest { OutputDirectory = folder.Combine("site"), Configuration = Configuration, Changes = log });
        var result = SiteBuilder.Build(SampleCatalog.Everything(), request, diagnostics, CancellationToken.None);
        Assert.True(result.Published, string.Join('\n', diagnostics.ToSortedList()));
        return result;
    }

    private static PageFile Page(PageScope scope, string path) => PageSources.All.SelectMany(source => source(scope)).Single(page => page.Path == path);

    private static PageScope Scope(ChangeLog log) => new(
        Catalog,
        new SiteRequest { OutputDirectory = "site", Configuration = Configuration, Changes = log },
        new SiteTheme(new SiteFolders()));
}
