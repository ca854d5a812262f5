using System.Text.Json.Nodes;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private const string Options = "vdk-heron/src/vdk/plugin/heron/heron_options.py";

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void NothingChangedIsExitCodeZero()
    {
        WriteTree("base");
        WriteTree("head");

        Assert.Equal(0, _tool.Run("check", "--base", "base", "--head", "head"));
        Assert.Equal("Catalog check: 0 breaking, 0 risky, 0 info\n", _tool.Output);
    }

    [Fact]
    public void ABreakingChangeIsExitCodeOneOnItsLine()
    {
        WriteTree("base");
        WriteTree("head", ("\"HERON_HOST\"\n", "\"HERON_SERVER\"\n"));

        Assert.Equal(1, _tool.Run("check", "--base", "base", "--head", "head"));
        Assert.StartsWith($"head/{Options}(11): error VCD3009: [breaking] vdk-heron: The option HERON_HOST was renamed to HERON_SERVER.\n", _tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breaking", 0)]
    [InlineData("error", 0)]
    [InlineData("risky", 1)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("none", 0)]
    public void FailOnDecidesFromWhereOn(string level, int exitCode)
    {
        WriteTree("base");
        WriteTree("head", ("default_value=30", "default_value=31"));

        Assert.Equal(exitCode, _tool.Run("check", "--base", "base", "--head", "head", "--fail-on", level));
    }

    [Theory]
    [InlineData]
    [InlineData("--base", "base")]
    [InlineData("--head", "head")]
    [InlineData("--base", "base", "--baseline", "base.json", "--head", "head")]
    [InlineData("--base", "base", "--head", "head", "--format", "yaml")]
    [InlineData("--base", "base", "--head", "head", "--format", "text,json")]
    [InlineData("--base", "base", "--head", "head", "--format", "json=")]
    [InlineData("--base", "base", "--head", "head", "--fail-on", "sometimes")]
    public void WrongUsageIsExitCodeTwo(params string[] arguments)
    {
        Assert.Equal(2, _tool.Run(["check", .. arguments]));
        Assert.Empty(_tool.Output);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("missing.json")]
    [InlineData("empty")]
    [InlineData("broken.json")]
    [InlineData("http://127.0.0.1:1/connectors.json")]
    public void AComparisonThatCouldNotBeMadeIsNoPass(string input)
    {
        WriteTree("tree");
        Directory.CreateDirectory(_tool.Folder.Combine("empty"));
        _tool.Folder.Write("broken.json", "{");

        Assert.Equal(3, _tool.Run("check", "--base", "tree", "--head", input, "--fail-on", "none"));
        Assert.Equal(3, _tool.Run("check", "--base", input, "--head", "tree", "--fail-on", "none"));
        Assert.Empty(_tool.Output);
        Assert.Contains("error VCD", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutPluginsCannotBeCompared()
    {
        WriteTree("tree");
        _tool.Folder.Write("elsewhere/notes.txt", "no plugin");

        Assert.Equal(3, _tool.Run("check", "--base", "tree", "--head", "elsewhere"));
        Assert.Contains("VCD9204", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderCanBeAPluginItself()
    {
        WriteTree("base");
        WriteTree("head", ("def add_definitions(config_builder):", "def add_definitions(config_builder:"));

        Assert.Equal(0, _tool.Run("check", "--base", "base/vdk-heron", "--head", "head/vdk-heron"));
        Assert.EndsWith("Catalog check: 0 breaking, 1 risky, 0 info\n", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASavedCatalogStandsForATree()
    {
        WriteTree("tree");
        WriteTree("head", ("default_value=30", "default_value=31"));
        Assert.Equal(0, _tool.Run("extract", "--plugins", "tree", "--out", "connectors.json"));

        Assert.Equal(0, _tool.Run("check", "--baseline", "connectors.json", "--head", "tree", "--fail-on", "info"));
        Assert.Equal(1, _tool.Run("check", "--base", "connectors.json", "--head", "head", "--fail-on", "risky"));
    }

    [Fact]
    public void SeveralReportsAreWrittenAtOnce()
    {
        WriteTree("base");
        WriteTree("head", ("default_value=30", "default_value=31"));

        Assert.Equal(0, _tool.Run("check", "--base", "base", "--head", "head", "--format", "github,markdown=out/summary.md,json=check.json,sarif=check.sarif,junit=check.xml"));

        Assert.StartsWith($"::warning file=head/{Options},line=24,", _tool.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.Folder.Combine("out/summary.md")));
        Assert.True(File.Exists(_tool.Folder.Combine("check.sarif")));
        Assert.True(File.Exists(_tool.Folder.Combine("check.xml")));
        Assert.Equal("VCD3101", (string?)JsonNode.Parse(File.ReadAllText(_tool.Folder.Combine("check.json")))!["changes"]![0]!["rule"]);
    }

    [Fact]
    public void WhatIsProposedIsAccepted()
    {
        WriteTree("base");
        WriteTree("head", ("\"HERON_HOST\"\n", "\"HERON_SERVER\"\n"));
        Assert.Equal(1, _tool.Run("check", "--base", "base", "--head", "head", "--write-allow-list", "policy.yml"));

        Assert.Equal(0, _tool.Run("check", "--base", "base", "--head", "head", "--policy", "policy.yml"));
        Assert.Contains("accepted VCD3009", _tool.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 breaking, 0 risky, 0 info, 1 accepted\n", _tool.Output, StringComparison.Ordinal);

        // Nothing is left to accept.
        Assert.Equal(0, _tool.Run("check", "--base", "base", "--head", "base", "--policy", "policy.yml"));
        Assert.Contains("policy.yml(3,1): warning VCD3901", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAcceptedFindingExpires()
    {
        WriteTree("base");
        WriteTree("head", ("\"HERON_HOST\"\n", "\"HERON_SERVER\"\n"));
        _tool.Folder.Write("site.yml", "allow:\n  - rule: VCD3009\n    path: vdk-heron/option/HERON_HOST\n    reason: Announced.\n    expires: 2026-01-31\n");

        _tool.Today = new DateOnly(2026, 1, 31);
        Assert.Equal(0, _tool.Run("check", "--base", "base", "--head", "head"));
        _tool.Today = new DateOnly(2026, 2, 1);
        Assert.Equal(1, _tool.Run("check", "--base", "base", "--head", "head"));
        Assert.Contains("VCD3902", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APolicyThatCannotBeReadIsNoPass()
    {
        WriteTree("base");
        _tool.Folder.Write("policy.yml", "severities: 3\n");

        Assert.Equal(3, _tool.Run("check", "--base", "base", "--head", "base", "--policy", "policy.yml"));
        Assert.Equal(3, _tool.Run("check", "--base", "base", "--head", "base", "--policy", "missing.yml"));
    }

    [Fact]
    public void NoFormatTellsASecret()
    {
        WriteTree("base");
        WriteTree("head", ("default_value=\"0000\"", "default_value=\"4711\""));

        foreach (var format in new[] { "text", "github", "markdown", "json", "sarif", "junit" })
        {
            Assert.Equal(1, _tool.Run("check", "--base", "base", "--head", "head", "--format", format, "--fail-on", "risky", "--write-allow-list", "policy.yml"));
            var everything = _tool.Output + _tool.Error + File.ReadAllText(_tool.Folder.Combine("policy.yml"));
            Assert.Contains("HERON_PIN", everything, StringComparison.Ordinal);
            Assert.DoesNotContain("\"0000\"", everything, StringComparison.Ordinal);
            Assert.DoesNotContain("4711", everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RevisionsAreReadWithoutTouchingTheWorkTree()
    {
        var repository = CreateRepository();
        File.WriteAllText(_tool.Folder.Combine("repo/projects/vdk-plugins/vdk-heron/setup.py"), "changed, and not committed");

        Assert.Equal(1, _tool.Run("check", "--repo", "repo", "--base", "HEAD~1", "--format", "github"));

        Assert.StartsWith($"::error file=projects/vdk-plugins/{Options},line=11,", _tool.Output, StringComparison.Ordinal);
        Assert.Equal("changed, and not committed", File.ReadAllText(_tool.Folder.Combine("repo/projects/vdk-plugins/vdk-heron/setup.py")));
        Assert.NotEmpty(repository);
    }

    [Fact]
    public void ARevisionThatAShallowCloneLacksIsNamedWithWhatToFetch()
    {
        var commit = CreateRepository();
        Git("clone", "-q", "--depth", "1", "file://" + _tool.Folder.Combine("repo"), _tool.Folder.Combine("shallow"));

        Assert.Equal(3, _tool.Run("check", "--repo", "shallow", "--base", "origin/release", "--head", "HEAD"));
        Assert.Contains("git fetch --depth=1 origin +refs/heads/release:refs/remotes/origin/release", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(3, _tool.Run("check", "--repo", "shallow", "--base", "HEAD~1"));
        Assert.Contains("git fetch --deepen=100 origin", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(3, _tool.Run("check", "--repo", "shallow", "--base", commit));
        Assert.Contains($"git fetch --depth=1 origin {commit}", _tool.Error, StringComparison.Ordinal);
    }

    /// <summary>Two commits that differ in one breaking change.</summary>
    /// <returns>The hash of the first one.</returns>
    private string CreateRepository()
    {
        WriteTree("repo/projects/vdk-plugins");
        Git("init", "-q", "-b", "main", _tool.Folder.Combine("repo"));
        Commit();
        var first = Git("-C", _tool.Folder.Combine("repo"), "rev-parse", "HEAD").Trim();
        WriteTree("repo/projects/vdk-plugins", ("\"HERON_HOST\"\n", "\"HERON_SERVER\"\n"));
        Commit();
        return first;
    }

    private void Commit()
    {
        Git("-C", _tool.Folder.Combine("repo"), "add", "-A");
        Git("-C", _tool.Folder.Combine("repo"), "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "c");
    }

    private static string Git(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private void WriteTree(string folder, params (string Old, string New)[] edits)
    {
        var root = Fixtures.Path("changes/tree");
        foreach (var path in RepositoryFolder.FindFiles(root, ""))
        {
            var text = File.ReadAllText(Path.Join(root, path)).ReplaceLineEndings("\n");
            if (path == Options)
            {
                foreach (var (old, fresh) in edits)
                {
                    Assert.Contains(old, text, StringComparison.Ordinal);
                    text = text.Replace(old, fresh, StringComparison.Ordinal);
                }
            }

            _tool.Folder.Write($"{folder}/{path}", text);
        }
    }
}
