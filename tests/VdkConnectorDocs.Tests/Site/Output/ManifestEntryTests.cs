using VdkConnectorDocs.Site.Output;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Output;

public sealed class ManifestEntryTests
{
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void HoldsTheSizeAndTheHashOfTheContent() =>
        Assert.Equal(new ManifestEntry("a.txt", 3, HashOfAbc), ManifestEntry.Of("a.txt", "abc"u8));

    [Fact]
    public void ReadsAStreamFromWhereItStands()
    {
        using var stream = new MemoryStream("-abc"u8.ToArray());
        stream.Position = 1;

        Assert.Equal(new ManifestEntry("a.txt", 3, HashOfAbc), ManifestEntry.Of("a.txt", stream));
    }

    [Fact]
    public void ListsItsOwnContentAlone()
    {
        var entry = ManifestEntry.Of("a.txt", "abc"u8);

        Assert.True(entry.Lists("abc"u8));
        Assert.True((entry with { Sha256 = HashOfAbc.ToUpperInvariant() }).Lists("abc"u8));
        Assert.False(entry.Lists("abd"u8));
        Assert.False((entry with { Size = 4 }).Lists("abc"u8));
    }
}
