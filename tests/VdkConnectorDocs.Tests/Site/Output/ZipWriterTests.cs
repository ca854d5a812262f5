using System.IO.Compression;
using System.Text;
using VdkConnectorDocs.Site.Output;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Output;

public sealed class ZipWriterTests
{
    [Fact]
    public void MoreFilesThanSixteenBitsCountAreListed()
    {
        const int Count = 70_000;
        var stream = new MemoryStream();
        var zip = new ZipWriter(stream);
        for (var i = 0; i < Count; i++)
        {
            zip.BeginEntry(new ZipEntry($"{i}", Crc32.Of([]), 0, 0, IsPacked: false, 0));
        }

        zip.End();

        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(Count, archive.Entries.Count);
        Assert.Equal("69999", archive.Entries[^1].FullName);
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void ChecksumsAreThoseOfTheStandard(string text, uint checksum) => Assert.Equal(checksum, Crc32.Of(Encoding.ASCII.GetBytes(text)));
}
