using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Trees;

public sealed class DirectoryTreeRefreshTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DirectoryTree _tree;

    public DirectoryTreeRefreshTests()
    {
        _folder.Write("vdk-a/README.md", "short");
        _folder.Write("vdk-a/setup.py", "setup()");
        _folder.Write("vdk-b/README.md", "b");
        _tree = Open();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ChangedContentIsReadWithItsNewLength()
    {
        _folder.Write("vdk-a/README.md", "much longer");

        var refreshed = _tree.Refresh(["vdk-a/README.md"]);

        Assert.Equal(Open().Files, refreshed!.Files);
        Assert.Equal("much longer"u8.ToArray(), refreshed.Read(refreshed.Files[0], new DiagnosticBag()));
    }

    [Fact]
    public void WhatCameAndWentChangesNothing() =>
        Assert.Equal(_tree.Files, _tree.Refresh(["vdk-a/.README.md.swp", "vdk-a/4913"])!.Files);

    [Theory]
    [InlineData("vdk-a/new.py", "new")]
    [InlineData("vdk-a/setup.py", "")]
    public void MoreThanChangedContentIsLookedAtAnew(string path, string text)
    {
        _folder.Write(path, text);

        Assert.Null(_tree.Refresh([path]));
    }

    [Fact]
    public void WhatIsGoneIsLookedAtAnew()
    {
        File.Delete(_folder.Combine("vdk-a/setup.py"));
        Directory.Delete(_folder.Combine("vdk-b"), recursive: true);

        Assert.Null(_tree.Refresh(["vdk-a/setup.py"]));
        Assert.Null(_tree.Refresh(["vdk-b"]));
        Assert.Null(_tree.Refresh(["vdk-a"]));
    }

    [Fact]
    public void ALinkInThePlaceOfAFileIsLookedAtAnew()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a privilege there.");
        File.Delete(_folder.Combine("vdk-a/setup.py"));
        File.CreateSymbolicLink(_folder.Combine("vdk-a/setup.py"), _folder.Combine("vdk-b/README.md"));
        File.CreateSymbolicLink(_folder.Combine("vdk-a/dangling"), _folder.Combine("nowhere"));

        Assert.Null(_tree.Refresh(["vdk-a/setup.py"]));
        Assert.Null(_tree.Refresh(["vdk-a/dangling"]));
    }

    private DirectoryTree Open() =>
        DirectoryTree.Open(_folder.Path, TreeLimits.Default, new DiagnosticBag(), CancellationToken.None, "tree")!;
}
