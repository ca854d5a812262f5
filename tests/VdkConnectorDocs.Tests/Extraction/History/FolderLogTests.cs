using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.History;
using VdkConnectorDocs.Tests.Extraction.Git;
using Xunit;
using static VdkConnectorDocs.Tests.Extraction.Git.PathEdit;

namespace VdkConnectorDocs.Tests.Extraction.History;

public sealed class FolderLogTests : IDisposable
{
    private readonly TestRepository _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void TellsTheCommitsThatChangedTheFolderOldestFirst()
    {
        var commits = _test.Import(new CommitScript()
            .Commit("one", Write("plugins/a/x.py", "1"), Write("elsewhere/x.py", "1"))
            .Commit("elsewhere", Write("elsewhere/x.py", "2"), Write("plugins-too/x.py", "2"), Write("plugins.txt", "2"))
            .Commit("two", Write("plugins/a/x.py", "2"), Delete("elsewhere/x.py"))
            .Commit("three", Delete("plugins/a/x.py"), Write("plugins/b/y.py", "3")));

        var log = Read("plugins");

        Assert.True(log.IsComplete);
        Assert.Equal([commits["one"], commits["two"], commits["three"]], log.Commits.Select(static commit => commit.Revision.Commit));
        Assert.Equal(["2024-01-01T12:00:00Z", "2024-01-03T12:00:00Z", "2024-01-04T12:00:00Z"], log.Commits.Select(static commit => commit.Revision.Date));
        Assert.Equal(["one", "two", "three"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal([["a/x.py"], ["a/x.py"], ["a/x.py", "b/y.py"]], log.Commits.Select(static commit => commit.Changes.Select(static change => change.Path)));
        Assert.Equal([true, false], log.Commits[2].Changes.Select(static change => change.IsDeletion));
        Assert.All(log.Commits, static commit => Assert.Equal("plugins", commit.Folder));
        Assert.Equal([0, 1, 2], log.Commits.Select(commit => log.FindIndex(commit.Revision.Commit)));
        Assert.Equal(-1, log.FindIndex(commits["elsewhere"]));
    }

    [Fact]
    public void TheRepositorysRootIsAFolder()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("a/x.py", "1"))
            .Commit("two", Write("y.py", "2")));

        var log = Read("");

