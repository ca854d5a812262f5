using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Tests.Extraction.Git;
using VdkConnectorDocs.Tests.Extraction.History;
using Xunit;
using static VdkConnectorDocs.Tests.Extraction.Git.PathEdit;

namespace VdkConnectorDocs.Tests.Cli.Caching;

/// <summary>A run that goes on from what an earlier one has kept tells what one tells that reads the whole history.</summary>
public sealed class PastCacheTests(PastCacheTests.Repository repository) : IClassFixture<PastCacheTests.Repository>, IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void FromAnyCommitToTheNextTheSameIsTold()
    {
        foreach (var name in Repository.OnMain)
        {
            AssertIsAsFromTheBeginning(name);
        }
    }

    [Theory]
    [InlineData("again", "broken", "again")]
    [InlineData("main 2", "other 2", "amended", "merge")]
    [InlineData("sensitive", "amended", "less")]
    public void WhereverTheBranchWasBeforeTheSameIsTold(params string[] names)
    {
        foreach (var name in names)
        {
            AssertIsAsFromTheBeginning(name);
        }
    }

    [Fact]
    public void WhatIsKnownIsNotReadAgain()
    {
        Run(repository.Commits["merge"], "-v");
        Assert.Contains("Read the history in", _tool.Error, StringComparison.Ordinal);

        Run(repository.Commits["merge"], "-v");

        Assert.DoesNotContain("Read the history in", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACacheThatSomebodyHasDamagedIsAsGoodAsNone()
    {
        var expected = Run(repository.Commits["again"]);
        foreach (var file in new DirectoryInfo(_tool.Folder.Combine("cache/changes")).GetFiles())
        {
            var bytes = File.ReadAllBytes(file.FullName);
            bytes[^3] ^= 1;
            File.WriteAllBytes(file.FullName, bytes);
        }

        Assert.Equal(expected, Run(repository.Commits["again"]));
    }

    [Fact]
    public void AHistoryWithoutABeginningIsReadAnew()
    {
        repository.Git.Git("clone", "--quiet", "--depth=2", repository.Git.Address, _tool.Folder.Combine("clone"));
        var clone = _tool.Folder.Combine("clone");
        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", clone, "--path", "plugins"));
        var shallow = _tool.Output;
        repository.Git.Git("-C", clone, "fetch", "--quiet", "--unshallow");

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", clone, "--path", "plugins"));
        var whole = _tool.Output;
        Assert.NotEqual(shallow, whole);
        Assert.DoesNotContain("VCD2161", _tool.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", clone, "--path", "plugins", "--no-cache"));
        Assert.Equal(whole, _tool.Output);
    }

    [Fact]
    public void AnotherAddressOfTheRepositoryIsInTheLinks()
    {
        repository.Git.Git("clone", "--quiet", repository.Git.Address, _tool.Folder.Combine("clone"));
        var clone = _tool.Folder.Combine("clone");
        foreach (var address in (string[])["https://github.com/acme/plugins", "https://gitlab.com/acme/plugins"])
        {
            repository.Git.Git("-C", clone, "remote", "set-url", "origin", address);
            Assert.Equal(ExitCodes.Done, _tool.Run("changes", "--repo", clone, "--path", "plugins", "--format", "json"));

            Assert.Contains($"\"{address}/", _tool.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(address.Contains("gitlab", StringComparison.Ordinal) ? "github.com" : "gitlab.com", _tool.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PIN|default_value=\"a-4711\"", "CODE|default_value=\"b-4711\"", "CODE|default_value=\"b-4711\", is_sensitive=True")]
    [InlineData("PIN|default_value=\"a-4711\"", "CODE|default_value=\"a-4711\"", "CODE|default_value=\"c-4711\", is_sensitive=True")]
    [InlineData("PIN|default_value=\"a-4711\"", "PIN|default_value=None", "CODE|default_value=None", "PIN|default_value=\"d-4711\", is_sensitive=True")]
    [InlineData("Pin|default_value=\"a-4711\"", "PIN|default_value=\"b-4711\"", "pin|default_value=\"b-4711\", is_sensitive=True")]
    [InlineData("PIN|default_value=4711", "PIN|default_value=[4711, 4711]", "PIN|default_value=None, is_sensitive=True")]
    public void WhatWasToldOfADefaultIsForgottenWhenItsOptionBecomesSensitive(params string[] declarations)
    {
        using var test = new TestRepository();
        var script = new CommitScript().Commit("begin", PastPlugin.Add("plugins", "vdk-a", "A_ONE"));
        for (var i = 0; i < declarations.Length; i++)
        {
            var option = declarations[i].Split('|');
            script.Commit($"{i}", Write("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE") + PastPlugin.Option(option[0], $"{option[1]}, description=\"What proves who asks.\"")));
        }

        var last = "";
        foreach (var commit in test.Import(script).Values)
        {
            string[] changes = ["changes", "--repo", test.Folder.Path, "--path", "plugins", "--ref", commit, "--format", "json"];
            Assert.Equal(ExitCodes.Done, _tool.Run(changes));
            last = _tool.Output;
            Assert.Equal(ExitCodes.Done, _tool.Run([.. changes, "--no-cache"]));
            Assert.Equal(_tool.Output, last);
        }

        var name = declarations[^1].Split('|')[0];
        var told = declarations.Where(declaration => declaration.StartsWith(name + "|", StringComparison.OrdinalIgnoreCase)).Select(static declaration => declaration.Split('"') is [_, var text, ..] ? text : "4711");
        Assert.All(told, value => Assert.DoesNotContain(value, last, StringComparison.Ordinal));
    }

    private void AssertIsAsFromTheBeginning(string name)
    {
        var commit = repository.Commits[name];

        // What is kept is the same as what is told: ages and changes come of one run.
        var incremental = Run(commit) + Extract(commit);
        Assert.True(incremental == repository.FromTheBeginning(name, () => Run(commit, "--no-cache") + Extract(commit, "--no-cache")), name);
    }

    private string Run(string commit, params string[] options)
    {
        Assert.Equal(ExitCodes.Done, _tool.Run(["changes", "--repo", repository.Git.Folder.Path, "--path", "plugins", "--ref", commit, "--format", "json", .. options]));
        return _tool.Output;
    }

    private string Extract(string commit, params string[] options)
    {
        Assert.Equal(ExitCodes.Done, _tool.Run(["extract", "--history", "--repo", repository.Git.Folder.Path, "--path", "plugins", "--ref", commit, .. options]));
        return _tool.Output;
    }

    /// <summary>A history with another branch, and a branch that somebody has written anew.</summary>
    public sealed class Repository : IDisposable
    {
        private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

        public Repository()
        {
            Commits = Git.Import(new CommitScript()
                .Commit("main 1", PastPlugin.Add("old/place", "vdk-a", "A_ONE"))
                .CommitOn("other", "main 1", "other 1", PastPlugin.Add("plugins", "vdk-o", "O_ONE"))
                .CommitOn("other", "main 1", "other 2", PastPlugin.Declare("plugins", "vdk-o", "O_ONE", "O_TWO"))
                .Commit("main 2", Move("old/place", "plugins"), PastPlugin.Declare("plugins", "vdk-a", "A_ONE", "A_TWO"))
                .CommitOn("amended", "main 1", "amended", [Move("old/place", "plugins"), PastPlugin.Declare("plugins", "vdk-a", "A_TWO"), .. PastPlugin.Add("plugins", "vdk-b")])
                .Merge("merge", "other 2", PastPlugin.Add("plugins", "vdk-o", "O_ONE", "O_TWO"))
                .Commit("link", Link("plugins/vdk-a/link.py", "plugin.py"))
                .Commit("less", Delete("plugins/vdk-o"))
                .Commit("broken", Write("plugins/vdk-a/plugin.py", "def broken(:\n"))
                .Commit("sensitive", Write("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE") + PastPlugin.Option("A_TWO", "default_value=\"x\", is_sensitive=True")))
                .Commit("again", PastPlugin.Add("plugins", "vdk-o", "O_TWO")));
            Git.Git("remote", "add", "origin", "https://github.com/acme/plugins.git");
        }

        internal static IReadOnlyList<string> OnMain { get; } = ["main 2", "merge", "link", "less", "broken", "sensitive", "again"];

        internal TestRepository Git { get; } = new();

        internal IReadOnlyDictionary<string, string> Commits { get; }

        /// <summary>What is told of a commit by who reads the whole history, which is done once.</summary>
        internal string FromTheBeginning(string name, Func<string> read)
        {
            if (!_told.TryGetValue(name, out var told))
            {
                told = read();
                _told.Add(name, told);
            }

            return told;
        }

        public void Dispose() => Git.Dispose();
    }
}
