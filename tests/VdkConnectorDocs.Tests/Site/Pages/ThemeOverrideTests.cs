using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

public sealed class ThemeOverrideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATemplateOfTheUsersReplacesOurs()
    {
        _folder.Write("templates/partials/footer.sbn-html", "<footer>{{ site.title }} by ACME</footer>\n");
        using var site = Build();
        Assert.Equal("VDK connectors by ACME", site.Page("index.html").QuerySelector("footer")!.TextContent);
        Assert.NotNull(site.Page("index.html").QuerySelector("header"));
    }

    [Fact]
    public void AssetsAndPagesOfTheUsersReplaceOursOrComeOnTop()
    {
        _folder.Write("assets/site.css", "body { color: red }\n");
        _folder.Write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        _folder.Write("pages/about.md", "# About ACME\n\nOurs.\n");
        _folder.Write("pages/team/contact.md", "# Contact\n\nSee [about](../about.md).\n");
        using var site = Build();
        Assert.Equal("body { color: red }\n", site.Read("assets/site.css"));
        Assert.Contains("assets/logo.svg", site.Result.Files);
        Assert.Equal("About ACME", site.Page("about/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("../../about/index.html", site.Page("team/contact/index.html").QuerySelector(".document a")!.GetAttribute("href"));
    }

    [Fact]
    public void AMistakeInATemplateIsAnErrorAtItsPlaceAndPublishesNothing()
    {
        _folder.Write("templates/partials/footer.sbn-html", "<footer>\n{{ site.titel }}</footer>\n");
        using var site = Build();
        Assert.False(site.Result.Published);
        Assert.Contains(site.Diagnostics, d => d.Location.Path.EndsWith("footer.sbn-html", StringComparison.Ordinal) && d.Location.Start.Line == 2);
    }

    [Fact]
    public void AnImportedModuleThatIsMissingIsAnError()
    {
        _folder.Write("assets/js/main.js", "import { x } from './gone.js';\n");
        using var site = Build();
        Assert.False(site.Result.Published);
        Assert.Contains(site.Diagnostics, d => d.Id == "VCD6050");
    }

    private BuiltSite Build() => new(
        SampleCatalog.Of(SampleCatalog.Granary()),
        SiteConfiguration.Default with
        {
            Folders = new SiteFolders { Templates = _folder.Combine("templates"), Assets = _folder.Combine("assets"), Pages = _folder.Combine("pages") },
        });
}