        Assert.Equal([["a/x.py"], ["y.py"]], log.Commits.Select(static commit => commit.Changes.Select(static change => change.Path)));
        Assert.True(log.IsComplete);
    }

    [Fact]
    public void AFolderThatWasNeverCommittedHasNoCommits()
    {
        _test.Import(new CommitScript().Commit("one", Write("a/x.py", "1")));

        var log = Read("plugins");

        Assert.Empty(log.Commits);
        Assert.True(log.IsComplete);
    }

    [Fact]
    public void WhatWasMergedCountsOnceOnTheDayOfTheMerge()
    {
        var commits = _test.Import(new CommitScript()
            .Commit("one", Write("plugins/x.py", "1"))
            .CommitOn("topic", "one", "topic 1", Write("plugins/y.py", "1"))
            .CommitOn("topic", "one", "topic 2", Write("plugins/y.py", "2"), Write("plugins/z.py", "2"))
            .Commit("two", Write("plugins/x.py", "2"))
            .Merge("merge", "topic 2", Write("plugins/y.py", "2"), Write("plugins/z.py", "2"))
            .Merge("nothing new", "topic 1"));

        var log = Read("plugins");

        Assert.Equal(["one", "two", "merge"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal((commits["merge"], "2024-01-05T12:00:00Z"), (log.Commits[2].Revision.Commit, log.Commits[2].Revision.Date));
        Assert.Equal(["y.py", "z.py"], log.Commits[2].Changes.Select(static change => change.Path));
    }

    [Fact]
    public void AFolderThatWasMovedIsFollowed()
    {
        _test.Import(new CommitScript()
            .Commit("elsewhere", Write("x.py", "0"))
            .Commit("one", Write("old/a/x.py", "1"), Write("old/a/y.py", "2"), Write("old/b/x.py", "3"), Write("old/b/z.py", "4"))
            .Commit("two", Write("old/a/x.py", "11"))
            .Commit("moved", Move("old", "projects/new"), Write("projects/new/a/y.py", "22"), Delete("projects/new/b/z.py"), Write("projects/new/c/x.py", "5"))
            .Commit("three", Write("projects/new/a/x.py", "111"))
            .Commit("old again", Write("old/a/x.py", "6"))
            .Commit("moved again", Move("projects/new", "plugins"))
            .Commit("four", Write("plugins/a/x.py", "1111")));

        var log = Read("plugins");

        Assert.True(log.IsComplete);
        Assert.Equal(["one", "two", "moved", "three", "moved again", "four"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["old", "old", "projects/new", "projects/new", "plugins", "plugins"], log.Commits.Select(static commit => commit.Folder));
        Assert.Equal(["a/y.py", "b/z.py", "c/x.py"], log.Commits[2].Changes.Select(static change => change.Path));
        Assert.Equal([false, true, false], log.Commits[2].Changes.Select(static change => change.IsDeletion));
        Assert.Empty(log.Commits[4].Changes);
    }

    [Fact]
    public void AFolderThatWasTheRootIsFollowed()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("a/x.py", "1"), Write("b/x.py", "2"), Write("notes.txt", "3"))
            .Commit("two", Write("a/x.py", "11"))
            .Commit("moved", Move("a", "plugins/a"), Move("b", "plugins/b"), Write("plugins/b/y.py", "4")));

        var log = Read("plugins");

        Assert.Equal(["one", "two", "moved"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["", "", "plugins"], log.Commits.Select(static commit => commit.Folder));
        Assert.Equal(["b/y.py", "notes.txt"], log.Commits[2].Changes.Select(static change => change.Path));
    }

    [Fact]
    public void AFolderThatOnlyHasSomeFilesOfAnotherOneIsNew()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("old/a/x.py", "1"), Write("old/b/x.py", "2"))
            .Commit("two", Move("old/a/x.py", "plugins/a/x.py"), Write("plugins/c/x.py", "3"), Write("plugins/d/x.py", "4"))
            .Commit("copied", Write("copy/c/x.py", "3"), Write("copy/d/x.py", "4")));

        Assert.Equal(["two"], Read("plugins").Commits.Select(static commit => commit.Title));
        Assert.Equal(["copied"], Read("copy").Commits.Select(static commit => commit.Title));
    }

    [Fact]
    public void AFolderThatMovesAgainAndAgainIsNotSaidToBeNew()
    {
        const int moves = 30;
        var script = new CommitScript().Commit("one", Write("0/x.py", "1"));
        for (var i = 1; i <= moves; i++)
        {
            script.Commit($"move {i}", Move($"{i - 1}", $"{i}"));
        }

        _test.Import(script);

        var log = Read($"{moves}");

        Assert.Equal(log.Commits[0].Title == "one", log.IsComplete);
    }

    [Fact]
    public void AMoveFromAFolderWithANameThatIsNoTextLosesNoFile()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("ol\u00e9/a/x.py", "1"), Write("ol\u00e9/b/x.py", "2"))
            .Commit("moved", Move("ol\u00e9", "plugins"))
            .Commit("two", Write("plugins/a/x.py", "3")));

        var log = Read("plugins");

        Assert.Equal(["a/x.py", "b/x.py"], log.Commits.SelectMany(static commit => commit.Changes).Select(static change => change.Path).Distinct());
    }

    [Fact]
    public void AShallowCloneHasNoBeginning()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("plugins/x.py", "1"), Write("plugins/y.py", "1"))
            .Commit("two", Write("plugins/x.py", "2"))
            .Commit("three", Write("plugins/x.py", "3")));
        using var clone = new TemporaryFolder();
        _test.Git("clone", "--quiet", "--depth=2", _test.Address, clone.Combine("c"));

        var log = Read("plugins", clone.Combine("c"));

        Assert.False(log.IsComplete);
        Assert.Equal(["two", "three"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["x.py", "y.py"], log.Commits[0].Changes.Select(static change => change.Path));
    }

    [Fact]
    public void AShallowCloneWhoseBeginningDidNotChangeTheFolderHasNoBeginningEither()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("plugins/x.py", "1"))
            .Commit("elsewhere", Write("y.py", "2"))
            .Commit("two", Write("plugins/x.py", "3")));
        using var clone = new TemporaryFolder();
        _test.Git("clone", "--quiet", "--depth=2", _test.Address, clone.Combine("c"));

        var log = Read("plugins", clone.Combine("c"));

        Assert.False(log.IsComplete);
        Assert.Equal(["elsewhere", "two"], log.Commits.Select(static commit => commit.Title));
    }

    [Fact]
    public void OfALongHistoryTheNewestCommitsCountAndTheFirstStandsForAllBeforeIt()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("plugins/x.py", "1"), Write("plugins/y.py", "1"))
            .Commit("two", Write("plugins/y.py", "2"))
            .Commit("three", Write("plugins/x.py", "3"))
            .Commit("four", Write("plugins/x.py", "4")));

        var log = Read("plugins", limits: HistoryLimits.Default with { MaxCommits = 2 });

        Assert.False(log.IsComplete);
        Assert.Equal(["three", "four"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["x.py", "y.py"], log.Commits[0].Changes.Select(static change => change.Path));
    }

    [Fact]
    public void TheLimitCountsTheCommitsBeforeAMoveToo()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("old/x.py", "1"), Write("old/y.py", "1"))
            .Commit("two", Write("old/x.py", "2"))
            .Commit("moved", Move("old", "plugins"))
            .Commit("three", Write("plugins/x.py", "3")));

        var log = Read("plugins", limits: HistoryLimits.Default with { MaxCommits = 3 });

        Assert.False(log.IsComplete);
        Assert.Equal(["two", "moved", "three"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["x.py", "y.py"], log.Commits[0].Changes.Select(static change => change.Path));
        Assert.True(Read("plugins", limits: HistoryLimits.Default with { MaxCommits = 4 }).IsComplete);
        Assert.Equal(["moved", "three"], Read("plugins", limits: HistoryLimits.Default with { MaxCommits = 2 }).Commits.Select(static commit => commit.Title));
    }

    [Theory]
    [InlineData("\u001b[31mred\u0007 \u0001x")]
    [InlineData("<script>alert(1)</script> &amp; \"'")]
    [InlineData(":100644 100644 1111111 2222222 M")]
    [InlineData("\u0001begins")]
    [InlineData("tab\tand\u202egnp.exe")]
    public void TitlesAreTextWhateverTheyHold(string title)
    {
        _test.Import(new CommitScript()
            .CommitAs("one", title + "\n\nAnd more.\n", Write("plugins/x.py", "1"))
            .CommitAs("two", title, Write("plugins/x.py", "2")));

        var log = Read("plugins");

        Assert.Equal([title, title], log.Commits.Select(static commit => commit.Title));
        Assert.All(log.Commits, static commit => Assert.Equal(["x.py"], commit.Changes.Select(static change => change.Path)));
    }

    [Fact]
    public void ACommitWithoutAMessageIsACommit()
    {
        _test.Import(new CommitScript()
            .CommitAs("one", "", Write("plugins/x.py", "1"))
            .CommitAs("two", "\n\n", Write("plugins/y.py", "2"))
            .Commit("three", Write("plugins/x.py", "2")));

        var log = Read("plugins");

        Assert.Equal(["", "", "three"], log.Commits.Select(static commit => commit.Title));
        Assert.Equal(["x.py", "y.py", "x.py"], log.Commits.SelectMany(static commit => commit.Changes).Select(static change => change.Path));
    }

    [Fact]
    public void LongTitlesAreCutBetweenCharacters()
    {
        _test.Import(new CommitScript().CommitAs("one", "ab\U0001F600cd", Write("plugins/x.py", "1")));

        Assert.Equal("ab…", Title(3));
        Assert.Equal("ab\U0001F600…", Title(4));
        Assert.Equal("ab\U0001F600cd", Title(6));

        string Title(int length) => Read("plugins", limits: HistoryLimits.Default with { MaxTitleLength = length }).Commits[0].Title;
    }

    [Fact]
    public void NamesOfFilesAreWhatTheyAre()
    {
        string[] names = ["new\nline.py", "quo\"te.py", "tab\t.py", ":100644.py", "\u0001.py", "blank .py", "back\\slash.py"];
        _test.Import(new CommitScript().Commit("one", [.. names.Select(static name => Write("plugins/" + name, "1"))]));

        Assert.Equal(names.Order(StringComparer.Ordinal), Read("plugins").Commits[0].Changes.Select(static change => change.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[plugins]")]
    [InlineData("*")]
    [InlineData(":(exclude)plugins")]
    [InlineData("-n")]
    public void AFolderIsNoPattern(string folder)
    {
        _test.Import(new CommitScript()
            .Commit("one", Write($"{folder}/x.py", "1"))
            .Commit("two", Write("plugins/x.py", "2"), Write("p/x.py", "2")));

        Assert.Equal(["one"], Read(folder).Commits.Select(static commit => commit.Title));
    }

    [Fact]
    public void LinksSubmodulesAndChangesOfKindAreTold()
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("plugins/x", "1"), Link("plugins/link", "x"), Submodule("plugins/sub"))
            .Commit("two", Link("plugins/x", "elsewhere"), Write("plugins/link", "2"))
            .Commit("three", Delete("plugins/x"), Write("plugins/x/y.py", "3"), Delete("plugins/sub")));

        var log = Read("plugins");

        Assert.Equal(
            ["link 120000, sub 160000, x 100644", "link 100644, x 120000", "sub 000000, x 000000, x/y.py 100644"],
            log.Commits.Select(static commit => string.Join(", ", commit.Changes.Select(static change => $"{change.Path} {change.Mode}").Order(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("log.diffMerges", "off")]
    [InlineData("log.diffMerges", "combined")]
    [InlineData("log.follow", "true")]
    [InlineData("log.decorate", "full")]
    [InlineData("log.abbrevCommit", "true")]
    [InlineData("log.showRoot", "false")]
    [InlineData("log.date", "relative")]
    [InlineData("diff.renames", "copies")]
    [InlineData("diff.noprefix", "true")]
    [InlineData("diff.relative", "true")]
    [InlineData("diff.external", "false")]
    [InlineData("diff.submodule", "log")]
    [InlineData("diff.ignoreSubmodules", "all")]
    [InlineData("core.quotePath", "true")]
    [InlineData("core.abbrev", "7")]
    [InlineData("color.ui", "always")]
    [InlineData("format.pretty", "oneline")]
    [InlineData("i18n.logOutputEncoding", "UTF-16")]
    public void TheSettingsOfAUserChangeNothing(string key, string value)
    {
        _test.Import(new CommitScript()
            .Commit("one", Write("old/a/x.py", "1\n2\n3\n4\n"), Write("old/\u00c3\u00a9.py", "1"))
            .CommitOn("topic", "one", "topic", Write("old/b/x.py", "1\n2\n3\n4\n"))
            .Merge("merge", "topic", Write("old/b/x.py", "1\n2\n3\n4\n"))
            .Commit("moved", Move("old", "plugins"))
            .CommitAs("two", "Zwei für \u00e9", Move("plugins/a/x.py", "plugins/a/y.py"), Submodule("plugins/b/x.py")));
        var before = Describe(Read("plugins"));
        _test.Git("config", key, value);

        Assert.Equal(before, Describe(Read("plugins")));
        Assert.Equal(4, before.Count);
        Assert.EndsWith("Zwei für \u00e9 plugins a/x.py- a/y.py+ b/x.py+", before[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void ASignatureIsNotChecked()
    {
        var commit = _test.Commit(("plugins/x.py", "1"));
        var signed = _test.Git("cat-file", "commit", commit).Replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", StringComparison.Ordinal);
        var file = _test.Folder.Write("signed", signed + "\n");
        _test.Git("update-ref", "refs/heads/main", _test.Git("hash-object", "-t", "commit", "-w", file));
        _test.Git("config", "log.showSignature", "true");

        Assert.Equal(["a change"], Read("plugins").Commits.Select(static commit => commit.Title));
    }

    [Fact]
    public void ARepositoryWithLongHashesIsReadTheSame()
    {
        using var test = new TestRepository("--object-format=sha256");
        var commits = test.Import(new CommitScript()
            .Commit("one", Write("old/x.py", "1"))
            .Commit("moved", Move("old", "plugins"))
            .Commit("two", Delete("plugins/x.py"), Write("plugins/y.py", "2")));

        var log = Read("plugins", test.Folder.Path);

        Assert.Equal([commits["one"], commits["moved"], commits["two"]], log.Commits.Select(static commit => commit.Revision.Commit));
        Assert.All(log.Commits, static commit => Assert.Equal(64, commit.Revision.Commit.Length));
        Assert.Equal([true, false], log.Commits[2].Changes.Select(static change => change.IsDeletion));
    }

    [Fact]
    public void AHistoryThatGitCannotTellIsAWarning()
    {
        _test.Import(new CommitScript().Commit("one", Write("plugins/x.py", "1")));
        var problems = new DiagnosticBag();

        var log = FolderLog.Read(Open(_test.Folder.Path), new string('1', 40), "plugins", HistoryLimits.Default, problems, Token);

        Assert.Null(log);
        Assert.Equal(["VCD2159"], problems.ToSortedList().Select(static problem => problem.Descriptor.Id));
    }

    [Fact]
    public void WhoCancelsIsObeyed()
    {
        _test.Import(new CommitScript().Commit("one", Write("plugins/x.py", "1")));
        var repository = Open(_test.Folder.Path);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            FolderLog.Read(repository, repository.Head!, "plugins", HistoryLimits.Default, new DiagnosticBag(), new CancellationToken(canceled: true)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Describe(FolderLog log) =>
    [
        .. log.Commits.Select(static commit =>
            $"{commit.Revision.Commit} {commit.Revision.Date} {commit.Title} {commit.Folder} {string.Join(' ', commit.Changes.Select(static change => change.Path + (change.IsDeletion ? "-" : "+")).Order(StringComparer.Ordinal))}"),
    ];

    private static GitRepository Open(string folder) => GitRepository.Find(TestRepository.Program, folder, new DiagnosticBag(), Token)!;

    private FolderLog Read(string folder, string? repository = null, HistoryLimits? limits = null)
    {
        var problems = new DiagnosticBag();
        var opened = Open(repository ?? _test.Folder.Path);
        var log = FolderLog.Read(opened, opened.Head!, folder, limits ?? HistoryLimits.Default, problems, Token);
        Assert.Empty(problems.ToSortedList());
        return log!;
    }
}
