using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitTreeTests : IDisposable
{
    private readonly TestRepository _test = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void ReadsARevisionAndNotTheWorkTree()
    {
        _test.Commit(("plugins/b/x.py", "old"), ("plugins/a.py", "a"), ("other.py", ""));
        _test.Commit(("plugins/b/x.py", "new"));
        _test.Folder.Write("plugins/b/x.py", "not committed");

        using var tree = Open("HEAD~1", "plugins")!;

        Assert.Equal([new TreeFile("a.py", 1), new TreeFile("b/x.py", 3)], tree.Files);
        Assert.Equal("old", Read(tree, 1));
    }

    [Fact]
    public void ReadsTheSameSeenFromAFolderOfTheWorkTree()
    {
        var commit = _test.Commit(("plugins/b/x.py", "x"), ("plugins/a.py", "a"), ("other.py", ""));
        var repository = GitRepository.Open(TestRepository.Program, _test.Folder.Combine("plugins/b"), _diagnostics, default)!;

        using var tree = GitTree.Open(repository, commit, repository.Resolve(commit, default)!, "plugins", TreeLimits.Default, _diagnostics, default)!;

        Assert.Equal("plugins/b", repository.Folder);
        Assert.Equal([new TreeFile("a.py", 1), new TreeFile("b/x.py", 1)], tree.Files);
        Assert.Equal("x", Read(tree, 1));
    }

    [Fact]
    public void ReadsFromABareRepository()
    {
        _test.Commit(("plugins/a.py", "a"));
        using var bare = new TemporaryFolder();
        _test.Git("clone", "--quiet", "--bare", ".", bare.Combine("name.git"));
        var repository = GitRepository.Open(TestRepository.Program, bare.Combine("name.git"), _diagnostics, default)!;

        using var tree = GitTree.Open(
            repository, "main", repository.Resolve("main", default)!, "plugins", TreeLimits.Default, _diagnostics, default)!;

        Assert.Equal("a", Read(tree, 0));
    }

    [Fact]
    public void GivesTheSameFilesAsTheCheckedOutFolder()
    {
        _test.Commit(
            ("p/setup.py", ""),
            ("p/build/lib/x.py", ""),
            ("p/node_modules/a.js", ""),
            ("p/src/_a.py", ""),
            ("p/src/B.py", ""),
            ("p/src/b.py", ""),
            ("p/src-more/ä.py", ""));

        using var tree = Open("HEAD", "")!;

        Assert.Equal(DirectoryTree.Open(_test.Folder.Path, TreeLimits.Default, _diagnostics, default)!.Files, tree.Files);
        Assert.Equal(5, tree.Files.Count);
    }

    [Fact]
    public void LinksSubmodulesAndOddNamesAreLeftOutAndReported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Git for Windows refuses such names.");
        var commit = _test.Commit(("p/a.py", "a"));
        var target = _test.Git("rev-parse", "HEAD:p/a.py");
        _test.Git("update-index", "--add", "--cacheinfo", $"120000,{target},p/link.py");
        _test.Git("update-index", "--add", "--cacheinfo", $"160000,{commit},p/module");
        _test.Git("update-index", "--add", "--cacheinfo", $"100644,{target},p/new\nline.py");
        _test.Git("commit", "--quiet", "--message=odd");

        using var tree = Open("HEAD", "p")!;

        Assert.Equal(["a.py"], tree.Files.Select(f => f.Path));
        Assert.Equal(
            [("link.py", "VCD2107"), ("module", "VCD2113"), ("new\\u000aline.py", "VCD2112")],
            _diagnostics.ToSortedList().Select(d => (d.Location.Path, d.Id)));
    }

    [Fact]
    public void AFileThatIsThereTwiceIsReadOnceAndReported()
    {
        _test.Commit(("a.py", "1"));
        byte[] entry = [.. "100644 a.py\0"u8, .. Convert.FromHexString(_test.Git("rev-parse", "HEAD:a.py"))];
        _test.Folder.Write("tree", (byte[])[.. entry, .. entry]);
        var tree = _test.Git("hash-object", "-t", "tree", "-w", "--literally", "tree");
        using var opened = Open(_test.Git("commit-tree", "-m", "m", tree), "")!;

        Assert.Equal("a.py", Assert.Single(opened.Files).Path);
        Assert.Equal([TreeDiagnostics.UnusableName.Id], _diagnostics.ToSortedList().Select(static d => d.Id));
    }

    [Fact]
    public void AMissingFolderIsAnError()
    {
        _test.Commit(("p/a.py", "a"));

        using var missing = Open("HEAD", "q");
        using var file = Open("HEAD", "p/a.py");

        Assert.Null(missing);
        Assert.Null(file);
        Assert.All(_diagnostics.ToSortedList(), d => Assert.Equal(GitDiagnostics.FolderNotInRevision.Id, d.Id));
    }

    [Fact]
    public void AFileAboveTheLimitIsNotRead()
    {
        _test.Commit(("p/a.py", "12345"));
        var limits = new TreeLimits { MaxFileBytes = 4 };

        using var tree = Open("HEAD", "p", limits)!;

        Assert.Null(tree.Read(tree.Files[0], _diagnostics));
        Assert.Equal(["VCD2109"], _diagnostics.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void ReadsFromSeveralThreads()
    {
        for (var i = 0; i < 40; i++)
        {
            _test.Folder.Write($"p/{i:D2}.py", new string('x', i) + i);
        }

        _test.Commit();
        using var tree = Open("HEAD", "p")!;

        Parallel.For(0, 40, i => Assert.Equal(new string('x', i) + i, Read(tree, i)));
    }

    private string Read(GitTree tree, int index) => Encoding.UTF8.GetString(tree.Read(tree.Files[index], _diagnostics)!);

    private GitTree? Open(string revision, string folder, TreeLimits? limits = null)
    {
        var repository = GitRepository.Open(TestRepository.Program, _test.Folder.Path, _diagnostics, default)!;
        var commit = repository.Resolve(revision, default)!;
        return GitTree.Open(repository, revision, commit, folder, limits ?? TreeLimits.Default, _diagnostics, default);
    }
}
