using System.Globalization;
using System.Xml.Linq;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>The feed of changes, by what RFC 4287 asks of one.</summary>
public sealed class ChangesFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly SiteConfiguration WithAddress = SiteConfiguration.Default with { BaseUrl = new Uri("https://example.org/docs/") };

    [Fact]
    public void TheFeedAndEachEntryHaveWhatTheyMust()
    {
        var feed = Feed(SampleChanges.Everything(), WithAddress);

        Assert.Equal(Atom + "feed", feed.Name);
        AssertHasWhatItMust(feed);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(3, entries.Count);
        Assert.All(entries, AssertHasWhatItMust);
        Assert.All(entries, static entry => Assert.Equal(Xhtml + "div", Assert.Single(entry.Element(Atom + "content")!.Elements()).Name));
        Assert.Equal(4, feed.Descendants(Atom + "id").Select(static id => id.Value).Distinct().Count());
    }

    [Fact]
    public void ItIsAsOldAsItsNewestRevision()
    {
        var feed = Feed(SampleChanges.Everything(), WithAddress);

        Assert.Equal("2024-05-02T08:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(["2024-05-02T08:00:00Z", "2023-01-15T08:00:00Z", "2021-08-03T08:00:00Z"], feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void WithAnAddressEverythingLeadsThere()
    {
        var feed = Feed(SampleChanges.Everything(), WithAddress);

        Assert.Equal("https://example.org/docs/changes/feed.xml", Link(feed, "self"));
        Assert.Equal("https://example.org/docs/changes/2023/#commit-bbbbbbbb", Link(feed.Elements(Atom + "entry").ElementAt(1), "alternate"));
        Assert.Contains("https://example.org/docs/connectors/vdk-granary/", feed.Descendants(Xhtml + "a").Select(static a => a.Attribute("href")!.Value));
        Assert.DoesNotContain(feed.Descendants(Xhtml + "a"), static a => a.Value == "vdk-gone");
    }

    [Fact]
    public void WithoutAnAddressNothingIsRelative()
    {
        var feed = Feed(SampleChanges.Everything(), SiteConfiguration.Default);

        Assert.All(feed.Descendants(Atom + "id"), static id => Assert.StartsWith("urn:vdk-connector-docs:change", id.Value, StringComparison.Ordinal));
        Assert.All(
            feed.Descendants().Select(static element => element.Attribute("href")).OfType<XAttribute>(),
            static link => Assert.True(Uri.TryCreate(link.Value, UriKind.Absolute, out _), link.Value));
    }

    [Fact]
    public void OnlyTheNewestRevisionsAreInIt()
    {
        var day = new DateOnly(2020, 1, 1);
        var log = SampleChanges.Of(
        [
            .. Enumerable.Range(0, 60).Select(i =>
            {
                var commit = (100 - i).ToString("d40", CultureInfo.InvariantCulture);
                return SampleChanges.Revision('0', day.AddDays(-i).ToString("O", CultureInfo.InvariantCulture) + "T00:00:00Z", commit, 1, 1, SampleChanges.Change("vdk-a", "VCD3202", "info", "New."))
                    with { Revision = new Revision(commit, day.AddDays(-i).ToString("O", CultureInfo.InvariantCulture) + "T00:00:00Z") };
            }),
        ]);
        var entries = Feed(log, WithAddress).Elements(Atom + "entry").ToList();

        Assert.Equal(50, entries.Count);
        Assert.Equal("2020-01-01T00:00:00Z", entries[0].Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void AFeedWithoutEntriesIsValidToo() => AssertHasWhatItMust(Feed(SampleChanges.Of(), SiteConfiguration.Default));

    private static void AssertHasWhatItMust(XElement element)
    {
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.True(DateTimeOffset.TryParseExact(
            Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
    }

    private static string? Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")?.Value;

    private static XElement Feed(ChangeLog log, SiteConfiguration configuration)
    {
        using var site = new BuiltSite(SampleCatalog.Everything(), configuration, log);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        return XDocument.Parse(site.Read("changes/feed.xml")).Root!;
    }
}
