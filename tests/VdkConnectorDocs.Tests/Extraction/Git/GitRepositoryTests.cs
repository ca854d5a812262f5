using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly TestRepository _test = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void IsFoundFromAFolderOfItsWorkTree()
    {
        _test.Commit(("projects/plugins/a/setup.py", ""));

        Assert.Equal("projects/plugins", Find("projects/plugins")!.Folder);
        Assert.Equal("", Find("")!.Folder);
    }

    [Fact]
    public void AFolderOutsideOfAnyIsNoProblem()
    {
        using var elsewhere = new TemporaryFolder();

        Assert.Null(GitRepository.Find(TestRepository.Program, elsewhere.Path, _diagnostics, default));
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void OpeningAFolderThatIsNoneIsAnError()
    {
        using var elsewhere = new TemporaryFolder();

        Assert.Null(GitRepository.Open(TestRepository.Program, elsewhere.Path, _diagnostics, default));
        Assert.Equal([GitDiagnostics.NotARepository.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void RevisionsResolveToCommitAndTimeInUtc()
    {
        var first = _test.Commit(("a.py", "1"));
        var second = _test.Commit(("a.py", "2"));
        _test.Git("tag", "--annotate", "--message=x", "v1", first);
        var repository = Find("")!;

        Assert.Equal(new Revision(second, "2024-05-13T08:00:00Z"), repository.Resolve("HEAD", default));
        Assert.Equal(new Revision(first, "2024-05-13T07:00:00Z"), repository.Resolve("v1", default));
        Assert.Equal(first, repository.Resolve("main~1", default)!.Commit);
        Assert.Equal(first, repository.Resolve(first[..10], default)!.Commit);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("--all")]
    [InlineData("--output=stolen")]
    [InlineData("^main")]
    [InlineData("main..main")]
    [InlineData("")]
    public void WhatNamesNoCommitDoesNotResolve(string revision)
    {
        _test.Commit(("a.py", "1"));

        Assert.Null(Find("")!.Resolve(revision, default));
        Assert.False(File.Exists(_test.Folder.Combine("stolen")));
    }

    [Fact]
    public void ChangesAreSeenInTheFolderAndOnlyThere()
    {
        _test.Commit(("plugins/a.py", "1"), ("other.py", "1"));
        var repository = Find("plugins")!;
        Assert.False(repository.HasChanges(default));

        _test.Folder.Write("other.py", "2");
        Assert.False(repository.HasChanges(default));

        _test.Folder.Write("plugins/b.py", "new");
        Assert.True(repository.HasChanges(default));

        _test.Commit();
        Assert.False(repository.HasChanges(default));

        _test.Folder.Write("plugins/a.py", "22");
        Assert.True(repository.HasChanges(default));
    }

    [Fact]
    public void AFolderThatWasNeverCommittedHasChanges()
    {
        _test.Commit((".gitignore", "generated/\n"));
        _test.Folder.Write("generated/a.py", "1");

        Assert.True(Find("generated")!.HasChanges(default));
    }

    [Fact]
    public void TheWebAddressIsOriginsElseTheOnlyRemotes()
    {
        var repository = Find("")!;
        Assert.Null(repository.FindWebUrl(default));

        _test.Git("remote", "add", "upstream", "git@github.com:owner/upstream.git");
        Assert.Equal("https://github.com/owner/upstream", repository.FindWebUrl(default));

        _test.Git("remote", "add", "fork", "https://github.com/me/fork.git");
        Assert.Null(repository.FindWebUrl(default));

        _test.Git("remote", "add", "origin", "https://github.com/owner/name.git");
        Assert.Equal("https://github.com/owner/name", repository.FindWebUrl(default));
    }

    [Fact]
    public void NothingThatARepositoryConfiguresIsRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for a Unix shell.");
        var commit = _test.Commit(("a.py", "1"));
        var trap = $"touch '{_test.Folder.Combine("trapped")}'; false";
        foreach (var setting in (string[])["core.fsmonitor", "core.pager", "core.sshCommand", "gpg.program", "diff.external"])
        {
            _test.Git("config", setting, trap);
        }

        _test.Git("config", "log.showSignature", "true");
        _test.Folder.Write(".git/hooks/post-index-change", "#!/bin/sh\n" + trap);
        var repository = Find("")!;

        repository.Resolve("HEAD", default);
        repository.HasChanges(default);
        GitHistory.FindLastChanges(repository, commit, "", default);

        Assert.False(File.Exists(_test.Folder.Combine("trapped")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 99999999999999999999 +0000")]
    [InlineData(" 999999999999999 +0000")]
    public void ACommitWithoutAUsableTimeIsOfTheStartOf1970(string time)
    {
        _test.Commit(("a/a.py", "1"));
        var text = $"tree {_test.Git("rev-parse", "HEAD^{tree}")}\nauthor A <a@example.org>{time}\ncommitter A <a@example.org>{time}\n\nm\n";
        var commit = _test.Git("hash-object", "-t", "commit", "-w", "--literally", _test.Folder.Write("commit", text));
        var repository = Find("")!;

        Assert.Equal(new Revision(commit, "1970-01-01T00:00:00Z"), repository.Resolve(commit, default));
        Assert.Equal(commit, GitHistory.FindLastChanges(repository, commit, "", default)["a"].Commit);
    }

    [Theory]
    [InlineData("clean", "evil")]
    [InlineData("process", "evil")]
    [InlineData("clean", "e.v=il")]
    public void NoFilterOfARepositoryIsRun(string kind, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for a Unix shell.");
        _test.Commit(("a.py", "1"));
        _test.Git("config", $"filter.{name}.{kind}", $"touch '{_test.Folder.Combine("trapped")}'; cat");
        _test.Git("config", $"filter.{name}.required", "true");
        _test.Folder.Write(".git/info/attributes", $"* filter={name}\n");

        // Git looks into a file whose time is not what it was.
        File.SetLastWriteTimeUtc(_test.Folder.Combine("a.py"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(name.Contains('=', StringComparison.Ordinal), Find("")!.HasChanges(default));
        Assert.False(File.Exists(_test.Folder.Combine("trapped")));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("config")]
    [InlineData("index")]
    public void APipeInTheRepositoryIsNotWaitedFor(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        _test.Commit(("a.py", "1"));
        File.Delete(_test.Folder.Combine(".git/" + file));
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [_test.Folder.Combine(".git/" + file)]))
        {
            pipe.WaitForExit();
        }

        Assert.NotEqual(false, Find("")?.HasChanges(default));
    }

    [Fact]
    public void ABareRepositoryHiddenInATreeIsNotBelieved()
    {
        // The four names make a folder a bare repository, whose configuration would be obeyed.
        _test.Commit(
            ("plugins/HEAD", "ref: refs/heads/main\n"),
            ("plugins/config", "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"),
            ("plugins/objects/keep", ""),
            ("plugins/refs/keep", ""));

        Assert.Null(Find("plugins"));
        Assert.Equal([GitDiagnostics.GitFailed.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void GitIsNeverTakenFromTheCurrentFolder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("git", "");
        folder.Write("git.exe", "");

        Assert.Null(GitProgram.Find("." + Path.PathSeparator + "bin"));
        Assert.NotNull(GitProgram.Find(folder.Path));
        Assert.Null(GitProgram.Find(null));
    }

    private GitRepository? Find(string folder) =>
        GitRepository.Find(TestRepository.Program, _test.Folder.Combine(folder), _diagnostics, default);
}
