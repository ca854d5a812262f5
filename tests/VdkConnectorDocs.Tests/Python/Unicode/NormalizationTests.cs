using VdkConnectorDocs.Python.Unicode;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Unicode;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("\uFB01le", "file")]
    [InlineData("\uFF44\uFF45\uFF46", "def")]
    [InlineData("\u00AA\u00BA\u00B5", "ao\u03BC")]
    [InlineData("\u210C", "H")]
    [InlineData("\U0001D518", "U")]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("n\u0307\u0300", "\u1E45\u0300")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0328\u0301", "\u0105\u0301")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC01", "\uAC01")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uFB2C", "\u05E9\u05BC\u05C1")]
    public void IsTheCompatibilityComposition(string text, string expected) =>
        Assert.Equal(expected, Normalization.ToCompatibilityComposed(text));
}
