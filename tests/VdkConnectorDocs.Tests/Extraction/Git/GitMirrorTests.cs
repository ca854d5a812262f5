using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitMirrorTests : IDisposable
{
    private static readonly string[] Candidates = ["projects/plugins", ""];
    private readonly TestRepository _remote = new();
    private readonly TemporaryFolder _cache = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose()
    {
        _remote.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public void FetchesOneCommitAndOnlyTheFilesOfTheFolder()
    {
        // As hosting services do; without it git sends everything, which is only slower.
        _remote.Git("config", "uploadpack.allowFilter", "true");
        _remote.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        _remote.Commit(("projects/plugins/a.py", "old"));
        var newest = _remote.Commit(("projects/plugins/a.py", "new"), ("other/large.bin", "not wanted"));
        var unwanted = _remote.Git("rev-parse", "HEAD:other/large.bin");

        var fetched = Fetch(null)!;

        Assert.Equal((newest, "projects/plugins"), (fetched.Revision.Commit, fetched.Folder));
        Assert.Equal("1", fetched.Repository.Run(["rev-list", "--count", newest], default).Text);
        Assert.Equal("new", ReadFirst(fetched));
        Assert.False(fetched.Repository.Run(["cat-file", "-e", unwanted], default).Succeeded);
    }

    [Fact]
    public void FetchesBranchesTagsAndCommits()
    {
        var first = _remote.Commit(("a.py", "1"));
        _remote.Git("tag", "v1");
        _remote.Git("checkout", "--quiet", "-b", "feature/x");
        var second = _remote.Commit(("a.py", "2"));
        _remote.Git("checkout", "--quiet", "main");

        Assert.Equal(first, Fetch(null)!.Revision.Commit);
        Assert.Equal(first, Fetch("v1")!.Revision.Commit);
        Assert.Equal(second, Fetch("feature/x")!.Revision.Commit);
        Assert.Equal("2", ReadFirst(Fetch(second)!));
        Assert.Equal("1", ReadFirst(Fetch(first)!));
    }

    [Fact]
    public void ABranchIsFetchedAgain()
    {
        _remote.Commit(("a.py", "1"));
        Fetch("main");
        var second = _remote.Commit(("a.py", "2"), ("b.py", "2"));

        Assert.Equal(second, Fetch("main")!.Revision.Commit);
    }

    [Fact]
    public void ACommitThatIsInTheCacheNeedsNoRemote()
    {
        var commit = _remote.Commit(("a.py", "1"));
        Fetch(commit);
        Directory.Move(_remote.Folder.Combine(".git"), _remote.Folder.Combine("gone"));

        Assert.Equal("1", ReadFirst(Fetch(commit)!));
        Assert.Null(Fetch("main"));
        Assert.Equal([GitDiagnostics.FetchFailed.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void AnUnknownReferenceIsAnError()
    {
        _remote.Commit(("a.py", "1"));

        Assert.Null(Fetch("nowhere"));
        Assert.Equal([GitDiagnostics.UnknownRevision.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Theory]
    [InlineData("ext::sh -c touch% trapped")]
    [InlineData("--upload-pack=touch trapped")]
    [InlineData("http://example.org/plain.git")]
    [InlineData("/srv/git/name.git")]
    public void OtherWaysToFetchAreRefused(string address)
    {
        Assert.Null(new GitMirror(TestRepository.Program, _cache.Path).Fetch(address, null, Candidates, _diagnostics, default));
        Assert.Equal([GitDiagnostics.UnusableAddress.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void PasswordsAreNotPrinted()
    {
        Assert.Null(new GitMirror(TestRepository.Program, _cache.Path).Fetch("ftp://me:se^cret@example.org/x.git", null, Candidates, _diagnostics, default));

        Assert.DoesNotContain("cret", Assert.Single(_diagnostics.ToSortedList()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ACacheThatCannotBeUsedIsAnErrorAndNotWaitedFor()
    {
        var file = _cache.Write("file", "");

        Assert.Null(new GitMirror(TestRepository.Program, Path.Join(file, "repositories")).Fetch(_remote.Address, null, Candidates, _diagnostics, default));
        Assert.Equal([GitDiagnostics.FetchFailed.Id], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void FetchesThatMeetTakeTurns()
    {
        var commit = _remote.Commit(("a.py", "1"));

        Parallel.For(0, 4, _ => Assert.Equal(commit, Fetch("main")!.Revision.Commit));
    }

    private MirroredRevision? Fetch(string? reference) =>
        new GitMirror(TestRepository.Program, _cache.Path).Fetch(_remote.Address, reference, Candidates, _diagnostics, default);

    private string ReadFirst(MirroredRevision fetched)
    {
        using var tree = GitTree.Open(
            fetched.Repository, "x", fetched.Revision, fetched.Folder, TreeLimits.Default, _diagnostics, default)!;
        return Encoding.UTF8.GetString(tree.Read(tree.Files[0], _diagnostics)!);
    }
}
