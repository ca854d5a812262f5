using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Trees;

public sealed class SnapshotTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsReadLaterIsWhatWasHashed()
    {
        var tree = Snapshot("old");
        _folder.Write("plugin/setup.py", "new");

        Assert.Equal("old", Read(tree));
        Assert.False(tree.HasChanged);
    }

    [Fact]
    public void WhatWasLetGoOfIsReadAgain()
    {
        var tree = Snapshot("old");
        tree.LetGo();

        Assert.Equal("old", Read(tree));
        Assert.False(tree.HasChanged);
    }

    [Fact]
    public void WhatWasLetGoOfAndChangedIsNotRead()
    {
        var tree = Snapshot("old");
        tree.LetGo();
        _folder.Write("plugin/setup.py", "new");

        Assert.Null(Read(tree));
        Assert.True(tree.HasChanged);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "old")]
    public void AFileThatAllHaveReadIsFreedWhereNoLaterTreeNeedsIt(bool isReadOnce, string? expected)
    {
        var tree = Snapshot("old");
        tree.IsReadOnce = isReadOnce;
        tree.Release(tree.Files[0]);
        Assert.Equal("old", Read(tree));
        _folder.Write("plugin/setup.py", "new");

        Assert.Equal(expected, Read(tree));
        Assert.Equal(isReadOnce, tree.HasChanged);
    }

    [Fact]
    public void WhatWasLetGoOfIsNoBasisForALaterTree()
    {
        var earlier = Snapshot("old");
        earlier.LetGo();
        _folder.Write("plugin/setup.py", "new");

        var later = SnapshotTree.TryRead(Open(), long.MaxValue, TestContext.Current.CancellationToken, earlier, static _ => false)!;

        Assert.Equal("new", Read(later));
    }

    private string? Read(SnapshotTree tree) => tree.Read(tree.Files[0], _diagnostics) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private SnapshotTree Snapshot(string text)
    {
        _folder.Write("plugin/setup.py", text);
        return SnapshotTree.TryRead(Open(), long.MaxValue, TestContext.Current.CancellationToken)!;
    }

    private DirectoryTree Open() =>
        DirectoryTree.Open(_folder.Combine("plugin"), TreeLimits.Default, _diagnostics, TestContext.Current.CancellationToken)!;
}
