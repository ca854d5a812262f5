using System.Text;
using VdkConnectorDocs.Site.Rendering;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Rendering;

public sealed class Utf8WriterTests
{
    // Attributes cannot hold half of a character.
    private const char High = '\uD83D';
    private const char Low = '\uDE00';

    [Fact]
    public void TextInPiecesIsTheSameText() => Assert.Equal("aé数据库", Write("a", "", "é", "数据库"));

    [Fact]
    public void ACharacterMayComeInHalves() => Assert.Equal("x😀y", Write($"x{High}", $"{Low}y"));

    [Fact]
    public void HalfACharacterIsReplaced()
    {
        Assert.Equal("x\uFFFDy", Write($"x{High}", "y"));
        Assert.Equal("x\uFFFD", Write("x", $"{High}"));
    }

    [Fact]
    public void AControlCharacterIsReplaced() => Assert.Equal("a\uFFFD[31m\tb\r\n\uFFFDc\uFFFD", Write("a\u001b[31m\tb\r\n\u0000", "c\u009b"));

    private static string Write(params ReadOnlySpan<string> pieces)
    {
        using var writer = new Utf8Writer();
        foreach (var piece in pieces)
        {
            writer.Write(piece);
        }

        return Encoding.UTF8.GetString(writer.End().Span);
    }
}
