using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>Hostile files: each limit is a diagnostic, and what follows is kept.</summary>
public sealed class PythonLimitTests
{
    private const int SmallStack = 1 << 20;
    private const int Many = 100_000;

    public static TheoryData<string, string, string> Repetitions => new()
    {
        { "(", "1", ")" },
        { "[", "1", "]" },
        { "{", "1", "}" },
        { "{1:", "1", "}" },
        { "f(", "1", ")" },
        { "a[", "1", "]" },
        { "(", "", "" },
        { "-", "1", "" },
        { "not ", "1", "" },
        { "lambda:", "1", "" },
        { "lambda a=", "1", ":0" },
        { "a if b else ", "1", "" },
        { "a if ", "b", " else c" },
        { "a**", "1", "" },
        { "a**-", "1", "" },
        { "f'{", "1", "}'" },
        { "f\"{a:", "1", "}\"" },
        { "*", "a", "" },
        { "await ", "a", "" },
        { "a := ", "1", "" },
        { "(a:=", "1", ")" },
        { "", "a", "+a" },
        { "", "a", ".a" },
        { "", "a", "()" },
        { "", "a", "[0]" },
        { "", "a", "()[0].b" },
        { "", "a", " if b else c" },
        { "[a for b in ", "c", "]" },
        { "(yield ", "1", ")" },
        { "a < (b or ", "1", ")" },
    };

    public static TheoryData<string, string, string> LongButFlat => new()
    {
        { "", "a", "<a" },
        { "", "a", " or a" },
        { "", "a", ",a" },
        { "", "a", "=a" },
        { "", "a", ";a" },
        { "", "'a'", "'a'" },
        { "", "f'{a}'", "f'{a}'" },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void DeepExpressionIsADiagnosticAndFitsASmallStack(string before, string inner, string after)
    {
        var text = $"x = {Repeat(before)}{inner}{Repeat(after)}\ny = 1\n";

        var result = ParseOnSmallStack(text);

        Assert.NotEmpty(result.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(LongButFlat))]
    public void LongExpressionIsNoProblemWhereTheTreeIsFlat(string before, string inner, string after)
    {
        var result = ParseOnSmallStack($"{Repeat(before)}{inner}{Repeat(after)}\n");

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void TreesOfTheGreatestDepthFitASmallStack()
    {
        var text = new StringBuilder();
        foreach (var (before, inner, after) in Repetitions.Select(row => row.Data))
            text.Append(CultureInfo.InvariantCulture, $"x = {Repeat(before, 140)}{inner}{Repeat(after, 140)}\n");
        text.Append(CultureInfo.InvariantCulture, $"x = a{Repeat(".b()", 498)}\nx = {Repeat("-", 990)}1\n");

        var result = ParseOnSmallStack(text.ToString());

        Assert.NotEmpty(result.Module.Body);
    }

    [Fact]
    public void DeepBlocksAreADiagnostic()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 1200; depth++)
            text.Append(' ', depth).Append("if a:\n");
        text.Append(' ', 1200).Append("b\nlast = 1\n");

        var result = ParseOnSmallStack(text.ToString());

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Id == "VCD1013");
        Assert.IsType<AssignStatement>(result.Module.Body[^1]);
    }

    [Fact]
    public void LongChainOfElifIsADiagnostic()
    {
        var text = "if a: pass\n" + string.Concat(Enumerable.Repeat("elif a:0\n", Many)) + "last = 1\n";

        var result = ParseOnSmallStack(text);

        Assert.Equal(["a.py(1,1): warning VCD1013: Statements and expressions are nested more than 1000 deep."], Print(result));
        Assert.IsType<AssignStatement>(Assert.Single(result.Module.Body));
    }

    [Fact]
    public void DepthAddsUpOverStatementsAndExpressions()
    {
        var sum = "a" + Repeat("+a", 90);
        var options = new PythonParserOptions { MaximumDepth = 100 };
        var nested = string.Concat(Enumerable.Range(0, 20).Select(depth => new string(' ', depth) + "if a:\n")) + new string(' ', 20) + sum;

        Assert.Empty(Parse(sum, options).Diagnostics);
        Assert.Equal("VCD1013", Assert.Single(Parse(nested, options).Diagnostics).Id);
    }

    [Fact]
    public void TooManyDiagnosticsAreSummedUp()
    {
        var result = Parse(string.Concat(Enumerable.Repeat("x = = 1\n", 150)) + "last = 1");

        Assert.Equal(101, result.Diagnostics.Length);
        Assert.Equal("a.py(101,5): warning VCD1019: The file has more than 100 errors; the others are not reported.", result.Diagnostics[^1].ToString());
        Assert.Single(result.Module.Body);
    }

    [Fact]
    public void LongFileIsNotRead()
    {
        var result = Parse("a = 1\n", new PythonParserOptions { MaximumLength = 5 });

        Assert.Equal(["a.py: warning VCD1014: The file has more than 5 characters and is not read."], Print(result));
        Assert.Empty(result.Module.Body);
    }

    /// <summary>Inputs that make a parser look at the same text again and again.</summary>
    [Theory]
    [InlineData("(\n")]
    [InlineData("x = (1\n")]
    [InlineData("f(a b\n")]
    [InlineData("'''\\'''\n")]
    [InlineData("f'''{\n")]
    [InlineData("f'''{a\n")]
    [InlineData("f'''a\n")]
    [InlineData("\"\"\"'''\n\\")]
    [InlineData("with (a\n")]
    [InlineData("match (a\n")]
    [InlineData("def f(\n")]
    [InlineData("if a:\n")]
    [InlineData("[)")]
    [InlineData("(]\n")]
    [InlineData("f\"{a")]
    [InlineData("a\u0301")]
    [InlineData("\\\n")]
    [InlineData("# coding: x\n")]
    [InlineData("1_")]
    [InlineData("  \\\n")]
    [InlineData("{**")]
    [InlineData("@a\n")]
    public void RepeatedBrokenTextIsReadInLinearTime(string text)
    {
        var source = string.Concat(Enumerable.Repeat(text, 400_000 / text.Length));

        var result = ParseOnSmallStack(source);

        TreeInvariants.Verify(result);
    }

    private static string Repeat(string text, int count = Many) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable<string> Print(ParseResult result) => result.Diagnostics.Select(diagnostic => diagnostic.ToString());

    private static ParseResult Parse(string text, PythonParserOptions? options = null) =>
        PythonParser.Parse(new SourceText("a.py", text), options);

    /// <summary>Parses, and visits the tree recursively, on the smallest stack that a thread has by default on any system.</summary>
    private static ParseResult ParseOnSmallStack(string text)
    {
        ParseResult? result = null;
        var thread = new Thread(
            () =>
            {
                result = Parse(text);
                TreeInvariants.Verify(result);
                new Visitor().Visit(result.Module);
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return result!;
    }

    private sealed class Visitor : SyntaxWalker;
}
