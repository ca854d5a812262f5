using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Tests.Catalog.Json;
using VdkConnectorDocs.Tests.Extraction.Git;
using VdkConnectorDocs.Tests.Extraction.History;
using Xunit;
using static VdkConnectorDocs.Tests.Extraction.Git.PathEdit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class ChangesVerbTests(ChangesVerbTests.Repository repository) : IClassFixture<ChangesVerbTests.Repository>, IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void TellsEachCommitNewestFirstWithWhatItChanged()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins"));

        var commits = repository.Commits;
        Assert.Equal(
            $"""
            2024-01-08 {commits["rename"][..9]} rename
                [breaking] vdk-z: The package vdk-b was renamed to vdk-z.
            2024-01-07 {commits["again"][..9]} again
                [info] vdk-a: The option A_TWO is new.
            2024-01-06 {commits["less"][..9]} less
                [breaking] vdk-a: The option A_TWO was removed.
            2024-01-05 {commits["merge"][..9]} merge
                [info] vdk-b: The plugin vdk-b is new.
            2024-01-02 {commits["more"][..9]} more
                [info] vdk-a: The option A_TWO is new.
            2024-01-01 {commits["begin"][..9]} begin
                [info] vdk-a: The plugin vdk-a is new.

            """.ReplaceLineEndings("\n"),
            _tool.Output);
        Assert.DoesNotContain("warning", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameAsDataIsAValidDocument()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins", "--format", "json"));

        var json = JsonNode.Parse(_tool.OutputBytes)!;
        Assert.Null(Assert.Single(AjvValidator.Validate([(AjvValidator.ChangesSchemaName, json)])));
        Assert.True((bool)json["complete"]!);
        Assert.Equal("https://github.com/acme/plugins", (string?)json["source"]!["repository"]);
        Assert.Equal(repository.Commits["notes"], (string?)json["source"]!["commit"]);
        Assert.Equal(
            ["rename", "again", "less", "merge", "more", "begin"],
            json["revisions"]!.AsArray().Select(static revision => (string?)revision!["title"]));
        var removal = json["revisions"]![2]!;
        Assert.Equal($"https://github.com/acme/plugins/commit/{repository.Commits["less"]}", (string?)removal["url"]);
        Assert.Equal(
            $"https://github.com/acme/plugins/blob/{repository.Commits["merge"]}/plugins/vdk-a/plugin.py#L7",
            (string?)removal["changes"]![0]!["evidence"]!["url"]);
        Assert.Equal([2, 2, 2, 2, 1, 1], json["revisions"]!.AsArray().Select(static revision => (int)revision!["plugins"]!));
    }

    [Fact]
    public void OfOnePluginOnlyItsChangesAreTold()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins", "--connector", "VDK-A"));

        Assert.Equal(["again", "less", "more", "begin"], _tool.OutputLines.Where(static line => line[0] != ' ').Select(static line => line.Split(' ')[2]));
        Assert.DoesNotContain("vdk-b", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void APluginThatNobodyKnowsIsWrongUsage()
    {
        Assert.Equal(ExitCodes.WrongUsage, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins", "--connector", "vdk-aa"));

        Assert.Contains("'vdk-aa'", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'vdk-a'?", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void AFileGetsTheSameBytesAsStandardOutput(string format)
    {
        _tool.Run("changes", "--repo", repository.Path, "--path", "plugins", "--format", format);
        var output = _tool.OutputBytes;

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins", "--format", format, "--out", "deep/changes"));

        Assert.Empty(_tool.OutputBytes);
        Assert.Equal(output, File.ReadAllBytes(_tool.Folder.Combine("deep/changes")));
    }

    [Fact]
    public void AFolderOfAWorkTreeHasTheSameHistory()
    {
        _tool.Run("changes", "--repo", repository.Path, "--path", "plugins");
        var changes = _tool.Output;

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--plugins", Path.Join(repository.Path, "plugins")));

        Assert.Equal(changes, _tool.Output);
    }

    [Fact]
    public void ABareCloneHasTheSameHistory()
    {
        _tool.Run("changes", "--repo", repository.Path, "--path", "plugins");
        var changes = _tool.Output;
        repository.Git.Git("clone", "--quiet", "--bare", repository.Git.Address, _tool.Folder.Combine("bare.git"));

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", "bare.git", "--path", "plugins"));

        Assert.Equal(changes, _tool.Output);
    }

    [Fact]
    public void AFileThatDoesNotParseForAWhileTakesNoAgeFromWhatStillCanBeRead()
    {
        using var other = new TestRepository();
        var module = PastPlugin.Module("A_ONE", "A_TWO");
        var commits = other.Import(new CommitScript()
            .Commit("begin", PastPlugin.Add("plugins", "vdk-a", "A_ONE", "A_TWO"))
            .Commit("broken", Write("plugins/vdk-a/plugin.py", module + "def broken(:\n"))
            .Commit("whole", Write("plugins/vdk-a/plugin.py", module)));

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--history", "--repo", other.Folder.Path, "--path", "plugins"));

        var plugin = Assert.Single(CatalogJsonReader.Read(_tool.OutputBytes, "connectors.json", new DiagnosticBag())!.AllPlugins);
        Assert.All(plugin.Options, option => Assert.Equal(commits["begin"], option.Since!.Commit));
        Assert.Equal(2, plugin.Options.Count);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("lint")]
    public void AVerbThatTellsNoHistoryReadsNone(string verb)
    {
        _tool.Folder.Write("site.yml", "history: true\nlimits:\n  history-commits: 1\n");

        _tool.Run(verb, "--repo", repository.Path, "--path", "plugins", "-v");

        Assert.DoesNotContain("istory", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("VCD2161", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatNobodyCommittedHasChangedNothing()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--plugins", Path.Join(repository.Path, "never")));

        Assert.Equal("Nothing has changed.\n", _tool.Output);
    }

    [Fact]
    public void AShallowCloneTellsWhatItKnows()
    {
        repository.Git.Git("clone", "--quiet", "--depth=5", repository.Git.Address, _tool.Folder.Combine("shallow"));

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--plugins", "shallow/plugins"));

        Assert.Equal(["rename", "again", "less"], _tool.OutputLines.Where(static line => line[0] != ' ').Select(static line => line.Split(' ')[2]));
        Assert.Contains("warning VCD2161: The history that can be read begins on 2024-01-05", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsOlderThanAShallowCloneHasNoDate()
    {
        repository.Git.Git("clone", "--quiet", "--depth=5", repository.Git.Address, _tool.Folder.Combine("shallow"));

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--history", "--plugins", "shallow/plugins"));

        Assert.Equal(["vdk-a ?: a_one ?, a_two again", "vdk-z ?: b_one ?"], Ages());
    }

    [Fact]
    public void AHistoryThatIsLongerThanTheLimitTellsWhatItKnows()
    {
        _tool.Folder.Write("site.yml", "limits:\n  history-commits: 4\n");

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins"));

        Assert.Equal(["rename", "again"], _tool.OutputLines.Where(static line => line[0] != ' ').Select(static line => line.Split(' ')[2]));
        Assert.Contains("warning VCD2161", _tool.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--history", "--repo", repository.Path, "--path", "plugins"));
        Assert.Equal(["vdk-a ?: a_one ?, a_two again", "vdk-z ?: b_one ?"], Ages());
    }

    [Fact]
    public void ACloneWithoutTheFilesOfThePastIsToldAndTheRestIsMade()
    {
        repository.Git.Git("config", "uploadpack.allowFilter", "true");
        repository.Git.Git("clone", "--quiet", "--filter=blob:none", repository.Git.Address, _tool.Folder.Combine("partial"));

        Assert.Equal(ExitCodes.UnreadableInput, _tool.Run("changes", "--plugins", "partial/plugins"));
        Assert.Equal("", _tool.Output);
        Assert.Contains("warning VCD2160", _tool.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--history", "--plugins", "partial/plugins"));
        Assert.Equal(["vdk-a ?: a_one ?, a_two ?", "vdk-z ?: b_one ?"], Ages());
        Assert.Contains("warning VCD2160", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASiteIsBuiltAgainWhenTheFilesOfThePastWereFetched()
    {
        repository.Git.Git("config", "uploadpack.allowFilter", "true");
        repository.Git.Git("clone", "--quiet", "--filter=blob:none", repository.Git.Address, _tool.Folder.Combine("partial"));
        string[] build = ["build", "--history", "--plugins", "partial/plugins", "--out", "site"];
        Assert.Equal(ExitCodes.Done, _tool.Run(build));
        Assert.Contains("VCD2160", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, _tool.Run(build));
        Assert.Contains("VCD2160", _tool.Error, StringComparison.Ordinal);

        repository.Git.Git("-C", _tool.Folder.Combine("partial"), "fetch", "--quiet", "--refetch", "--no-filter", "origin");
        Assert.Equal(ExitCodes.Done, _tool.Run(build));

        Assert.DoesNotContain("VCD2160", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(Expected, Ages(File.ReadAllBytes(_tool.Folder.Combine("site/connectors.json"))));
        Assert.True(File.Exists(_tool.Folder.Combine("site/changes.json")));
    }

    [Fact]
    public void WhereThereIsNoHistoryItIsSaidWhy()
    {
        var catalog = HarbourCatalog.Save(_tool.Folder);
        _tool.Folder.Write("loose/vdk-a/setup.py", PastPlugin.Setup("vdk-a"));

        Assert.Equal("a saved catalog does not have it", Reason("--catalog", catalog));
        Assert.Equal("of a remote repository only one revision is fetched; clone it and name the clone", Reason("--repo", repository.Git.Address, "--path", "plugins"));
        Assert.Equal("the folder is in no git repository with a commit", Reason("--plugins", "loose"));
        Assert.Equal("the sample tree has none", Reason());

        string Reason(params string[] source)
        {
            Assert.Equal(ExitCodes.UnreadableInput, _tool.Run(["changes", .. source]));
            Assert.Equal("", _tool.Output);
            var line = Assert.Single(_tool.ErrorLines, static line => line.Contains("warning VCD2162: There is no history to read: ", StringComparison.Ordinal));
            return line[(line.IndexOf("to read: ", StringComparison.Ordinal) + 9)..].TrimEnd('.');
        }
    }

    [Theory]
    [InlineData("extract", "--history")]
    [InlineData("extract")]
    public void AnExtractionTellsSinceWhenWhatIsThere(params string[] verb)
    {
        // Who does not say so gets what the configuration says.
        _tool.Folder.Write("site.yml", verb.Length == 1 ? "history: true\n" : "");

        Assert.Equal(ExitCodes.Done, _tool.Run([.. verb, "--repo", repository.Path, "--path", "plugins"]));

        Assert.Equal(Expected, Ages());
    }

    [Fact]
    public void AnExtractionWithoutTheHistoryTellsNoDates()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--repo", repository.Path, "--path", "plugins"));

        Assert.Equal(["vdk-a ?: a_one ?, a_two ?", "vdk-z ?: b_one ?"], Ages());
    }

    [Fact]
    public void WhatIsNotCommittedHasNoDate()
    {
        repository.Git.Git("clone", "--quiet", repository.Git.Address, _tool.Folder.Combine("clone"));
        _tool.Folder.Write("clone/plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE", "A_NEW"));

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--history", "--plugins", "clone/plugins"));

        Assert.Equal(["vdk-a begin: a_one begin, a_new ?", "vdk-z merge: b_one merge"], Ages());
    }

    [Fact]
    public void NoTitleReachesATerminalAsItIs()
    {
        using var other = new TestRepository();
        other.Import(new CommitScript().CommitAs("one", "\u001b[31m\u009b31mred\u202e <b>\r::error::x", PastPlugin.Add("plugins", "vdk-a", "ONE")));

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", other.Folder.Path, "--path", "plugins"));

        Assert.DoesNotContain(_tool.Output.Replace("\n", "", StringComparison.Ordinal), static character => char.IsControl(character) || character == '\u202e');
        Assert.Equal(2, _tool.OutputLines.Count);
    }

    [Fact]
    public void ASensitiveDefaultIsNeverTold()
    {
        using var other = new TestRepository();
        var script = new CommitScript();
        string[] declarations =
        [
            "default_value=\"first-4711\"", "default_value=\"second-4711\"", "default_value=\"second-4711\", is_sensitive=True",
            "default_value=\"third-4711\", is_sensitive=True", "default_value=\"third-4711\"", "default_value=\"fourth-4711\"",
        ];
        for (var i = 0; i < declarations.Length; i++)
        {
            script.Commit($"{i}", Write("plugins/vdk-a/setup.py", PastPlugin.Setup("vdk-a")), Write("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE") + PastPlugin.Option("A_PIN", declarations[i])));
        }

        var commits = other.Import(script);

        // The second run goes on from what the first has kept.
        foreach (var commit in (string[])["1", "3", "5"])
        {
            Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", other.Folder.Path, "--path", "plugins", "--ref", commits[commit], "--format", "json"));
            Assert.Contains("A_PIN", _tool.Output, StringComparison.Ordinal);
            Assert.Equal(commit == "1", _tool.Output.Contains("4711", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void WhoCancelsIsObeyed()
    {
        _tool.CancellationToken = new CancellationToken(canceled: true);

        Assert.Equal(ExitCodes.Cancelled, _tool.Run("changes", "--repo", repository.Path, "--path", "plugins"));
        Assert.Equal("", _tool.Output);
    }

    private static string[] Expected => ["vdk-a begin: a_one begin, a_two again", "vdk-z merge: b_one merge"];

    private IEnumerable<string> Ages() => Ages(_tool.OutputBytes);

    private IEnumerable<string> Ages(byte[] catalog)
    {
        var read = CatalogJsonReader.Read(catalog, "connectors.json", new DiagnosticBag())!;
        return read.AllPlugins.Select(plugin => $"{plugin.Id} {NameOf(plugin.Since)}: {string.Join(", ", plugin.Options.Select(option => $"{option.Name} {NameOf(option.Since)}"))}");
    }

    private string NameOf(Revision? revision) => revision is null ? "?" : repository.Commits.Single(commit => commit.Value == revision.Commit).Key;

    /// <summary>A small history with a merge.</summary>
    public sealed class Repository : IDisposable
    {
        public Repository()
        {
            Commits = Git.Import(new CommitScript()
                .Commit("begin", PastPlugin.Add("plugins", "vdk-a", "A_ONE"))
                .Commit("more", PastPlugin.Declare("plugins", "vdk-a", "A_ONE", "A_TWO"))
                .CommitOn("topic", "begin", "topic 1", PastPlugin.Add("plugins", "vdk-b"))
                .CommitOn("topic", "begin", "topic 2", PastPlugin.Declare("plugins", "vdk-b", "B_ONE"))
                .Merge("merge", "topic 2", PastPlugin.Add("plugins", "vdk-b", "B_ONE"))
                .Commit("less", PastPlugin.Declare("plugins", "vdk-a", "A_ONE"))
                .Commit("again", PastPlugin.Declare("plugins", "vdk-a", "A_ONE", "A_TWO"))
                .Commit("rename", Write("plugins/vdk-b/setup.py", PastPlugin.Setup("vdk-b").Replace("name=\"vdk-b\"", "name=\"vdk-z\"", StringComparison.Ordinal)))
                .Commit("notes", Write("plugins/notes.txt", "Notes."), Write("elsewhere.txt", "Notes.")));
            Git.Git("reset", "--hard", "--quiet");
            Git.Git("remote", "add", "origin", "https://github.com/acme/plugins.git");
            Git.Folder.Write("never/vdk-n/setup.py", PastPlugin.Setup("vdk-n"));
        }

        internal TestRepository Git { get; } = new();

        internal IReadOnlyDictionary<string, string> Commits { get; }

        internal string Path => Git.Folder.Path;

        public void Dispose() => Git.Dispose();
    }
}
