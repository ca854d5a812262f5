using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Tests.Cli;
using VdkConnectorDocs.Tests.Site.Pages;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Verification;

public sealed class NuHtmlCheckerTests
{
    [Fact]
    public void EveryPageOfTheSampleSiteIsValid()
    {
        using var session = new ToolSession();
        Assert.Equal(ExitCodes.Done, session.Run("build", "--out", "site"));

        Assert.Empty(NuHtmlChecker.Check(session.Folder.Combine("site")));
    }

    [Fact]
    public void EveryPageOfAChangeLogIsValid()
    {
        using var site = new BuiltSite(SampleCatalog.Everything(), SiteConfiguration.Default, SampleChanges.Everything() with { IsComplete = false });
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));

        Assert.Empty(NuHtmlChecker.Check(Path.Join(site.Folder, "changes")));
        Assert.Empty(NuHtmlChecker.Check(Path.Join(site.Folder, "connectors")));
    }

    [Fact]
    public void AMistakeWouldBeFound()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", "<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head><body><p id=\"a\"><p id=\"a\"></body></html>\n");

        Assert.Contains(NuHtmlChecker.Check(folder.Path), message => message.Contains("Duplicate ID", StringComparison.OrdinalIgnoreCase));
    }
}
