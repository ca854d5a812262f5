using VdkConnectorDocs.Tests.Cli.Serving;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Caching;

/// <summary>What <c>build</c> makes after a change, with what other processes have left in the cache, is what it makes of nothing but the files.</summary>
public sealed class RecordedBuildTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AfterAnyChangesTheSiteIsAsBuiltAnew(int seed)
    {
        const int Changes = 12;
        var random = new Random(seed);
        using var tree = new WatchedTree("vdk-pelican", "vdk-harbourmaster", "vdk-kraken", "vdk-foghorn", "vdk-tidemark", "vdk-lanternfish", "vdk-ledger");
        AssertIsAsBuiltAnew(tree, "at first");
        for (var i = 0; i < Changes; i++)
        {
            RandomEdit.Make(tree, random);
            AssertIsAsBuiltAnew(tree, $"seed {seed}, change {i}");
        }
    }

    [Fact]
    public void AfterEachKindOfChangeTheSiteIsAsBuiltAnew()
    {
        var random = new Random(4);
        using var tree = new WatchedTree("vdk-pelican", "vdk-harbourmaster", "vdk-kraken", "vdk-foghorn", "vdk-tidemark");
        for (var number = 0; number < RandomEdit.Count; number++)
        {
            RandomEdit.Make(number, tree, random);
            AssertIsAsBuiltAnew(tree, $"change {number}");
        }
    }

    [Fact]
    public void AWordInAReadmeReadsItsPluginAndRendersThePagesThatShowIt()
    {
        using var tree = Built();
        Append(tree, "plugins/vdk-pelican/README.md", "One more word.\n");

        var (_, said) = tree.BuildWithCache();

        Assert.Contains("2 plugins read by an earlier run", said);

        // Its page, the same as Markdown, its badge and the schema of its configuration are all about the plugin.
        Assert.Contains(said, static line => line.StartsWith("Rendered 4 files; ", StringComparison.Ordinal));
    }

    [Fact]
    public void APageOfTheSitesOwnRendersNoOther()
    {
        using var tree = Built();
        tree.Folder.Write("pages/about.md", "# About\n\nOurs.\n");
        var (_, first) = tree.BuildWithCache();
        tree.Folder.Write("pages/about.md", "# About\n\nOurs, too.\n");

        var (_, second) = tree.BuildWithCache();

        Assert.Contains(first, static line => line.StartsWith("Rendered 1 file; ", StringComparison.Ordinal));
        Assert.Contains(second, static line => line.StartsWith("Rendered 1 file; ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("templates/partials/footer.sbn-html", "<footer>Mine</footer>\n")]
    [InlineData("site.yml", "title: Other\nbase-url: https://example.org/docs/\n")]
    public void WhatAllPagesAreMadeOfRendersAllOfThem(string path, string text)
    {
        using var tree = Built();
        tree.Folder.Write(path, text);

        var (published, said) = tree.BuildWithCache();

        Assert.True(published);
        Assert.DoesNotContain(said, static line => line.StartsWith("Rendered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("connectors/vdk-kraken/index.html", "changed by hand")]
    [InlineData("connectors/vdk-kraken/connector.json", "{}")]
    [InlineData("about/index.html", null)]
    [InlineData("manifest.json", "{\"files\": []}")]
    [InlineData("offline.zip", null)]
    [InlineData("more.html", "not ours")]
    public void AnOutputDirectoryThatSomebodyHasChangedIsMadeWholeAgain(string path, string? text)
    {
        using var tree = Built();
        tree.ReplaceInSite(path, text);
        Append(tree, "plugins/vdk-pelican/README.md", "One more word.\n");
        AssertIsAsBuiltAnew(tree, path);
    }

    [Fact]
    public void APageThatIsALinkIsNotTaken()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a right of their own on Windows.");
        }

        using var tree = Built();
        var page = tree.Folder.Combine("site/connectors/vdk-kraken/index.html");
        File.Move(page, tree.Folder.Combine("aside.html"));
        File.CreateSymbolicLink(page, tree.Folder.Combine("aside.html"));
        Append(tree, "plugins/vdk-pelican/README.md", "One more word.\n");

        AssertIsAsBuiltAnew(tree, "link");
        Assert.Null(new FileInfo(page).LinkTarget);
    }

    private static WatchedTree Built()
    {
        var tree = new WatchedTree("vdk-pelican", "vdk-kraken", "vdk-harbourmaster");

        // A folder that comes to be is another configuration.
        tree.Folder.Write("pages/none.txt", "");
        tree.Folder.Write("templates/none.txt", "");
        Assert.True(tree.BuildWithCache().Published);
        return tree;
    }

    private static void Append(WatchedTree tree, string path, string text) => File.AppendAllText(tree.Folder.Combine(path), text);

    private static void AssertIsAsBuiltAnew(WatchedTree tree, string when)
    {
        var (published, _) = tree.BuildWithCache();
        var anew = tree.BuildAnew();

        Assert.True(anew.Published == published, when);
        if (published)
        {
            Assert.True(tree.FilesOf("anew").SequenceEqual(tree.FilesOf("site")), when);
        }
    }
}
