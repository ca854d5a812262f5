using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Publishing;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Publishing;

[SuppressMessage("ApiDesign", "RS0030", Justification = "The tests sort what they list.")]
public sealed class SitePublicationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    private string Output => _folder.Combine("site");

    [Fact]
    public void ASiteIsPublishedWhole()
    {
        var published = Publish(("index.html", "<a href=\"a/b.html\">b</a>"), ("a/b.html", "<a href=\"https://example.org/x#y\">x</a>"));

        Assert.NotNull(published);
        Assert.Equal(["a/b.html", "external-links.txt", "index.html", "manifest.json", "offline.zip"], published.Files);
        Assert.Equal(2, published.Pages);
        Assert.Equal("https://example.org/x\n", File.ReadAllText(_folder.Combine("site/external-links.txt")));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void TheManifestListsEveryFileButItself()
    {
        Publish(("b.txt", "b"), ("a/c.txt", "c"));

        var manifest = SiteManifest.Read(File.ReadAllBytes(_folder.Combine("site/manifest.json")))!;

        Assert.Equal(["a/c.txt", "b.txt", "external-links.txt", "offline.zip"], manifest.Select(entry => entry.Path));
        foreach (var entry in manifest)
        {
            var bytes = File.ReadAllBytes(_folder.Combine("site/" + entry.Path));
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (entry.Size, entry.Sha256));
        }
    }

    [Fact]
    public void TheSameFilesGiveTheSameBytesInAnyOrder()
    {
        (string, string)[] files = [.. Enumerable.Range(0, 50).Select(i => ($"f{i}.txt", string.Concat(Enumerable.Repeat($"line {i}\n", i * 20))))];
        Publish(files);
        var first = NamesIn(Output).ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(Output, name)));
        Directory.Delete(Output, recursive: true);

        Publish([.. files.Reverse()]);

        Assert.Equal(first.Count, NamesIn(Output).Length);
        Assert.All(first, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(Output, file.Key))));
    }

    [Fact]
    public void TheArchiveHoldsTheSite()
    {
        var large = string.Concat(Enumerable.Repeat("All hands on deck. ", 500));
        Publish(("index.html", large), ("a/ü.txt", "x"), ("empty", ""));

        using var archive = ZipFile.OpenRead(_folder.Combine("site/offline.zip"));

        Assert.Equal(["a/ü.txt", "empty", "index.html"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("index.html")!.Open());
        Assert.Equal(large, reader.ReadToEnd());
        Assert.True(archive.GetEntry("index.html")!.CompressedLength < large.Length / 4);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void NothingIsRewrittenWhenNothingChanged()
    {
        Publish(("a.txt", "a"), ("b/c.txt", "c"));
        string[] files = ["a.txt", "b/c.txt", "manifest.json", "offline.zip", "external-links.txt"];
        Array.ForEach(files, Age);

        var published = Publish(("b/c.txt", "c"), ("a.txt", "a"));

        Assert.Equal(0, published!.Rewritten);
        Assert.All(files, file => Assert.True(IsAged(file)));
    }

    [Fact]
    public void OnlyWhatChangedIsRewritten()
    {
        Publish(("a.txt", "a"), ("b.txt", "b"), ("gone/c.txt", "c"));
        Age("a.txt");

        var published = Publish(("a.txt", "a"), ("b.txt", "B"), ("new.txt", "n"));

        Assert.NotNull(published);
        Assert.True(IsAged("a.txt"));
        Assert.Equal("B", File.ReadAllText(_folder.Combine("site/b.txt")));
        Assert.False(Path.Exists(_folder.Combine("site/gone")));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Theory]
    [InlineData("other.txt")]
    [InlineData("manifest.json")]
    [InlineData("folder/")]
    public void AFolderThatIsNotOursIsLeftAlone(string entry)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine("site/" + entry))!);
        if (!entry.EndsWith('/'))
        {
            _folder.Write("site/" + entry, "mine");
        }

        Assert.Null(Publish(("index.html", "x")));

        Assert.Equal(["VCD6102"], Codes());
        Assert.Equal([entry.TrimEnd('/')], NamesIn(Output));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void AWorkTreeIsLeftAloneEvenWhenWeMadeIt()
    {
        Publish(("index.html", "x"));
        _folder.Write("site/.git/HEAD", "ref: refs/heads/gh-pages");

        Assert.Null(Publish(("index.html", "y")));

        Assert.Equal(["VCD6102"], Codes());
        Assert.Equal("x", File.ReadAllText(_folder.Combine("site/index.html")));
    }

    [Fact]
    public void AFileInTheWayIsLeftAlone()
    {
        _folder.Write("site", "a file");

        Assert.Null(Publish(("index.html", "x")));

        Assert.Equal(["VCD6102"], Codes());
        Assert.Equal("a file", File.ReadAllText(Output));
    }

    [Fact]
    public void AFolderBesideTheSiteThatIsNotOursIsLeftAlone()
    {
        _folder.Write(".site.next/mine.txt", "mine");

        Assert.Null(Publish(("index.html", "x")));

        Assert.Equal(["VCD6102"], Codes());
        Assert.Equal("mine", File.ReadAllText(_folder.Combine(".site.next/mine.txt")));
    }

    [Fact]
    public void AnEmptyFolderIsTaken()
    {
        Directory.CreateDirectory(Output);

        Assert.NotNull(Publish(("index.html", "x")));
    }

    [Fact]
    public void TheRootOfAFileSystemIsRefused()
    {
        Assert.Null(SitePublication.Begin(new PublicationRequest { OutputDirectory = Path.GetPathRoot(Path.GetFullPath("."))! }, _diagnostics));
        Assert.Equal(["VCD6102"], Codes());
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsReported()
    {
        _folder.Write("file", "");

        Assert.Null(SitePublication.Begin(new PublicationRequest { OutputDirectory = _folder.Combine("file/site") }, _diagnostics));
        Assert.Equal(["VCD6103"], Codes());
    }

    [Theory]
    [InlineData("../escape.txt", "VCD6105")]
    [InlineData("/etc/passwd", "VCD6105")]
    [InlineData("con/index.html", "VCD6105")]
    [InlineData("INDEX.html", "VCD6106")]
    [InlineData("manifest.json", "VCD6106")]
    [InlineData("Offline.zip", "VCD6106")]
    public void APathThatMayNotBeKeepsTheOldSite(string path, string code)
    {
        Publish(("index.html", "old"));

        Assert.Null(Publish(("index.html", "new"), (path, "x")));

        Assert.Equal([code], Codes());
        Assert.Equal("old", File.ReadAllText(_folder.Combine("site/index.html")));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void ABrokenLinkKeepsTheOldSite()
    {
        Publish(("index.html", "old"));

        Assert.Null(Publish(("index.html", "<a href=\"missing.html\">x</a>")));

        Assert.Equal(["VCD6201"], Codes());
        Assert.Equal("old", File.ReadAllText(_folder.Combine("site/index.html")));
    }

    [Fact]
    public void ACancelledPublicationKeepsTheOldSite()
    {
        Publish(("index.html", "old"));
        using var cancellation = new CancellationTokenSource();
        using (var publication = SitePublication.Begin(Request(), _diagnostics)!)
        {
            publication.Add(Text("index.html", "new"));
            cancellation.Cancel();
            Assert.Throws<OperationCanceledException>(() => publication.Publish(cancellation.Token));
        }

        Assert.Equal("old", File.ReadAllText(_folder.Combine("site/index.html")));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void APublicationThatIsGivenUpLeavesNothing()
    {
        using (var publication = SitePublication.Begin(Request(), _diagnostics)!)
        {
            publication.Add(Text("index.html", "new"));
        }

        Assert.Empty(NamesIn(_folder.Path));
    }

    [Fact]
    public void ASecondPublicationOfTheSameSiteIsRefused()
    {
        using var first = SitePublication.Begin(Request(), _diagnostics)!;

        Assert.Null(SitePublication.Begin(Request(), _diagnostics));
        Assert.Equal(["VCD6101"], Codes());

        first.Add(Text("index.html", "first"));
        Assert.NotNull(first.Publish(CancellationToken.None));
    }

    [Fact]
    public void ASiteLeftBetweenTwoRenamesIsPutBackFirst()
    {
        Publish(("index.html", "old"));
        Directory.Move(Output, _folder.Combine(".site.previous"));

        Assert.Null(Publish(("index.html", "<a href=\"missing.html\">x</a>")));

        Assert.Equal("old", File.ReadAllText(_folder.Combine("site/index.html")));
        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void WhatAKilledPublicationLeftIsDeleted()
    {
        Publish(("index.html", "old"));
        _folder.Write(".site.next/.vdk-connector-docs", "");
        _folder.Write(".site.next/half/index.ht", "<p");

        Assert.NotNull(Publish(("index.html", "new")));

        Assert.Equal(["site"], NamesIn(_folder.Path));
    }

    [Fact]
    public void WhereFoldersCannotBeExchangedTheyAreMoved()
    {
        Publish(("index.html", "old"));
        var layout = OutputLayout.Of(Output)!;
        OwnedDirectory.Create(layout.Next);
        _folder.Write(".site.next/index.html", "new");

        DirectorySwap.Swap(layout, (_, _) => false);

        Assert.Equal("new", File.ReadAllText(_folder.Combine("site/index.html")));
        Assert.Equal("old", File.ReadAllText(_folder.Combine(".site.previous/index.html")));
    }

    [Fact]
    public void WhereTheNewSiteCannotBeMovedTheOldOneComesBack()
    {
        Publish(("index.html", "old"));
        var layout = OutputLayout.Of(Output)!;

        Assert.ThrowsAny<IOException>(() => DirectorySwap.Swap(layout, (_, _) => false));

        Assert.Equal("old", File.ReadAllText(_folder.Combine("site/index.html")));
    }

    [Fact]
    public void FilesCanBeAddedFromSeveralThreads()
    {
        using (var publication = SitePublication.Begin(Request(), _diagnostics)!)
        {
            Parallel.For(0, 500, i => publication.Add(Text($"{i % 7}/{i % 11}/{i}.html", $"<p id=a>{i}</p><a href=\"#a\">a</a>")));
            Assert.Equal(500, publication.Publish(CancellationToken.None)!.Pages);
        }

        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void ALinkToTheOutputFolderIsFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Directory.CreateDirectory(_folder.Combine("real"));
        Directory.CreateSymbolicLink(Output, _folder.Combine("real"));

        Assert.NotNull(Publish(("index.html", "x")));

        Assert.Equal("x", File.ReadAllText(_folder.Combine("real/index.html")));
        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
    }

    [Fact]
    public void ALinkInTheOldSiteIsNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Publish(("index.html", "x"), ("a/b.txt", "y"));
        _folder.Write("outside/b.txt", "y");
        File.Delete(_folder.Combine("site/index.html"));
        File.CreateSymbolicLink(_folder.Combine("site/index.html"), _folder.Combine("outside/b.txt"));
        Directory.CreateSymbolicLink(_folder.Combine("site/link"), _folder.Combine("outside"));

        Assert.NotNull(Publish(("index.html", "y"), ("a/b.txt", "y")));

        Assert.Null(new FileInfo(_folder.Combine("site/index.html")).LinkTarget);
        Assert.Equal("y", File.ReadAllText(_folder.Combine("outside/b.txt")));
    }

    public void Dispose() => _folder.Dispose();

    private PublishedSite? Publish(params (string Path, string Text)[] files)
    {
        using var publication = SitePublication.Begin(Request(), _diagnostics);
        foreach (var (path, text) in files)
        {
            publication?.Add(Text(path, text));
        }

        return publication?.Publish(CancellationToken.None);
    }

    private PublicationRequest Request() => new() { OutputDirectory = Output };

    private static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> Codes() => _diagnostics.ToSortedList().Select(diagnostic => diagnostic.Id);

    private void Age(string file) =>
        File.SetLastWriteTimeUtc(_folder.Combine("site/" + file), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private bool IsAged(string file) => File.GetLastWriteTimeUtc(_folder.Combine("site/" + file)).Year == 2020;

    private static string[] NamesIn(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Where(name => name != OutputLayout.MarkerName).Order(StringComparer.Ordinal)];
}
