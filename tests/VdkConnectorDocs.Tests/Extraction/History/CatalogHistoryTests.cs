using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.History;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Tests.Extraction.Git;
using Xunit;
using static VdkConnectorDocs.Tests.Extraction.Git.PathEdit;

namespace VdkConnectorDocs.Tests.Extraction.History;

public sealed class CatalogHistoryTests(CatalogHistoryTests.Repository repository) : IClassFixture<CatalogHistoryTests.Repository>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void EachCatalogIsTheOneThatIsReadOfItsCommitAlone()
    {
        var git = Open(repository.Path);
        var log = LogOf(git);
        var pairs = Compare(git, log, threads: 2);

        Assert.Equal(["all is gone"], pairs.Where(pair => Alone(git, pair.After.Commit!) != WithoutSource(pair.After.Catalog)).Select(static pair => pair.After.Commit!.Title));
        Assert.Empty(pairs.Single(static pair => pair.After.Commit!.Title == "all is gone").After.Catalog.AllPlugins);
        Assert.Equal(log.Commits.Select(static commit => commit.Title).Except(Repository.OfNoFile), pairs.Select(static pair => pair.After.Commit!.Title));
    }

    [Fact]
    public void EachCatalogIsComparedWithTheOneBefore()
    {
        var git = Open(repository.Path);
        var log = LogOf(git);
        var pairs = Compare(git, log, threads: 1);

        Assert.Null(pairs[0].Before.Commit);
        Assert.Empty(pairs[0].Before.Catalog.AllPlugins);
        Assert.Equal(
            pairs.SkipLast(1).Select(static pair => WithoutSource(pair.After.Catalog)),
            pairs.Skip(1).Select(static pair => WithoutSource(pair.Before.Catalog)));
        Assert.Equal(
            Enumerable.Range(0, log.Commits.Count).Where(i => !Repository.OfNoFile.Contains(log.Commits[i].Title)).Select(i => i == 0 ? null : log.Commits[i - 1]),
            pairs.Select(static pair => pair.Before.Commit));
    }

    [Fact]
    public void TheSourceIsTheFolderAtThatCommit()
    {
        var git = Open(repository.Path);
        var pairs = Compare(git, LogOf(git), threads: 1);

        Assert.All(pairs, static pair => Assert.Equal(
            new CatalogSource("https://github.com/acme/plugins", pair.After.Commit!.Folder, pair.After.Commit.Revision.Commit, pair.After.Commit.Revision.Date),
            pair.After.Catalog.Source));
        Assert.Equal(["plugins", "projects/plugins"], pairs.Select(static pair => pair.After.Catalog.Source.Path).Distinct());
    }

    [Fact]
    public void APluginThatIsTheSameIsTheSameInstance()
    {
        var git = Open(repository.Path);
        var pair = Compare(git, LogOf(git), threads: 1).Single(static pair => pair.After.Commit!.Title == "an option more");

        var changed = pair.After.Catalog.AllPlugins.Where(plugin => !pair.Before.Catalog.AllPlugins.Any(known => ReferenceEquals(known, plugin)));

        Assert.Equal(["vdk-a"], changed.Select(static plugin => plugin.Id));
        Assert.True(pair.After.Catalog.Plugins.Count > 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void TheNumberOfThreadsChangesNothing(int threads)
    {
        var git = Open(repository.Path);
        var log = LogOf(git);

        Assert.Equal(Describe(Compare(git, log, threads: 1)), Describe(Compare(git, log, threads)));
    }

    [Fact]
    public void BeginningLaterGivesTheSameFromThereOn()
    {
        var git = Open(repository.Path);
        var log = LogOf(git);
        var all = Describe(Compare(git, log, threads: 1));

        for (var first = 0; first <= log.Commits.Count; first++)
        {
            var titles = log.Commits.Skip(first).Select(static commit => commit.Title).Except(Repository.OfNoFile).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(all.Where(pair => titles.Contains(pair.After.Commit!)), Describe(Compare(git, log, threads: 2, first)));
        }
    }

    [Fact]
    public void AHistoryOfNothingHasNoCatalogs()
    {
        var git = Open(repository.Path);
        var log = LogOf(git, "nothing");

        Assert.Empty(Compare(git, log, threads: 2));
    }

    [Fact]
    public void ACloneWithoutTheFilesOfThePastIsAWarning()
    {
        using var clone = new TemporaryFolder();
        repository.Test.Git("config", "uploadpack.allowFilter", "true");
        repository.Test.Git("clone", "--quiet", "--bare", "--filter=blob:none", repository.Test.Address, clone.Combine("c.git"));
        var git = GitRepository.Open(TestRepository.Program, clone.Combine("c.git"), new DiagnosticBag(), Token)!;
        var problems = new DiagnosticBag();

        var history = CatalogHistory.Open(git, LogOf(git), TreeLimits.Default, problems, Token);

        Assert.Null(history);
        var problem = Assert.Single(problems.ToSortedList());
        Assert.Equal(("VCD2160", DiagnosticSeverity.Warning), (problem.Descriptor.Id, problem.Severity));
        Assert.Contains("git fetch --refetch", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLimitsOfATreeHoldForThePastToo()
    {
        var git = Open(repository.Path);
        var log = LogOf(git);
        var limits = TreeLimits.Default with { MaxFiles = 3 };

        var pairs = Compare(git, log, threads: 1, limits: limits);

        Assert.Equal(["all is gone"], pairs.Where(pair => Alone(git, pair.After.Commit!, limits) != WithoutSource(pair.After.Catalog)).Select(static pair => pair.After.Commit!.Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void WhoCancelsIsObeyed(int threads)
    {
        var git = Open(repository.Path);
        var log = LogOf(git);
        using var cancellation = new CancellationTokenSource();
        var history = CatalogHistory.Open(git, log, TreeLimits.Default, new DiagnosticBag(), cancellation.Token)!;

        Assert.ThrowsAny<OperationCanceledException>(() => history.Compare(
            0,
            Request(threads),
            (before, after) =>
            {
                cancellation.Cancel();
                return after;
            },
            cancellation.Token));
    }

    [Fact]
    public void WhatTheComparisonThrowsIsThrown()
    {
        var git = Open(repository.Path);
        var history = CatalogHistory.Open(git, LogOf(git), TreeLimits.Default, new DiagnosticBag(), Token)!;

        Assert.Throws<FormatException>(() => history.Compare<int>(0, Request(2), static (_, _) => throw new FormatException("no"), Token));
    }

    [Fact]
    public void ARepositoryWithLongHashesIsReadTheSame()
    {
        using var test = new TestRepository("--object-format=sha256");
        test.Import(Repository.NewScript(hashLength: 64));
        var (git, other) = (Open(test.Folder.Path), Open(repository.Path));

        Assert.Equal(
            Compare(other, LogOf(other), threads: 1).Select(static pair => WithoutSource(pair.After.Catalog)),
            Compare(git, LogOf(git), threads: 1).Select(static pair => WithoutSource(pair.After.Catalog)));
    }

    private static List<(PastCatalog Before, PastCatalog After)> Compare(GitRepository git, FolderLog log, int threads, int first = 0, TreeLimits? limits = null)
    {
        var problems = new DiagnosticBag();
        var found = CatalogHistory.Open(git, log, limits ?? TreeLimits.Default, problems, Token)!
            .Compare(first, Request(threads), static (before, after) => (before, after), Token);
        Assert.Empty(problems.ToSortedList());
        return [.. found];
    }

    private static ExtractionRequest Request(int threads) => new()
    {
        Source = new CatalogSource("https://github.com/acme/plugins", null, null, null),
        Generator = new Generator("test", "1.0"),
        Parallelism = threads,
    };

    // A commit holds lists of changes, which are not compared by value.
    private static List<(PastText Before, PastText After)> Describe(List<(PastCatalog Before, PastCatalog After)> pairs) =>
        [.. pairs.Select(static pair => (new PastText(pair.Before.Commit?.Title, WithoutSource(pair.Before.Catalog)), new PastText(pair.After.Commit?.Title, WithoutSource(pair.After.Catalog))))];

    private static ConnectorCatalog? Alone(GitRepository git, FolderCommit commit, TreeLimits? limits = null)
    {
        using var tree = GitTree.Open(git, "the plugins", commit.Revision, commit.Folder, limits ?? TreeLimits.Default, new DiagnosticBag(), Token);
        return tree is null ? null : WithoutSource(CatalogExtractor.Extract(tree, Request(1), new DiagnosticBag(), Token));
    }

    private static ConnectorCatalog WithoutSource(ConnectorCatalog catalog) => catalog with { Source = new CatalogSource(null, null, null, null) };

    private static GitRepository Open(string folder) => GitRepository.Find(TestRepository.Program, folder, new DiagnosticBag(), Token)!;

    private static FolderLog LogOf(GitRepository git, string folder = "projects/plugins") =>
        FolderLog.Read(git, git.Head!, folder, HistoryLimits.Default, new DiagnosticBag(), Token)!;

    private sealed record PastText(string? Commit, ConnectorCatalog Catalog);

    /// <summary>A history in which plugins come, change, break, exchange their names, move and go.</summary>
    public sealed class Repository : IDisposable
    {
        public Repository() => Test.Import(NewScript());

        /// <summary>The commits that change nothing that a tree has.</summary>
        internal static IReadOnlyList<string> OfNoFile { get; } = ["a link and a submodule", "names that no tree has", "the submodule is gone", "the folder is moved as it is"];

        internal static CommitScript NewScript(int hashLength = 40) => new CommitScript()
            .Commit("begin", PastPlugin.Add("plugins", "vdk-a", "A_ONE"))
            .Commit("a second plugin", PastPlugin.Add("plugins", "vdk-b", "B_ONE", "B_TWO"))
            .Commit("a link and a submodule", Link("plugins/vdk-a/link.py", "plugin.py"), Submodule("plugins/vdk-sub", hashLength))
            .Commit("names that no tree has", Write("plugins/vdk-a/new\nline.py", "1"), Write("plugins/vdk-a/\u00ff.py", "1"), Write("plugins/vdk-a/\u00fe.py", "2"), Write("plugins/vdk-a/__pycache__/x.py", "3"))
            .Commit("an option more", PastPlugin.Declare("plugins", "vdk-a", "A_ONE", "A_TWO"))
            .Commit("shared jobs", Write("plugins/.plugin-common.yml", ".build:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.9']\n"))
            .Commit("jobs", Write("plugins/vdk-a/.plugin-ci.yml", "build-a:\n  extends: .build\n"))
            .Commit("other shared jobs", Write("plugins/.plugin-common.yml", ".build:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.9', '3.12']\n"))
            .Commit("a README", Write("plugins/vdk-b/README.md", "# B\n\nSet `VDK_B_ONE`, as [vdk-a](../vdk-a/plugin.py) does.\n"))
            .Commit("broken", Write("plugins/vdk-b/plugin.py", "def broken(:\n"))
            .Commit("whole", PastPlugin.Declare("plugins", "vdk-b", "B_ONE", "B_THREE"))
            .Commit("a program", Script("plugins/vdk-b/plugin.py", PastPlugin.Module("B_ONE", "B_THREE")))
            .CommitOn("topic", "whole", "a topic", PastPlugin.Add("plugins", "vdk-c", "C_ONE"))
            .Merge("merged", "a topic", PastPlugin.Add("plugins", "vdk-c", "C_ONE"))
            .Commit("names exchanged", Write("plugins/vdk-b/setup.py", PastPlugin.Setup("vdk-c")), Write("plugins/vdk-c/setup.py", PastPlugin.Setup("vdk-b")))
            .Commit("one name twice", Write("plugins/vdk-b/setup.py", PastPlugin.Setup("vdk-b")))
            .Commit("a file is a link", Link("plugins/vdk-c/plugin.py", "../vdk-a/plugin.py"))
            .Commit("the link is a file", PastPlugin.Declare("plugins", "vdk-c", "C_ONE"))
            .Commit("a folder is a file", Delete("plugins/vdk-a"), Write("plugins/vdk-a", "gone\n"))
            .Commit("the file is a folder", [Delete("plugins/vdk-a"), .. PastPlugin.Add("plugins", "vdk-a", "A_THREE")])
            .Commit("a file is a submodule", Submodule("plugins/vdk-c/plugin.py", hashLength))
            .Commit("all is gone", Delete("plugins"))
            .Commit("all is back", [.. PastPlugin.Add("plugins", "vdk-a", "A_ONE"), .. PastPlugin.Add("plugins", "vdk-b"), Submodule("plugins/vdk-sub", hashLength)])
            .Commit("the submodule is gone", Delete("plugins/vdk-sub"))
            .Commit("the folder is moved as it is", Move("plugins", "elsewhere/plugins"))
            .Commit("it is moved again, and changed", Move("elsewhere/plugins", "projects/plugins"), PastPlugin.Declare("projects/plugins", "vdk-b", "B_LAST"))
            .Commit("a plugin is moved", Move("projects/plugins/vdk-b", "projects/plugins/vdk-z"));

        internal TestRepository Test { get; } = new();

        internal string Path => Test.Folder.Path;

        public void Dispose() => Test.Dispose();
    }
}
