using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Ini;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata.Ini;

/// <summary>What Python's RawConfigParser makes of the same text was looked at for each of these.</summary>
public sealed class IniParserTests
{
    [Theory]
    [InlineData("[a]\nk = v", "[a] k=v")]
    [InlineData("[a]\nk: v = w", "[a] k=v = w")]
    [InlineData("[a]\nk = v ; no comment # here", "[a] k=v ; no comment # here")]
    [InlineData("# c\n; c\n[a]\n  # c\nk = v", "[a] k=v")]
    [InlineData("[a]\nk =\n  one\n\n  # c\n  two\nj = 1", "[a] k=one|two j=1")]
    [InlineData("[a]\nk = one\n  [no section]\n  no = option", "[a] k=one|[no section]|no = option")]
    [InlineData("[a]\r\nk = v\r\n[b c]\r\n", "[a] k=v [b c]")]
    [InlineData("[a]\rk = v", "[a] k=v")]
    [InlineData("[a] behind\nk =", "[a] k=")]
    [InlineData("[a]\n%(x)s = %(y)s", "[a] %(x)s=%(y)s")]
    [InlineData("[a]\nKey = 1\nkey = 2", "[a] Key=1 key=2")]
    [InlineData("", "")]
    public void ReadsWhatPythonReads(string text, string expected)
    {
        var (document, problems) = Parse(text);

        Assert.Empty(problems);
        Assert.Equal(expected, Show(document));
    }

    [Theory]
    [InlineData("k = v", "VCD2204", 1)]
    [InlineData("[a]\nk = 1\nlonely", "VCD2204", 3)]
    [InlineData("[a]\n= v", "VCD2204", 2)]
    [InlineData("[a]\nk = 1\nk = 2", "VCD2205", 3)]
    [InlineData("[a]\n[b]\n[a]", "VCD2205", 3)]
    public void ReportsWhatPythonRefuses(string text, string code, int line)
    {
        var problem = Assert.Single(Parse(text).Problems);

        Assert.Equal((code, line), (problem.Id, problem.Location.Start.Line));
    }

    [Fact]
    public void SpansCoverKeysAndValues()
    {
        const string Text = "[a]\nkey = one\n  two\n";
        var option = Parse(Text).Document["a"]!.Options[0];

        Assert.Equal("key", Text.Substring(option.KeySpan.Start, option.KeySpan.Length));
        Assert.Equal("one\n  two", Text.Substring(option.ValueSpan.Start, option.ValueSpan.Length));
    }

    private static string Show(IniDocument document) => string.Join(' ', document.Sections.SelectMany(section =>
        section.Options.Select(o => o.Key + "=" + o.Value.Replace('\n', '|')).Prepend("[" + section.Name + "]")));

    private static (IniDocument Document, IReadOnlyList<Diagnostic> Problems) Parse(string text)
    {
        var bag = new DiagnosticBag();
        return (IniParser.Parse(new SourceText("setup.cfg", text), bag), bag.ToSortedList());
    }
}
