using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitHistoryTests : IDisposable
{
    private readonly TestRepository _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void TellsTheNewestCommitOfEachFolder()
    {
        var first = _test.Commit(("plugins/a/x.py", "1"), ("plugins/b/y.py", "1"), ("plugins/b/sub/z.py", "1"));
        var second = _test.Commit(("plugins/a/x.py", "2"));
        _test.Commit(("other/x.py", "3"));

        var changes = Find("plugins", "plugins");

        Assert.Equal((second, "2024-05-13T08:00:00Z"), (changes["a"].Commit, changes["a"].Date));
        Assert.Equal(first, changes["b"].Commit);
        Assert.Equal(first, changes["b/sub"].Commit);
        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public void TheRootCountsToo()
    {
        var first = _test.Commit(("a/x.py", "1"));

        Assert.Equal(first, Find("", "")["a"].Commit);
    }

    [Fact]
    public void AShallowCloneDoesNotTakeItsOldestCommitForAChange()
    {
        _test.Commit(("plugins/a/x.py", "1"), ("plugins/b/y.py", "1"));
        _test.Commit(("plugins/b/y.py", "2"));
        var newest = _test.Commit(("plugins/a/x.py", "3"));
        using var clone = new TemporaryFolder();
        _test.Git("clone", "--quiet", "--depth=2", _test.Address, clone.Combine("c"));
        var repository = GitRepository.Find(TestRepository.Program, clone.Combine("c"), new DiagnosticBag(), default)!;

        var changes = GitHistory.FindLastChanges(repository, newest, "plugins", default);

        Assert.True(repository.IsShallow);
        Assert.Equal(newest, changes["a"].Commit);
        Assert.DoesNotContain("b", changes);
    }

    private IReadOnlyDictionary<string, Revision> Find(string from, string folder)
    {
        var repository = GitRepository.Find(TestRepository.Program, _test.Folder.Combine(from), new DiagnosticBag(), default)!;
        return GitHistory.FindLastChanges(repository, "HEAD", folder, default);
    }
}
