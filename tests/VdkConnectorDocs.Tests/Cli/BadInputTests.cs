using System.Text.RegularExpressions;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>Whatever is wrong with a tree: clear diagnostics, nothing lost, nothing written outside of the output, no crash.</summary>
public sealed partial class BadInputTests : IDisposable
{
    private const string Setup = "from setuptools import setup\nsetup(name='vdk-acme', version='1')\n";
    private readonly ToolSession _tool = new();

    public static TheoryData<string> BrokenTrees =>
        [.. new DirectoryInfo(RepositoryRoot.Combine("tests/fixtures/broken-trees")).GetDirectories()
            .Select(folder => folder.Name)
            .Order(StringComparer.Ordinal)];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(BrokenTrees))]
    public void ABrokenTreeGivesAWholeSite(string name)
    {
        var tree = RepositoryRoot.Combine("tests/fixtures/broken-trees/" + name);

        var exitCode = _tool.Run("build", "--plugins", tree, "--out", "site");

        Assert.True(exitCode is ExitCodes.Done or ExitCodes.Findings, $"exit code {exitCode}\n{_tool.Error}");
        var plugins = ReadCatalog().AllPlugins.ToList();
        Assert.Equal(CountPlugins(tree), plugins.Count);
        Assert.DoesNotContain(plugins, plugin => !File.Exists(_tool.Folder.Combine($"site/{plugin.Links.Page}index.html")));
        AssertDiagnosticsAreClear(expected: name is not ("odd-folders" or "hostile-text"));
        AssertNothingIsWrittenOutside();
    }

    [Fact]
    public void NoTextOfAPluginReachesTheTerminalUnescaped()
    {
        var tree = RepositoryRoot.Combine("tests/fixtures/broken-trees/hostile-text");

        foreach (var arguments in (string[][])[["list", "--all"], ["show", "siren"], ["search", "siren"], ["extract"]])
        {
            _tool.Run([.. arguments, "--plugins", tree]);

            Assert.DoesNotContain((_tool.Output + _tool.Error).ReplaceLineEndings(""), char.IsControl);
            Assert.DoesNotContain("must-never-be-shown", _tool.Output + _tool.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LinksOutOfTheTreeAreReportedAndNotRead()
    {
        using var outside = new TemporaryFolder();
        outside.Write("README.md", "# what-nobody-may-read\n");
        outside.Write("vdk-other/setup.py", Setup);
        _tool.Folder.Write("plugins/vdk-acme/setup.py", Setup);
        File.CreateSymbolicLink(_tool.Folder.Combine("plugins/vdk-acme/README.md"), outside.Combine("README.md"));
        Directory.CreateSymbolicLink(_tool.Folder.Combine("plugins/vdk-other"), outside.Combine("vdk-other"));
        Directory.CreateSymbolicLink(_tool.Folder.Combine("plugins/vdk-acme/circle"), _tool.Folder.Combine("plugins"));

        Build();

        Assert.Equal(["vdk-acme"], ReadCatalog().AllPlugins.Select(plugin => plugin.Id));
        Assert.Equal(3, _tool.ErrorLines.Count(line => line.Contains("warning VCD2107", StringComparison.Ordinal)));
        Assert.DoesNotContain("what-nobody-may-read", ReadSite(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/x.txt")]
    [InlineData("pages/x.md")]
    [InlineData("overlays/x.yml")]
    public void AFileOfTheSitesOwnThatCannotBeReadIsAnError(string path)
    {
        _tool.Folder.Write("plugins/vdk-acme/setup.py", Setup);
        _tool.Folder.Write("site.yml", "title: x\n");
        _tool.Folder.Write(path, "");
        using var locked = new FileStream(_tool.Folder.Combine(path), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(ExitCodes.Findings, _tool.Run("build", "--plugins", "plugins", "--config", "site.yml", "--out", "site", "--no-cache"));

        Assert.Contains(_tool.ErrorLines, line => line.Contains("error VCD9201: The file cannot be read: ", StringComparison.Ordinal));
    }

    [Fact]
    public void NamesThatNoFileMayHaveElsewhereAreKeptOrReported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");
        string[] names = ["vdk-<x>", "vdk:colon", "vdk-\"quoted\"", "vdk-what?", "vdk*star", "vdk|pipe", "ends.", "ends ", "CON", "nul", "com0", "Same", "same"];
        foreach (var name in names)
        {
            _tool.Folder.Write($"plugins/{name}/setup.py", "from setuptools import setup\nsetup()\n");
        }

        _tool.Folder.Write("plugins/back\\slash/setup.py", Setup);
        _tool.Folder.Write("plugins/new\nline/setup.py", Setup);

        Build();

        Assert.Equal(names.Order(StringComparer.Ordinal), ReadCatalog().AllPlugins.Select(plugin => plugin.Path).Order(StringComparer.Ordinal));
        Assert.Equal(2, _tool.ErrorLines.Count(line => line.Contains("warning VCD2112", StringComparison.Ordinal)));
        AssertNothingIsWrittenOutside();
    }

    [Fact]
    public void AFailingRunLeavesTheOldSiteWhole()
    {
        _tool.Folder.Write("plugins/vdk-acme/setup.py", Setup);
        Build();
        var before = ReadSite();

        _tool.Folder.Write("templates/layout.sbn-html", "{{ if }}");
        Assert.Equal(ExitCodes.Findings, _tool.Run("build", "--plugins", "plugins", "--templates", "templates", "--out", "site"));
        Assert.Matches(@"layout\.sbn-html\(1,\d+\): error VCD5", _tool.Error);
        Assert.Equal(before, ReadSite());

        Assert.Equal(ExitCodes.UnreadableInput, _tool.Run("build", "--plugins", "nowhere", "--out", "site"));
        Assert.Equal(before, ReadSite());

        _tool.CancellationToken = new CancellationToken(canceled: true);
        Assert.Equal(ExitCodes.Cancelled, _tool.Run("build", "--plugins", "plugins", "--out", "site"));
        Assert.Equal(before, ReadSite());
    }

    [Fact]
    public void AFolderThatIsNotOursIsNeverReplaced()
    {
        _tool.Folder.Write("plugins/vdk-acme/setup.py", Setup);
        _tool.Folder.Write("home/thesis.txt", "years of work");

        Assert.Equal(ExitCodes.Findings, _tool.Run("build", "--plugins", "plugins", "--out", "home"));

        Assert.Equal(["thesis.txt"], new DirectoryInfo(_tool.Folder.Combine("home")).GetFileSystemInfos().Select(entry => entry.Name));
        Assert.Contains("error VCD6", _tool.Error, StringComparison.Ordinal);
    }

    /// <summary>The folders that hold something of a distribution; one with nothing but a README is no plugin.</summary>
    private static int CountPlugins(string tree) =>
        new DirectoryInfo(tree).GetDirectories()
            .Count(folder => folder.GetFiles("*", SearchOption.AllDirectories).Any(file => file.Extension is ".py" or ".cfg" or ".toml"));

    private void Build() => Assert.Equal(ExitCodes.Done, _tool.Run("build", "--plugins", "plugins", "--out", "site"));

    private ConnectorCatalog ReadCatalog() =>
        CatalogJsonReader.Read(File.ReadAllBytes(_tool.Folder.Combine("site/connectors.json")), "connectors.json", new DiagnosticBag())!;

    /// <summary>The whole site as one text, to compare.</summary>
    private string ReadSite()
    {
        var root = _tool.Folder.Combine("site");
        return string.Concat(new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"--- {Path.GetRelativePath(root, file.FullName)}\n{File.ReadAllText(file.FullName)}\n"));
    }

    private void AssertDiagnosticsAreClear(bool expected)
    {
        var lines = _tool.ErrorLines.Where(line => line.Contains(" VCD", StringComparison.Ordinal)).ToList();
        Assert.Equal(expected, lines.Count > 0);
        Assert.All(lines, line => Assert.Matches(DiagnosticLine(), line));
        Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
        Assert.DoesNotContain("Exception", _tool.Error, StringComparison.Ordinal);
    }

    private void AssertNothingIsWrittenOutside() =>
        Assert.Empty(new DirectoryInfo(_tool.Folder.Path).GetFileSystemInfos()
            .Select(entry => entry.Name)
            .Except(["site", "cache", "plugins"], StringComparer.Ordinal));

    [GeneratedRegex(@"^[^:]+(\(\d+,\d+\))?: (warning|error) VCD\d{4}: \S.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiagnosticLine();
}
