using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Tests.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Caching;

/// <summary>What an earlier run made is taken when, and only when, doing it again would give the same bytes.</summary>
public sealed class BuildCacheTests : IDisposable
{
    private const string NothingChanged = "Nothing has changed since the last build.";
    private const string Plugin = """
        from vdk.api.plugin.hook_markers import hookimpl

        @hookimpl
        def vdk_configure(config_builder):
            config_builder.add(key="ACME_HOST", default_value="localhost", description="The host.")

        """;

    private readonly ToolSession _tool = new();

    public BuildCacheTests()
    {
        _tool.Folder.Write("plugins/vdk-acme/setup.py", "from setuptools import setup\nsetup(name='vdk-acme', version='1', entry_points={'vdk.plugin.run': ['acme = acme']})\n");
        _tool.Folder.Write("plugins/vdk-acme/src/acme.py", Plugin);
        _tool.Folder.Write("plugins/vdk-acme/README.md", "# Acme\n\nThe first text.\n");
        _tool.Folder.Write("site.yml", "title: Acme's plugins\nfolders:\n  templates: my-templates\n");
        _tool.Folder.Write("my-templates/partials/extra.sbn-html", "extra\n");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void AnUnchangedSiteIsNotBuiltAgain()
    {
        Build("site");
        var first = _tool.Output;

        Build("site");

        Assert.Contains(NothingChanged, _tool.Error, StringComparison.Ordinal);
        Assert.Equal(WithoutTime(first), WithoutTime(_tool.Output));
        AssertIsAsBuiltAnew();
    }

    [Theory]
    [InlineData("plugins/vdk-acme/README.md", "# Acme\n\nThe other text.\n")]
    [InlineData("plugins/vdk-acme/src/acme.py", "VALUE = 1\n")]
    [InlineData("plugins/vdk-acme/src/other.py", "VALUE = 1\n")]
    [InlineData("plugins/vdk-bolt/setup.py", "from setuptools import setup\nsetup(name='vdk-bolt', version='1')\n")]
    [InlineData("site.yml", "title: Another title\nfolders:\n  templates: my-templates\n")]
    [InlineData("my-templates/partials/footer.sbn-html", "<footer>Mine</footer>\n")]
    [InlineData("overlays/acme.yml", "vdk-acme:\n  display-name: ACME\n")]
    [InlineData("pages/more.md", "# More\n\nA page of our own.\n")]
    public void AChangeOfAnyInputIsSeen(string path, string text)
    {
        Build("site");
        Build("site");
        _tool.Folder.Write(path, text);

        Build("site");

        Assert.DoesNotContain(NothingChanged, _tool.Error, StringComparison.Ordinal);
        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void AnInputThatIsBackGivesItsSiteAgain()
    {
        Build("site");
        _tool.Folder.Write("plugins/vdk-acme/README.md", "# Acme\n\nThe other text.\n");
        Build("site");
        _tool.Folder.Write("plugins/vdk-acme/README.md", "# Acme\n\nThe first text.\n");

        Build("site");

        Assert.DoesNotContain(NothingChanged, _tool.Error, StringComparison.Ordinal);
        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void AFileOfTheSiteThatWasChangedIsWrittenAgain()
    {
        Build("site");
        _tool.Folder.Write("site/index.html", "changed");

        Build("site");

        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void AFileThatIsNotOfTheSiteGoes()
    {
        Build("site");
        _tool.Folder.Write("site/more/index.html", "not ours");

        Build("site");

        Assert.False(File.Exists(_tool.Folder.Combine("site/more/index.html")));
        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void ASiteThatIsGoneIsBuiltAgain()
    {
        Build("site");
        Directory.Delete(_tool.Folder.Combine("site"), recursive: true);

        Build("site");

        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void DamagedEntriesAreAsGoodAsNone()
    {
        Build("site");
        foreach (var entry in new DirectoryInfo(_tool.Folder.Combine("cache")).GetFiles("*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(entry.FullName);
            bytes[^1] ^= 1;
            File.WriteAllBytes(entry.FullName, bytes);
        }

        Build("site");

        Assert.DoesNotContain(NothingChanged, _tool.Error, StringComparison.Ordinal);
        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void ACacheThatCannotBeWrittenCostsOnlyTime()
    {
        _tool.Folder.Write("cache", "a file where the folder should be");

        Build("site");
        Build("site");

        AssertIsAsBuiltAnew();
    }

    [Fact]
    public void WhatWasSaidIsSaidAgain()
    {
        _tool.Folder.Write("plugins/vdk-acme/src/acme.py", Plugin + "def broken(:\n");
        var exitCode = Run("site");
        var first = _tool.Error.Replace(ProgressOfABuild, "", StringComparison.Ordinal);

        Assert.Equal(exitCode, Run("site"));
        Assert.Contains(": warning VCD", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(first, _tool.Error.Replace(NothingChanged + "\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsNoLongerTrueIsNotSaidAgain()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a right of their own on Windows.");
        }

        var link = _tool.Folder.Combine("plugins/vdk-acme/link.md");
        File.CreateSymbolicLink(link, _tool.Folder.Combine("site.yml"));
        Build("site");
        Assert.Contains("link.md", _tool.Error, StringComparison.Ordinal);
        File.Delete(link);

        Build("site");

        Assert.Contains(NothingChanged, _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("link.md", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheCacheNothingIsKept()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("build", "--plugins", "plugins", "--out", "site", "--no-cache"));

        Assert.False(Directory.Exists(_tool.Folder.Combine("cache")));
    }

    [Fact]
    public void ACatalogThatWasKeptIsTheSame()
    {
        _tool.Run("extract", "--plugins", "plugins", "--no-cache");
        var anew = _tool.OutputBytes;

        _tool.Run("extract", "--plugins", "plugins");
        var kept = _tool.OutputBytes;
        _tool.Run("extract", "--plugins", "plugins");

        Assert.Equal(anew, kept);
        Assert.Equal(anew, _tool.OutputBytes);
        Assert.Equal(1, CachedCatalogs);
    }

    [Fact]
    public void TheSampleThatWasKeptIsTheSame()
    {
        _tool.Run("extract", "--no-cache");
        var anew = _tool.OutputBytes;
        _tool.Run("extract");
        _tool.Run("extract");

        Assert.Equal(anew, _tool.OutputBytes);
    }

    [Fact]
    public void WhatACloneLackedIsReadOnceItIsThere()
    {
        using var repository = new TestRepository();
        repository.Commit(("vdk-acme/setup.py", "from setuptools import setup\nsetup(name='vdk-acme', version='1', entry_points={'vdk.plugin.run': ['acme = acme']})\n"), ("vdk-acme/acme.py", Plugin));
        var blob = repository.Git("rev-parse", "HEAD:vdk-acme/acme.py");
        var stored = repository.Folder.Combine($".git/objects/{blob[..2]}/{blob[2..]}");
        var aside = _tool.Folder.Combine("aside");
        File.Move(stored, aside);
        string[] build = ["build", "--repo", repository.Folder.Path, "--out", "site"];
        _tool.Run(build);
        Assert.Contains("the clone lacks it", _tool.Error, StringComparison.Ordinal);
        File.Move(aside, stored);

        Assert.Equal(ExitCodes.Done, _tool.Run(build));

        Assert.DoesNotContain(NothingChanged, _tool.Error, StringComparison.Ordinal);
        Assert.Contains("ACME_HOST", File.ReadAllText(_tool.Folder.Combine("site/connectors.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files: 2", "VCD2110")]
    [InlineData("file-bytes: 1000", "VCD2109")]
    [InlineData("tree-bytes: 2500", "VCD2110")]
    [InlineData("folder-depth: 1", "VCD2111")]
    [InlineData("evaluation-steps: 1000", "VCD2305")]
    [InlineData("tree-evaluation-steps: 1000", "VCD2305")]
    [InlineData("readme-characters: 1000", "VCD2252")]
    public void WhatWasKeptUnderOtherLimitsIsNotTaken(string limit, string code)
    {
        _tool.Folder.Write("plugins/vdk-acme/README.md", string.Concat(Enumerable.Repeat("One more line of text.\n", 100)));
        _tool.Folder.Write("plugins/vdk-acme/src/acme.py", Plugin + "for _ in range(300):\n    for _ in range(300):\n        _ = str(_)\n");
        _tool.Folder.Write("limited.yml", $"limits: {{ {limit} }}\n");
        _tool.Folder.Write("unlimited.yml", "title: All of it\n");
        using var repository = new TestRepository();
        repository.Commit([.. new DirectoryInfo(_tool.Folder.Combine("plugins")).GetFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(_tool.Folder.Combine("plugins"), file.FullName), File.ReadAllText(file.FullName)))]);

        foreach (var source in (string[][])[["--plugins", "plugins"], ["--repo", repository.Folder.Path]])
        {
            Assert.DoesNotContain(code, Extract("unlimited.yml"), StringComparison.Ordinal);
            Assert.Contains(code, Extract("limited.yml"), StringComparison.Ordinal);
            Assert.Contains(code, Extract("limited.yml"), StringComparison.Ordinal);
            Assert.DoesNotContain(code, Extract("unlimited.yml"), StringComparison.Ordinal);

            string Extract(string configuration)
            {
                _tool.Run(["extract", .. source, "--config", configuration]);
                return _tool.Error;
            }
        }
    }

    [Fact]
    public void ACheckTakesAndKeepsCatalogsToo()
    {
        _tool.Run("extract", "--plugins", "plugins", "--out", "before.json");
        _tool.Folder.Write("plugins/vdk-acme/src/acme.py", Plugin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        string[] check = ["check", "--base", "before.json", "--head", "plugins"];
        _tool.Run([.. check, "--no-cache"]);
        var anew = _tool.Output;
        var entries = CachedCatalogs;

        _tool.Run(check);
        Assert.Equal(anew, _tool.Output);
        Assert.Equal(entries + 1, CachedCatalogs);

        _tool.Run(check);
        Assert.Equal(anew, _tool.Output);
        Assert.Equal(entries + 1, CachedCatalogs);
    }

    private int CachedCatalogs => new DirectoryInfo(_tool.Folder.Combine("cache/catalogs")).GetFiles().Length;

    private const string ProgressOfABuild = "Reading 3 files of plugins\nBuilding the site\n";

    private int Run(string site) => _tool.Run("build", "--plugins", "plugins", "--out", site);

    private void Build(string site) => Assert.Equal(ExitCodes.Done, Run(site));

    private void AssertIsAsBuiltAnew()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("build", "--plugins", "plugins", "--out", "anew", "--no-cache"));
        Assert.Equal(FilesOf("anew"), FilesOf("site"));
    }

    private Dictionary<string, string> FilesOf(string site)
    {
        var root = _tool.Folder.Combine(site);
        return new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file.FullName), file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.FullName))));
    }

    private static string WithoutTime(string line) => line[..line.LastIndexOf(", ", StringComparison.Ordinal)];
}
