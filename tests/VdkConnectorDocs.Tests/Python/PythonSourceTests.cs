using System.Text;
using VdkConnectorDocs.Python;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

public sealed class PythonSourceTests
{
    [Theory]
    [InlineData("utf-8", "é")]
    [InlineData("UTF-8", "é")]
    [InlineData("utf_8", "é")]
    [InlineData("utf8", "é")]
    [InlineData("utf-8-unix", "é")]
    [InlineData("utf-8-sig", "é")]
    [InlineData("cp65001", "é")]
    [InlineData("latin-1", "Ã©")]
    [InlineData("Latin1", "Ã©")]
    [InlineData("iso-8859-1", "Ã©")]
    [InlineData("ISO_8859-1", "Ã©")]
    [InlineData("iso-latin-1", "Ã©")]
    [InlineData("L1", "Ã©")]
    [InlineData("iso-8859-15", "Ã©")]
    [InlineData("iso8859-2", "ĂŠ")]
    [InlineData("cp1252", "Ã©")]
    [InlineData("windows-1251", "Г©")]
    [InlineData("cp437", "├⌐")]
    [InlineData("mac-roman", "√©")]
    [InlineData("koi8-r", "ц╘")]
    public void DecodesWithTheDeclaredEncoding(string name, string expected)
    {
        var (source, diagnostics) = PythonSource.Decode("a.py", Bytes($"# -*- coding: {name} -*-\nx = 'é'\n"));

        Assert.Empty(diagnostics);
        Assert.Equal($"x = '{expected}'", source[source.GetLineSpan(2)].ToString());
    }

    [Theory]
    [InlineData("# vim: set fileencoding=latin-1 :\n")]
    [InlineData("#!/usr/bin/python\n# coding:latin-1\n")]
    [InlineData("\n\t\f # encoding:\t latin-1!\n")]
    [InlineData("\r#coding=latin-1\r")]
    [InlineData("# coding coding : coding=latin-1\n")]
    public void FindsADeclarationOnTheFirstTwoLines(string start) =>
        Assert.EndsWith("Ã©", PythonSource.Decode("a.py", Bytes(start + "é")).Source.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n\n# coding: latin-1\n")]
    [InlineData("x = 1\n# coding: latin-1\n")]
    [InlineData("x = '# coding: latin-1'\n")]
    [InlineData("# encoding latin-1\n")]
    [InlineData("# coding : latin-1\n")]
    [InlineData("# Coding: latin-1\n")]
    [InlineData("'''\n# coding: latin-1\n'''")]
    public void TakesOtherTextForNoDeclaration(string start) =>
        Assert.EndsWith("é", PythonSource.Decode("a.py", Bytes(start + "é")).Source.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("klingon", "is not known")]
    [InlineData("utf-16", "is not known")]
    [InlineData("utf-7", "is not known")]
    [InlineData("rot13", "is not known")]
    public void ReadsAnUnknownEncodingAsUtf8(string name, string problem)
    {
        var (source, diagnostics) = PythonSource.Decode("a.py", Bytes($"# coding: {name}\né"));

        Assert.Equal(
            $"a.py(1,11): warning VCD1016: The declared encoding '{name}' {problem}; the file is read as UTF-8.",
            Assert.Single(diagnostics).ToString());
        Assert.EndsWith("é", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesOutAByteOrderMark()
    {
        var (source, diagnostics) = PythonSource.Decode("a.py", [0xEF, 0xBB, 0xBF, .. "x"u8]);

        Assert.Empty(diagnostics);
        Assert.Equal("x", source.Text);
    }

    [Theory]
    [InlineData("", "UTF-8")]
    [InlineData("# coding: ascii\n", "ascii")]
    public void ReplacesBytesOutsideTheEncoding(string start, string encoding)
    {
        var (source, diagnostics) = PythonSource.Decode("a.py", [.. Bytes(start), .. "ab"u8, 0xFF, .. "c"u8]);

        Assert.EndsWith("ab\uFFFDc", source.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            $",3): warning VCD1017: The file has bytes that are not {encoding}; they are read as U+FFFD.",
            Assert.Single(diagnostics).ToString(),
            StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
