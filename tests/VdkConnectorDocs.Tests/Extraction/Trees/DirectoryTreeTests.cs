using System.Diagnostics;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Trees;

public sealed class DirectoryTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesAreInOrdinalOrderOfTheirPaths()
    {
        _folder.Write("b/z.py", "");
        _folder.Write("b.py", "");
        _folder.Write("B.py", "");
        _folder.Write("a/x.py", "x");

        Assert.Equal(["B.py", "a/x.py", "b.py", "b/z.py"], PathsOf(Open()));
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void ReadsTheBytesOfAFile()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0x00, 0xFF, 0x0D];
        _folder.Write("a/x.bin", bytes);
        var tree = Open();

        Assert.Equal(bytes, tree.Read(tree.Files[0], _diagnostics));
        Assert.Equal(6, tree.Files[0].Length);
    }

    [Fact]
    public void AMissingFolderIsAnError()
    {
        Assert.Null(DirectoryTree.Open(_folder.Combine("nowhere"), TreeLimits.Default, _diagnostics, default));
        AssertOnly(TreeDiagnostics.FolderMissing, _folder.Combine("nowhere"));
    }

    [Fact]
    public void AFileInsteadOfAFolderIsAnError()
    {
        _folder.Write("plugins", "x");

        Assert.Null(DirectoryTree.Open(_folder.Combine("plugins"), TreeLimits.Default, _diagnostics, default));
        AssertOnly(TreeDiagnostics.NotAFolder, _folder.Combine("plugins"));
    }

    [Fact]
    public void AnEmptyFolderIsAnError()
    {
        Directory.CreateDirectory(_folder.Combine("a/b"));

        Assert.Null(DirectoryTree.Open(_folder.Path, TreeLimits.Default, _diagnostics, default));
        AssertOnly(TreeDiagnostics.FolderEmpty, _folder.Path);
    }

    [Fact]
    public void LinksAreLeftOutAndReported()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.py", "secret");
        _folder.Write("a/x.py", "x");
        File.CreateSymbolicLink(_folder.Combine("a/file.py"), outside.Combine("secret.py"));
        Directory.CreateSymbolicLink(_folder.Combine("b"), outside.Path);
        Directory.CreateSymbolicLink(_folder.Combine("a/loop"), _folder.Path);
        File.CreateSymbolicLink(_folder.Combine("a/inside.py"), "x.py");
        File.CreateSymbolicLink(_folder.Combine("a/nowhere.py"), "gone.py");

        Assert.Equal(["a/x.py"], PathsOf(Open()));
        AssertOnly(TreeDiagnostics.Link, "a/file.py", "a/inside.py", "a/loop", "a/nowhere.py", "b");
    }

    [Fact]
    public void TheFolderItselfMayBeALink()
    {
        using var links = new TemporaryFolder();
        _folder.Write("a/x.py", "x");
        Directory.CreateSymbolicLink(links.Combine("plugins"), _folder.Path);

        Assert.Equal(["a/x.py"], PathsOf(DirectoryTree.Open(links.Combine("plugins"), TreeLimits.Default, _diagnostics, default)!));
    }

    [Fact]
    public void PipesAreNeitherListedNorOpened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _folder.Write("a/x.py", "x");
        _folder.Write("a/__init__.py", "");
        Run("mkfifo", _folder.Combine("a/pipe.py"));

        var tree = Open();

        Assert.Equal(["a/__init__.py", "a/x.py"], PathsOf(tree));
        Assert.Empty(tree.Read(tree.Files[0], _diagnostics)!);
        AssertOnly(TreeDiagnostics.SpecialFile, "a/pipe.py");
        Assert.Contains("named pipe", _diagnostics.ToSortedList()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnreadableFilesAndFoldersAreReportedAndTheRestIsKept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Nothing is unreadable here.");
        _folder.Write("a/x.py", "x");
        _folder.Write("a/closed.py", "x");
        _folder.Write("b/y.py", "y");
        _folder.Write("c/listed.py", "z");
        Run("chmod", "000", _folder.Combine("a/closed.py"), _folder.Combine("b"));
        Run("chmod", "444", _folder.Combine("c"));
        try
        {
            var tree = Open();

            Assert.Equal(["a/closed.py", "a/x.py"], PathsOf(tree));
            Assert.Null(tree.Read(tree.Files[0], _diagnostics));
            Assert.Equal(
                ["a/closed.py: warning VCD2106", "b: warning VCD2104", "c/listed.py: warning VCD2106"],
                _diagnostics.ToSortedList().Select(d => d.ToString()[..^d.Message.Length].TrimEnd(' ', ':')));
        }
        finally
        {
            Run("chmod", "700", _folder.Combine("b"), _folder.Combine("c"));
        }
    }

    [Fact]
    public void AFileThatIsGoneIsReported()
    {
        _folder.Write("a/x.py", "x");
        var tree = Open();
        File.Delete(_folder.Combine("a/x.py"));

        Assert.Null(tree.Read(tree.Files[0], _diagnostics));
        AssertOnly(TreeDiagnostics.FileUnreadable, "a/x.py");
    }

    [Fact]
    public void AFileAboveTheLimitIsReportedWhenItIsRead()
    {
        _folder.Write("a/large.csv", new string('x', 11));
        var tree = DirectoryTree.Open(_folder.Path, new TreeLimits { MaxFileBytes = 10 }, _diagnostics, default)!;

        Assert.Empty(_diagnostics.ToSortedList());
        Assert.Null(tree.Read(tree.Files[0], _diagnostics));
        AssertOnly(TreeDiagnostics.FileTooLarge, "a/large.csv");
    }

    [Fact]
    public void ATreeAboveALimitKeepsItsFirstFiles()
    {
        _folder.Write("a.py", "12345");
        _folder.Write("b.py", "12345");
        _folder.Write("c.py", "12345");

        Assert.Equal(["a.py", "b.py"], PathsOf(Open(new TreeLimits { MaxFiles = 2 })));
        AssertOnly(TreeDiagnostics.TreeTooLarge, "c.py");
        Assert.Equal(["a.py"], PathsOf(Open(new TreeLimits { MaxTotalBytes = 9 })));
        AssertOnly(TreeDiagnostics.TreeTooLarge, "b.py", "c.py");
    }

    [Fact]
    public void FoldersBelowTheDeepestAllowedAreReported()
    {
        _folder.Write("a/b/x.py", "x");
        _folder.Write("a/b/c/y.py", "y");

        Assert.Equal(["a/b/x.py"], PathsOf(Open(new TreeLimits { MaxDepth = 2 })));
        AssertOnly(TreeDiagnostics.TooDeep, "a/b/c");
    }

    [Fact]
    public void NamesThatAreNotUnicodeOrDisturbALogAreLeftOut()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux allows such names.");
        _folder.Write("a/x.py", "x");
        _folder.Write("a/new\nline.py", "x");
        _folder.Write("a/back\\slash.py", "x");
        Run("sh", "-c", "touch \"$1/a/$(printf 'bad\\377name').py\"", "sh", _folder.Path);

        Assert.Equal(["a/x.py"], PathsOf(Open()));
        AssertOnly(TreeDiagnostics.UnusableName, "a/back\\slash.py", "a/bad\uFFFDname.py", "a/new\\u000aline.py");

        // .NET cannot name the file, and so cannot delete it either.
        Run("rm", "-r", _folder.Combine("a"));
    }

    [Fact]
    public void WhatToolsLeaveBehindIsNotPartOfTheTree()
    {
        foreach (var path in (string[])
        [
            ".git/HEAD", "p/.tox/a.py", "p/node_modules/a.js", "p/src/__pycache__/a.pyc", "p/src/p.egg-info/PKG-INFO", "p/build/lib/a.py",
            "p/dist/p.tar", "p/env/pyvenv.cfg", "p/env/lib/a.py",
        ])
        {
            _folder.Write(path, "x");
        }

        foreach (var path in (string[])["p/setup.py", "p/.plugin-ci.yml", "p/src/build/__init__.py", "q/build/a.py", "r/setup.py", "r/build/__init__.py"])
        {
            _folder.Write(path, "x");
        }

        Assert.Equal(
            ["p/.plugin-ci.yml", "p/setup.py", "p/src/build/__init__.py", "q/build/a.py", "r/build/__init__.py", "r/setup.py"],
            PathsOf(Open()));
    }

    [Fact]
    public void ReadsFromSeveralThreads()
    {
        for (var i = 0; i < 64; i++)
        {
            _folder.Write($"p{i:D2}/a.py", new string((char)('0' + i), i + 1));
        }

        var tree = Open();

        Parallel.For(0, 64, i => Assert.Equal(
            new string((char)('0' + i), i + 1),
            Encoding.UTF8.GetString(tree.Read(tree.Files[i], _diagnostics)!)));
    }

    private DirectoryTree Open(TreeLimits? limits = null) =>
        DirectoryTree.Open(_folder.Path, limits ?? TreeLimits.Default, _diagnostics, default)!;

    private static IEnumerable<string> PathsOf(DirectoryTree tree) => tree.Files.Select(file => file.Path);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private void AssertOnly(DiagnosticDescriptor descriptor, params string[] paths)
    {
        var diagnostics = _diagnostics.ToSortedList();
        Assert.All(diagnostics, diagnostic => Assert.Equal(descriptor.Id, diagnostic.Id));
        Assert.Equal(paths, diagnostics.Select(diagnostic => diagnostic.Location.Path));
    }
}
