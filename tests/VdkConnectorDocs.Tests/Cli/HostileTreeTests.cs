using AngleSharp.Html.Parser;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Verification;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>Nothing that a plugin tree holds crashes, hangs or exhausts the tool, leads out of the site, or harms other plugins.</summary>
public sealed class HostileTreeTests(HostileTree tree) : IClassFixture<HostileTree>
{
    private const int LongestParsedPage = 1024 * 1024;

    public static TheoryData<string> Files => [.. HostileFiles.All.Select(file => file.Name)];

    public static TheoryData<string> Distributions => [.. HostileTree.OddDistributions.Keys];

    [Fact]
    public void TheBuildEndsWithAWholeSite()
    {
        Assert.True(tree.ExitCode == ExitCodes.Done, tree.Error[..Math.Min(tree.Error.Length, 2_000)]);
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(PublishedSiteVerifier.Verify(tree.Folder.Combine("site"), baseUrl: null, diagnostics, TestContext.Current.CancellationToken));
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Equal(["plugins", "site"], new DirectoryInfo(tree.Folder.Path).GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsSaidIsPlainText()
    {
        Assert.DoesNotContain("Exception", tree.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(tree.Error.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        Assert.All(tree.Error.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
    }

    [Fact]
    public void AnHonestPluginIsWhole()
    {
        var plugin = tree.Plugin("vdk-good");

        Assert.Equal(("vdk-good", "1"), (plugin.Id, plugin.Package.Version));
        Assert.Equal("ACME_HOST", Assert.Single(plugin.Options).Key);
        Assert.True(File.Exists(tree.Folder.Combine($"site/{plugin.Links.Page}index.html")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AHostileFileIsReportedAndItsPluginListed(string name)
    {
        var file = HostileFiles.All.Single(file => file.Name == name);
        var folder = HostileTree.FolderOf(file);

        var plugin = tree.Plugin(folder);

        if (file.Code is { } code)
        {
            Assert.Matches($@"/{folder}(/{System.Text.RegularExpressions.Regex.Escape(file.Path)}(\(\d+,\d+\))?)?: warning {code}: ", tree.Error);
        }

        if (file.Path is not ("acme.py" or "setup.py"))
        {
            Assert.Equal("ACME_HOST", Assert.Single(plugin.Options).Key);
        }

        AssertPageIsHarmless(plugin.Links.Page);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void AnOddNameStaysInItsPlace(string folder)
    {
        var plugin = tree.Plugin(folder);

        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$", plugin.Id);
        AssertPageIsHarmless(plugin.Links.Page);
    }

    [Fact]
    public void FoldersWithOddNamesAreListedOrReported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names do not exist there.");
        Assert.All(HostileTree.OddNames, name => AssertPageIsHarmless(tree.Plugin(name).Links.Page));
        Assert.Equal(2, tree.Error.Split('\n').Count(line => line.Contains("warning VCD2112", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("special-pipe/README.md", "VCD2108")]
    [InlineData("special-pipe/pipe.py", "VCD2108")]
    [InlineData("special-socket/README.md", "VCD2108")]
    [InlineData("special-device/README.md", "VCD2107")]
    [InlineData("special-links/README.md", "VCD2107")]
    [InlineData("special-links/outside", "VCD2107")]
    [InlineData("special-links/loop", "VCD2107")]
    [InlineData("special-links/nowhere.py", "VCD2107")]
    [InlineData("special-sparse/README.md", "VCD2109")]
    [InlineData("special-sparse/setup.cfg", "VCD2109")]
    [InlineData("special-sparse/.plugin-ci.yml", "VCD2109")]
    public void SpecialFilesAreReportedAndNotRead(string path, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");

        Assert.Contains($"/{path}: warning {code}: ", tree.Error, StringComparison.Ordinal);
        Assert.Equal("ACME_HOST", Assert.Single(tree.Plugin(path.Split('/')[0]).Options).Key);
        Assert.DoesNotContain("what-nobody-may-read", File.ReadAllText(tree.Folder.Combine("site/connectors.json")), StringComparison.Ordinal);
    }

    private void AssertPageIsHarmless(string path)
    {
        var page = new FileInfo(tree.Folder.Combine($"site/{path}index.html"));
        Assert.True(page.Exists, path);
        var html = File.ReadAllText(page.FullName);
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        if (page.Length <= LongestParsedPage)
        {
            var document = new HtmlParser().ParseDocument(html);
            Assert.All(document.QuerySelectorAll("script"), script =>
                Assert.True(script.GetAttribute("type") == "application/ld+json" || script.GetAttribute("src")!.EndsWith("assets/site.js", StringComparison.Ordinal)));
            Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.Empty(document.QuerySelectorAll("iframe, object, embed, base, [href^='javascript:']"));
        }
    }
}
