using System.Text.RegularExpressions;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using VdkConnectorDocs.Tests.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

public sealed partial class SyntaxTextTests
{
    [Theory]
    [InlineData("os . path.join( os.getcwd (),\n\"result.csv\" )", "os.path.join(os.getcwd(), 'result.csv')")]
    [InlineData("( (1) + (2*3) )", "1 + 2 * 3")]
    [InlineData("(1+2)*3", "(1 + 2) * 3")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("a**b**c", "a ** b ** c")]
    [InlineData("(a**b)**c", "(a ** b) ** c")]
    [InlineData("-a**-b", "-a ** (-b)")]
    [InlineData("not (a and b)", "not (a and b)")]
    [InlineData("a or (b and c)", "a or (b and c)")]
    [InlineData("a,", "(a,)")]
    [InlineData("()", "()")]
    [InlineData("a[1,2:3,...]", "a[1, 2:3, ...]")]
    [InlineData("a[()]", "a[()]")]
    [InlineData("a[1,]", "a[1,]")]
    [InlineData("lambda a,/,b=1,*c,d=2,**e:a", "lambda a, /, b=1, *c, d=2, **e: a")]
    [InlineData("lambda *,a:0", "lambda *, a: 0")]
    [InlineData("lambda:(yield)", "lambda: (yield)")]
    [InlineData("a if b else c if d else e", "a if b else c if d else e")]
    [InlineData("(a if b else c)if d else e", "(a if b else c) if d else e")]
    [InlineData("{**a,b:c}", "{**a, b: c}")]
    [InlineData("{a,b}", "{a, b}")]
    [InlineData("f(*a,b=c,**d)", "f(*a, b=c, **d)")]
    [InlineData("[a for b in c if d async for e in f]", "[a for b in c if d async for e in f]")]
    [InlineData("{a:b for c,d in e}", "{a: b for c, d in e}")]
    [InlineData("(a for b in c)", "(a for b in c)")]
    [InlineData("1 .real", "1 .real")]
    [InlineData("1e400", "1e309")]
    [InlineData("2j", "2j")]
    [InlineData("u'a' 'b'", "u'ab'")]
    [InlineData("b'a'", "b'a'")]
    [InlineData("(a:=1)", "(a := 1)")]
    [InlineData("a<b is not c", "a < b is not c")]
    [InlineData("f'{a!r:>{b}} {{}}'", "f'{a!r:>{b}} {{}}'")]
    [InlineData("f\"it's {a}\"", "f\"it's {a}\"")]
    [InlineData("f'''it's \"{a}\"'''", "f'''it's \"{a}\"'''")]
    [InlineData("f'{a=}'", "f'a={a!r}'")]
    [InlineData("f'\\n{a}'", "f'\\n{a}'")]
    [InlineData("f'{ {1:2} }'", "f'{ {1: 2}}'")]
    [InlineData("None", "None")]
    public void PrintsAsCPythonDoes(string source, string expected) => Assert.Equal(expected, SyntaxText.Unparse(Parse(source)));

    /// <summary>Over all expressions of the valid fixtures.</summary>
    [Fact]
    public void ParsesToTheSameTree()
    {
        var folder = Path.Combine(RepositoryFolder.Fixtures, "python", "valid");
        // A name that is a keyword written in other letters becomes the keyword, in CPython, too.
        foreach (var file in RepositoryFolder.FindFiles(folder, ".py").Where(file => file != "identifiers.py"))
        {
            var (source, _) = PythonSource.Decode(file, File.ReadAllBytes(Path.Combine(folder, file)));
            foreach (var expression in FindWholeExpressions(PythonParser.Parse(source).Module))
            {
                var text = SyntaxText.Unparse(expression);
                Assert.Equal(PrintWithoutPlaces(expression), PrintWithoutPlaces(Parse(text)));
            }
        }
    }

    private static IEnumerable<Expression> FindWholeExpressions(SyntaxNode node) => node.Children()
        .SelectMany(child => child is Expression expression ? [expression] : FindWholeExpressions(child));

    /// <summary>In a file of its own; the places are then wrong, but they are not printed.</summary>
    private static string PrintWithoutPlaces(Expression expression)
    {
        var module = new Module([new ExpressionStatement(expression with { Span = default }, default)], default);
        var longest = new SourceText("a.py", new string(' ', module.DescendantsAndSelf().Max(node => node.Span.End)));
        // A 'u' is lost where an f-string is joined to it.
        return Places().Replace(CanonicalTree.Print(module, longest), "").Replace(".kind \"u\"", ".kind None", StringComparison.Ordinal);
    }

    private static Expression Parse(string text)
    {
        var result = PythonParser.Parse(new SourceText("a.py", $"({text}\n)"));
        if (!result.Diagnostics.IsEmpty)
            result = PythonParser.Parse(new SourceText("a.py", text));
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<ExpressionStatement>(Assert.Single(result.Module.Body)).Value;
    }

    [GeneratedRegex(@" \d+:\d+-\d+:\d+$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
