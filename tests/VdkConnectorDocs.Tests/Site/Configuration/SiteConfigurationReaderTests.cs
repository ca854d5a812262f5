using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Configuration;

public sealed class SiteConfigurationReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void ReadsEveryKey()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["tree", "theme", "a", "p", "o"])
        {
            Directory.CreateDirectory(folder.Combine(name));
        }

        var configuration = SiteConfigurationReader.Read(
            new SourceText(
                "site.yml",
                """
                title: "Harbour"
                description: >-
                  All that
                  connects.
                language: en-GB
                base-url: https://example.org/harbour
                source: { folder: tree, repository: "https://github.com/port/kit.git", ref: main, path: projects/plugins/ }
                cname: harbour.example.org
                offline: false
                links: { issues: https://example.org/issues, repository: https://example.org/r }
                folders: { templates: theme, assets: a, pages: p, overlays: o }
                limits: { readme-characters: 10_000, markup-depth: 20, image-bytes: 0, images-per-readme: 1 }
                severities: { VCD3002: none, VCD3001: warning }
                allow:
                  - { rule: VCD3001, path: vdk-heron, reason: Announced., expires: 2026-12-31 }
                """),
            folder.Path,
            _diagnostics);

        Assert.Empty(_diagnostics.ToSortedList());
        Assert.Equal(("Harbour", "All that connects.", "en-GB"), (configuration.Title, configuration.Description, configuration.Language));
        Assert.Equal(("https://example.org/harbour/", "/harbour/"), (configuration.BaseUrl!.AbsoluteUri, configuration.BasePath));
        Assert.Equal(
            new SourceConfiguration { Folder = folder.Combine("tree"), Repository = "https://github.com/port/kit.git", Ref = "main", Path = "projects/plugins" },
            configuration.Source);
        Assert.False(configuration.Offline);
        Assert.Equal("harbour.example.org", configuration.Cname);
        Assert.Equal(folder.Combine("o"), configuration.Folders.Overlays);
        var markdown = configuration.Limits.Markdown;
        Assert.Equal((10_000, 20, 0, 1), (markdown.Characters, markdown.Depth, markdown.ImageBytes, markdown.Images));
        Assert.Equal([new SeverityOverride("VCD3001", "warning"), new SeverityOverride("VCD3002", "none")], configuration.Policy.Severities);
        Assert.Equal([new AllowedFinding("VCD3001", "vdk-heron", "Announced.", new DateOnly(2026, 12, 31), 15)], configuration.Policy.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("title:\nsource: ~\nlinks: null\n")]
    public void WhatIsNotSaidIsTheDefault(string yaml)
    {
        Assert.Equal(SiteConfiguration.Default, Read(yaml));
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Theory]
    [InlineData("titel: x", "site.yml(1,1): error VCD9002: There is no key 'titel' here; did you mean 'title'?")]
    [InlineData("source:\n  repo: x", "site.yml(2,3): error VCD9002: There is no key 'repo' here; known are folder, repository, ref, path")]
    [InlineData("title: [a]", "site.yml(1,8): error VCD9003: 'title' must be a text and is a list.")]
    [InlineData("source: here", "site.yml(1,9): error VCD9003: 'source' must be a mapping and is a text.")]
    [InlineData("offline: 'true'", "site.yml(1,10): error VCD9003: 'offline' must be true or false and is 'true'.")]
    [InlineData("- a", "site.yml(1,1): error VCD9003: The file must be a mapping and is a list.")]
    [InlineData("base-url: example.org", "site.yml(1,11): error VCD9004: 'base-url' is 'example.org' and must be an http or https address without query and fragment.")]
    [InlineData("base-url: javascript:alert(1)", "site.yml(1,11): error VCD9004: 'base-url' is 'javascript:alert(1)' and must be an http or https address without query and fragment.")]
    [InlineData("limits: { image-bytes: -1 }", "site.yml(1,24): error VCD9004: 'image-bytes' is '-1' and must be a whole number from 0 to 50000000.")]
    [InlineData("source: { ref: --upload-pack=x }", "site.yml(1,16): error VCD9004: 'ref' is '--upload-pack=x' and must be a branch, tag or commit.")]
    [InlineData("source: { path: ../x }", "site.yml(1,17): error VCD9004: 'path' is '../x' and must be a path inside the repository.")]
    [InlineData("severities: { VCD3001: fatal }", "site.yml(1,24): error VCD9004: 'VCD3001' is 'fatal' and must be one of error, warning, info, none.")]
    [InlineData("allow: [ { rule: VCD3001, reason: y } ]", "site.yml(1,10): error VCD9008: The key 'path' is missing.")]
    [InlineData("title: a\ntitle: b", "site.yml(2,1): error VCD9005: The key 'title' is given twice.")]
    [InlineData("title: &a b", "site.yml(1,8): error VCD9007: The file has an anchor, which is not read here: write the value where it is used.")]
    [InlineData("title: *a", "site.yml(1,8): error VCD9007: The file has an alias, which is not read here: write the value where it is used.")]
    [InlineData("title: !!python/object:os.system x", "site.yml(1,8): error VCD9007: The file has a tag, which is not read here: write the value where it is used.")]
    [InlineData("title: a\n---\ntitle: b", "site.yml(2,1): error VCD9007: The file has a second document, which is not read here: write the value where it is used.")]
    [InlineData("folders: { assets: nowhere }", "site.yml(1,20): error VCD9009: The folder 'nowhere' that 'assets' names does not exist.")]
    public void WhatIsWrongIsToldOnItsPlace(string yaml, string message)
    {
        var configuration = Read(yaml);

        Assert.Equal([message], _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(SiteConfiguration.Default.Description, configuration.Description);
    }

    [Theory]
    [InlineData("title: [a", 2)]
    [InlineData("a: b: c", 1)]
    [InlineData("title: \"a", 1)]
    [InlineData("title: @a", 1)]
    [InlineData("a:\n b: c\n  d: e", 3)]
    public void BrokenYamlIsToldOnItsLine(string yaml, int line)
    {
        Read(yaml);

        var diagnostic = Assert.Single(_diagnostics.ToSortedList());
        Assert.Equal("VCD9001", diagnostic.Id);
        Assert.InRange(diagnostic.Location.Start.Line, 1, line);
        Assert.DoesNotContain("Exception", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 100_000)]
    [InlineData("a: [*b, *b]\n", 10_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a", 300_000)]
    [InlineData("a: b\n", 50_000)]
    public void HostileYamlEndsWithAnError(string piece, int count)
    {
        Read(string.Concat(Enumerable.Repeat(piece, count)));

        Assert.True(_diagnostics.HasErrors);
    }

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
    public void NoTextMakesTheReaderFail(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "title", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a", "*a", "!b", "%", "---", "...", "?", ",", "\t",
            "é", "😀", "\\", "a", "1", "source", "~", "\r\n", "\0", "\ud800",
        ];
        for (var round = 0; round < 1_000; round++)
        {
            Read(string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    [Fact]
    public void TheShippedConfigurationIsRight()
    {
        var path = Path.GetFullPath(Fixtures.Path("../../site/site.yml"));

        var configuration = SiteConfigurationReader.Read(new SourceText("site/site.yml", File.ReadAllText(path)), Path.GetDirectoryName(path)!, _diagnostics);

        Assert.Empty(_diagnostics.ToSortedList());
        Assert.Equal(new SourceConfiguration(), configuration.Source);
        Assert.NotNull(configuration.Folders.Overlays);
    }

    private SiteConfiguration Read(string yaml) =>
        SiteConfigurationReader.Read(new SourceText("site.yml", yaml), Path.Combine(Path.GetTempPath(), "no-such-folder"), _diagnostics);
}
