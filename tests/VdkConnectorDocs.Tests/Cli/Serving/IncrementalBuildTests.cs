using VdkConnectorDocs.Site.Output;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Serving;

/// <summary>What <c>serve --watch</c> makes after a change is what a build of nothing but the files makes, file for file.</summary>
public sealed class IncrementalBuildTests
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
            if (random.Next(3) == 0)
            {
                RandomEdit.Make(tree, random);
            }

            if (random.Next(3) == 0)
            {
                // Given up somewhere on the way into place.
                var asked = random.Next(500);
                tree.IsSuperseded = () => asked-- < 0;
                tree.Build();
                tree.IsSuperseded = static () => false;
                RandomEdit.Make(tree, random);
            }

            AssertIsAsBuiltAnew(tree, $"seed {seed}, change {i}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void ASiteThatIsOldBeforeItIsInPlaceIsGivenUpForTheNext(int steps)
    {
        using var tree = Built();
        var before = tree.FilesOf("site");
        Append(tree, "vdk-pelican", "One more word.\n");
        tree.IsSuperseded = () => steps-- <= 0;

        var (published, said) = tree.Build();

        Assert.False(published);
        Assert.DoesNotContain(said, static line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("connectors/vdk-pelican/index.html", tree.Verified!.Changed.Keys);
        Assert.Equal(before, tree.FilesOf("site"));

        tree.IsSuperseded = static () => false;
        Append(tree, "vdk-kraken", "One more word.\n");
        AssertIsAsBuiltAnew(tree, "after");
        Assert.Contains("connectors/vdk-pelican/index.html", tree.Verified!.Changed.Keys);
        Assert.Equal([], Directory.GetFileSystemEntries(tree.Folder.Path, ".site.*"));
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
    public void AWordInAReadmeChangesOnlyThePagesOfItsPlugin()
    {
        using var tree = Built();
        Append(tree, "vdk-pelican", "One more word.\n");

        tree.Build();

        Assert.Equal(
            ["connectors/vdk-pelican/connector.json", "connectors/vdk-pelican/index.html"],
            tree.Verified!.Changed.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FilesThatAreTheSameAreNotWrittenAgain()
    {
        using var tree = Built();
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(tree.Folder.Combine("site/about/index.html"), longAgo);
        tree.Build();
        Append(tree, "vdk-pelican", "One more word.\n");

        tree.Build();

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(tree.Folder.Combine("site/about/index.html")));
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(tree.Folder.Combine("site/connectors/vdk-pelican/index.html")));
    }

    [Fact]
    public void WhatIsShownEarlyIsWhatComesIntoPlace()
    {
        using var tree = Built();
        Append(tree, "vdk-pelican", "Set `VDK_NO_SUCH_OPTION`.\n");

        tree.Build();

        var verified = tree.Verified!;
        Assert.All(verified.Changed, file => Assert.Equal(File.ReadAllBytes(tree.Folder.Combine("site/" + file.Key)), file.Value));
        Assert.Equal(
            tree.FilesOf("site").Keys.Where(static path => path != ".vdk-connector-docs"),
            verified.Files);
        Assert.Equal(["connectors.json", "external-links.txt", "manifest.json", "offline.zip"], verified.Late.Order(StringComparer.Ordinal));
        Assert.Equal(verified.Version, SiteVersion.Of(SiteManifest.Read(File.ReadAllBytes(tree.Folder.Combine("site/manifest.json")))!));
    }

    [Fact]
    public void ASiteThatIsTheSameHasTheSameVersion()
    {
        using var tree = Built();
        tree.Build();
        var before = tree.Verified!.Version;

        tree.Build();
        Assert.Equal(before, tree.Verified!.Version);

        Append(tree, "vdk-pelican", "One more word.\n");
        tree.Build();
        Assert.NotEqual(before, tree.Verified!.Version);
    }

    [Theory]
    [InlineData("index.html", "changed by hand")]
    [InlineData("about/index.html", null)]
    [InlineData("offline.zip", null)]
    [InlineData("more.html", "not ours")]
    public void AnOutputDirectoryThatSomebodyHasChangedIsMadeWholeAgain(string path, string? text)
    {
        using var tree = Built();
        tree.ReplaceInSite(path, text);
        Append(tree, "vdk-pelican", "One more word.\n");
        AssertIsAsBuiltAnew(tree, path);
    }

    [Fact]
    public void AnOutputDirectoryThatIsGoneIsMadeAgain()
    {
        using var tree = Built();
        Directory.Delete(tree.Folder.Combine("site"), recursive: true);

        AssertIsAsBuiltAnew(tree, "gone");
    }

    [Fact]
    public void ABrokenLinkKeepsTheSiteThatStandsAndIsToldAgainWhileItIsThere()
    {
        using var tree = Built();
        var before = tree.FilesOf("site");
        tree.Folder.Write("pages/more.md", "# More\n\n[Nowhere](nowhere.md)\n");

        var first = tree.Build();
        var second = tree.Build();

        Assert.False(first.Published);
        Assert.Contains(first.Said, static said => said.Contains("VCD6", StringComparison.Ordinal));
        Assert.Equal(first, second, static (one, other) => one.Said.SequenceEqual(other.Said));
        Assert.Null(tree.Verified);
        Assert.Equal(before, tree.FilesOf("site"));
    }

    [Fact]
    public void APageThatOthersLinkToIsMissedByThemWhenItGoes()
    {
        using var tree = new WatchedTree("vdk-pelican", "vdk-kraken");
        tree.Folder.Write("pages/one.md", "# One\n\n[Two](two.md#deep)\n");
        tree.Folder.Write("pages/two.md", "# Two\n\n## Deep\n");
        tree.Build();
        tree.Folder.Write("pages/two.md", "# Two\n");

        var (published, said) = tree.Build();

        Assert.False(published);
        Assert.Equal(tree.BuildAnew().Said, said);
    }

    private static WatchedTree Built()
    {
        var tree = new WatchedTree("vdk-pelican", "vdk-kraken", "vdk-harbourmaster");
        tree.Build();
        return tree;
    }

    private static void Append(WatchedTree tree, string plugin, string text) =>
        File.AppendAllText(tree.Folder.Combine($"plugins/{plugin}/README.md"), text);

    private static void AssertIsAsBuiltAnew(WatchedTree tree, string when)
    {
        var (published, said) = tree.Build();
        var (publishedAnew, saidAnew) = tree.BuildAnew();

        Assert.True(said.SequenceEqual(saidAnew), $"{when}: {string.Join('\n', said.Except(saidAnew))}\ninstead of\n{string.Join('\n', saidAnew.Except(said))}");
        Assert.Equal(publishedAnew, published);
        if (published)
        {
            var (files, filesAnew) = (tree.FilesOf("site"), tree.FilesOf("anew"));
            Assert.True(files.SequenceEqual(filesAnew), $"{when}: {string.Join(", ", filesAnew.Except(files).Concat(files.Except(filesAnew)).Select(static file => file.Key).Distinct())}");
        }
    }
}
