using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Diagnostics;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 99, 1, 3)]
    public void FindsLineAndColumnOfAnOffset(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("a.py", text).GetPosition(offset));

    [Fact]
    public void LineSpansLeaveOutTheLineBreak()
    {
        var source = new SourceText("a.py", "one\r\ntwo\rthree\n");

        Assert.Equal(4, source.LineCount);
        Assert.Equal("two", source[source.GetLineSpan(2)].ToString());
        Assert.Equal("", source[source.GetLineSpan(4)].ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => source.GetLineSpan(5));
    }

    [Fact]
    public void DiagnosticsPrintAsMSBuildReadsThem()
    {
        var descriptor = new DiagnosticDescriptor("VCD1001", "A title", "Unexpected '{0}'.", DiagnosticSeverity.Warning);
        var source = new SourceText("vdk-x/src/a.py", "a\n  b");

        var diagnostic = descriptor.At(source.GetLocation(new TextSpan(4, 1)), "b");

        Assert.Equal("vdk-x/src/a.py(2,3): warning VCD1001: Unexpected 'b'.", diagnostic.ToString());
        Assert.Equal("setup.py: warning VCD1001: Unexpected '1'.", descriptor.At(SourceLocation.OfFile("setup.py"), 1).ToString());
    }
}
