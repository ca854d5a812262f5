using System.Numerics;
using VdkConnectorDocs.Python.Printing;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Printing;

public sealed class PythonReprTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("text", "'text'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"hi\"", "'say \"hi\"'")]
    [InlineData("it's \"hi\"", "'it\\'s \"hi\"'")]
    [InlineData("a\\b", "'a\\\\b'")]
    [InlineData("\n\r\t\0\u007F", "'\\n\\r\\t\\x00\\x7f'")]
    [InlineData("\u00E9\u00A0\u2028\uFEFF", "'\u00E9\\xa0\\u2028\\ufeff'")]
    [InlineData("😀\U000E0001", "'😀\\U000e0001'")]
    public void Strings(string value, string expected) => Assert.Equal(expected, PythonRepr.Of(value));

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100.0, "100.0")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.5e16, "1.5e+16")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00012, "0.00012")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1e-6, "1e-06")]
    [InlineData(1e100, "1e+100")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Floats(double value, string expected) => Assert.Equal(expected, PythonRepr.Of(value));

    [Fact]
    public void BytesAndNumbers()
    {
        Assert.Equal("'\\ud800'", PythonRepr.Of("\uD800"));
        Assert.Equal("b'a\\x00\\xff\\n\\'\"'", PythonRepr.Of("a\0"u8.ToArray().Concat<byte>([0xFF, 10, 39, 34]).ToArray()));
        Assert.Equal("b\"it's\"", PythonRepr.Of("it's"u8));
        Assert.Equal("2j", PythonRepr.OfImaginary(2));
        Assert.Equal("-1", PythonRepr.Of(BigInteger.MinusOne));
    }
}
