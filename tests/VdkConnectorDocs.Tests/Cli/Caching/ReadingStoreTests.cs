using VdkConnectorDocs.Cli.Caching;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Caching;

public sealed class ReadingStoreTests : IDisposable
{
    private const string Tree = "tree";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasWrittenIsFoundTheNextTime()
    {
        Run(store =>
        {
            store.Write("a", "first"u8.ToArray());
            store.Write("", "second"u8.ToArray());
        });

        Run(store =>
        {
            Assert.Equal("first"u8, store.Find("a")!.Value.Span);
            Assert.Equal("second"u8, store.Find("")!.Value.Span);
            Assert.Null(store.Find("b"));
        });
    }

    [Fact]
    public void WhatIsNeitherWrittenNorKeptIsForgotten()
    {
        Run(store =>
        {
            store.Write("kept", "1"u8.ToArray());
            store.Write("changed", "2"u8.ToArray());
            store.Write("gone", "3"u8.ToArray());
        });
        Run(store =>
        {
            store.Keep("kept");
            store.Write("changed", "other"u8.ToArray());
        });

        Run(store =>
        {
            Assert.Equal("1"u8, store.Find("kept")!.Value.Span);
            Assert.Equal("other"u8, store.Find("changed")!.Value.Span);
            Assert.Null(store.Find("gone"));
        });
    }

    [Fact]
    public void ADamagedRecordIsAsGoodAsNoneAndTheOthersStay()
    {
        Run(store =>
        {
            store.Write("a", "first"u8.ToArray());
            store.Write("b", "second"u8.ToArray());
        });
        Change(bytes => bytes[0] ^= 1);

        Run(store =>
        {
            Assert.Null(store.Find("a"));
            Assert.Equal("second"u8, store.Find("b")!.Value.Span);
        });
    }

    [Fact]
    public void AFileThatIsNotWholeIsAsGoodAsNone()
    {
        Run(store => store.Write("a", "first"u8.ToArray()));
        var whole = File.ReadAllBytes(_folder.Combine("readings/tree"));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_folder.Combine("readings/tree"), whole[..length]);
            Run(store => Assert.Null(store.Find("a")));
        }
    }

    [Fact]
    public void ARunThatDoesNotEndLeavesWhatWasThere()
    {
        Run(store => store.Write("a", "first"u8.ToArray()));
        using (var store = new ReadingStore(_folder.Combine("readings"), Tree))
        {
            store.Write("a", "second"u8.ToArray());
        }

        Run(store => Assert.Equal("first"u8, store.Find("a")!.Value.Span));
        Assert.Single(new DirectoryInfo(_folder.Combine("readings")).GetFiles());
    }

    [Fact]
    public void AFolderThatCannotBeMadeCostsNothing()
    {
        _folder.Write("readings", "a file where the folder should be");
        Run(store => store.Write("a", "first"u8.ToArray()));

        Run(store => Assert.Null(store.Find("a")));
    }

    private void Run(Action<ReadingStore> run)
    {
        using var store = new ReadingStore(_folder.Combine("readings"), Tree);
        run(store);
        store.Complete();
    }

    private void Change(Action<byte[]> change)
    {
        var file = _folder.Combine("readings/tree");
        var bytes = File.ReadAllBytes(file);
        change(bytes);
        File.WriteAllBytes(file, bytes);
    }
}
