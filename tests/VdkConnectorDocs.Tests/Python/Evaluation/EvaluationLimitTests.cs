using VdkConnectorDocs.Python.Evaluation;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Whatever the code, its evaluation ends, and what was not worked out is unknown with its reason.</summary>
public sealed class EvaluationLimitTests
{
    private const string Tail = "\ntail = 'still read'";

    public static TheoryData<string, string> EndlessWork => new()
    {
        { "endless loop", "n = 0\nwhile True:\n    n += 1\na = n" },
        { "endless loop over a growing list", "l = [1]\nfor x in l:\n    l.append(x + 1)\na = len(l)" },
        { "endless recursion", "def f(n):\n    return f(n + 1) + 1\na = f(0)" },
        { "endless mutual recursion", "def f(n):\n    return g(n + 1)\ndef g(n):\n    return f(n + 1)\na = f(0)" },
        { "endless recursion through a method", "class C:\n    def m(self):\n        return C().m()\na = C().m()" },
        { "endless recursion through a property", "class C:\n    @property\n    def p(self):\n        return self.p\na = C().p" },
        { "endless recursion through getattr", "class C:\n    def __getattr__(self, n):\n        return getattr(self, n + 'x')\na = C().y" },
        { "endless constructors", "class C:\n    def __init__(self):\n        self.next = C()\na = C().next.next.next.name" },
        { "endless generator", "def g():\n    n = 0\n    while True:\n        yield n\n        n += 1\na = list(g())" },
        { "generator of itself", "def g():\n    yield from g()\na = list(g())" },
        { "exponential calls", "def f(n):\n    return 1 if n == 0 else f(n - 1) + f(n - 1)\na = f(50)" },
        { "exponential branches", Branches(40) },
        { "exponential strings", "a = 'x'\nfor i in range(100):\n    a = a + a" },
        { "exponential lists", "a = [1]\nfor i in range(100):\n    a = a + a" },
        { "exponential tuples", "a = (1, 1)\nfor i in range(100):\n    a = (a, a)\na = str(a)" },
        { "exponential dictionaries", "d = {}\nfor i in range(100):\n    d = {'l': d, 'r': d}\na = str(d)" },
        { "giant power", "a = 9 ** 9 ** 9" },
        { "giant shift", "a = 1 << 10 ** 12" },
        { "giant factorial", "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\na = f(100000)" },
        { "giant product", "a = 7\nfor i in range(64):\n    a = a * a" },
        { "giant string", "a = 'x' * 10 ** 10" },
        { "giant padding", "a = 'x'.ljust(10 ** 10) + f\"{'x':>9999999999}\" + '%9999999999s' % 'x'" },
        { "giant list", "a = [0] * 10 ** 10" },
        { "giant range", "a = list(range(10 ** 10))" },
        { "giant set of a range", "a = {x for x in range(10 ** 9)}" },
        { "giant product of iterables", "import itertools\na = list(itertools.product(range(10 ** 4), range(10 ** 4), range(10 ** 4)))" },
        { "giant repetition", "import itertools\na = list(itertools.repeat('x', 10 ** 12))" },
        { "giant named tuples", "from collections import namedtuple\nN = namedtuple('N', ['f' + str(i) for i in range(10 ** 4)])\nn = N(*range(10 ** 4))\na = [n[i] for i in range(10 ** 4)]" },
        { "endless iteration over an object", "class C:\n    def __iter__(self):\n        return iter(list(self))\na = list(C())" },
        { "a metaclass that makes classes", "class M(type):\n    def __new__(m, *args):\n        class D(metaclass=M):\n            pass\n        return super().__new__(m, *args)\nclass E(metaclass=M):\n    pass\na = E.name" },
        { "giant replacement", "a = ('a' * 10000).replace('a', 'b' * 10000)" },
        { "giant join", "a = ('x' * 10000).join(['y'] * 10000)" },
        { "unknown keys in a loop", "import os\nupper = {k.upper(): v for k, v in os.environ.items()}\na = {}\nfor k, v in upper.items():\n    a[k] = v" },
        { "unknown keys taken out", "import os\na = {k.upper(): v for k, v in os.environ.items()}\nfor k in a:\n    a.pop(k, None)" },
        { "items set in nested loops", "a = {}\nfor i in range(9999):\n    for j in range(9999):\n        a[str(i) + '-' + str(j)] = i\n        a |= {j: i}" },
        { "texts of a long list", "l = ['x' * 100] * 10000\na = 0\nfor i in range(9999):\n    for j in range(9999):\n        a = repr(l) + f'{l}' + '%s' % l" },
        { "nested loops", "a = 0\nfor i in range(9999):\n    for j in range(9999):\n        for k in range(9999):\n            a += 1" },
        { "deep nesting of comprehensions", "a = sum(1 for i in range(9999) for j in range(9999) for k in range(9999))" },
        { "a list in itself", "a = []\na.append(a)\na = str(a) + repr(a)" },
        { "a dictionary in itself", "d = {}\nd['d'] = d\na = f'{d}'" },
        { "a chain of unknown conditions", "from outside import n\na = " + string.Concat(Enumerable.Repeat("n and ", 50_000)) + "n" },
        { "unknown conditions of a comprehension", "from outside import n\na = [1 for x in [1]" + string.Concat(Enumerable.Repeat(" if n", 50_000)) + "]" },
        { "a long list of contexts", "from outside import n\nwith " + string.Concat(Enumerable.Repeat("n as b, ", 20_000)) + "n as a: pass" },
        { "iterators of iterators", "a = range(3)\nfor i in range(9999):\n    a = map(str, a)\na = list(a)" },
        { "an enumeration of thousands", "from enum import Enum, auto\nclass E(Enum):\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"    A{i} = auto()\n")) + "a = E.A0.value" },
        { "a class that is its own base", "class A: pass\nA = type('A', (A,), {})\nclass B(A): pass\na = B().x" },
    };

    [Theory]
    [InlineData("'k")]
    [InlineData("0x")]
    public void AGiantTableEnds(string prefix)
    {
        var suffix = prefix[0] == '\'' ? "'" : "";
        var module = EvaluatedModule.Of("a = {" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{prefix}{i}{suffix}: 1, ")) + "}");

        Assert.Contains("?", module.Describe("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongTableIsKnown()
    {
        var module = EvaluatedModule.Of("d = {" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"'key {i}': {i}, ")) + "}\na = d['key 8999'], len(d)");

        Assert.Equal("(8999, 9000)", module.Describe("a"));
        Assert.False(module.Interpreter.IsExhausted);
    }

    [Fact]
    public void AKeyThatIsThereTwiceHasItsLastValueAndItsFirstPlace()
    {
        var module = EvaluatedModule.Of("a = {'x': 1, 'y': 2, 'x': 3, **{'y': 4}, 'z': 5}");

        Assert.Equal("dict{'x': 3, 'y': 4, 'z': 5}", module.Describe("a"));
    }

    [Fact]
    public void ACancelledEvaluationEnds()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var interpreter = new Interpreter(new SnippetProgram(), EvaluationLimits.Default with { MaxSteps = int.MaxValue }, cancellation.Token);
        var endless = SnippetProgram.Parse("program", "def f(n):\n    return 1 if n == 0 else f(n - 1) + f(n - 1)\na = f(50)");

        Assert.Throws<OperationCanceledException>(() => interpreter.RunFile("program", endless));
    }

    [Theory]
    [MemberData(nameof(EndlessWork))]
    public void EndsWithAReason(string title, string code)
    {
        var module = EvaluatedModule.Of(code + Tail);

        var description = module.Describe("a");
        var isOpen = description.Contains('?', StringComparison.Ordinal) || description.EndsWith("...]", StringComparison.Ordinal);
        Assert.True(isOpen || module.Interpreter.IsExhausted, $"{title}: {Shorten(description)}");
        Assert.True(module.Interpreter.IsExhausted || module.Describe("tail") == "'still read'", $"{title}: what follows is lost");
    }

    [Fact]
    public void PastTheStepLimitNothingIsFollowed()
    {
        var limits = EvaluationLimits.Default with { MaxSteps = 100 };

        var module = EvaluatedModule.Of("first = 1\nfor i in range(1000):\n    pass\nlast = 1", limits);

        Assert.True(module.Interpreter.IsExhausted);
        Assert.Equal("1", module.Describe("first"));
        Assert.Equal("(unbound)", module.Describe("last"));
    }

    /// <summary>Calls inside of each other, each in as many brackets as there may be.</summary>
    [Theory]
    [InlineData(40, false)]
    [InlineData(60, true)]
    public void HowDeepCodeIsFollowedDoesNotDependOnTheStack(int depth, bool isTooDeep)
    {
        var code = string.Concat(Enumerable.Range(0, 40).Select(i => $"def f{i}(): return {new string('[', depth)}f{i + 1}(){new string(']', depth)}\n"))
            + "def f40(): return 'end'\na = f0()";

        foreach (var megabytes in (int[])[32, 256])
        {
            EvaluatedModule? module = null;
            var thread = new Thread(() => module = EvaluatedModule.Of(code), megabytes * 1024 * 1024);
            thread.Start();
            thread.Join();

            Assert.Equal(isTooDeep, module!.Interpreter.IsExhausted);
        }
    }

    [Fact]
    public void LimitsCountForOneStringListAndInteger()
    {
        var limits = EvaluationLimits.Default with { MaxStringLength = 10, MaxElements = 5, MaxIntegerBits = 16 };

        var module = EvaluatedModule.Of("s = 'x' * 10\nt = 'x' * 11\nl = [0] * 5\nm = [0] * 6\ni = 2 ** 8\nj = 2 ** 40", limits);

        Assert.Equal("'xxxxxxxxxx'", module.Describe("s"));
        Assert.StartsWith("?", module.Describe("t"), StringComparison.Ordinal);
        Assert.Equal("[0, 0, 0, 0, 0]", module.Describe("l"));
        Assert.StartsWith("?", module.Describe("m"), StringComparison.Ordinal);
        Assert.Equal("256", module.Describe("i"));
        Assert.StartsWith("?", module.Describe("j"), StringComparison.Ordinal);
    }

    [Fact]
    public void RecursionThatEndsIsFollowedToItsEnd()
    {
        var module = EvaluatedModule.Of("def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\na = f(40)");

        Assert.Equal("40", module.Describe("a"));
    }

    /// <summary>Every condition doubles the paths.</summary>
    private static string Branches(int count) =>
        "from outside import pick\na = 0\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"if pick():\n    a = a * 2 + {i}\n"));

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
