using VdkConnectorDocs.Python.Evaluation;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Work counts by the size of what it touches, so that a limit of steps bounds time and memory.</summary>
public sealed class EvaluationEffortTests
{
    private const int Length = 640_000;
    private const int Count = 2_000;

    private const string Texts = "s = 'abc d,' * 106667\nt = 'abc d,' * 106667\nu = s[:-1] + 'x'\nz = '\\n' * 640000\n";
    private static readonly string Lists = "l = list(range(2000))\nm = tuple(l)\nd = {"
        + string.Concat(Enumerable.Range(0, Count).Select(i => $"'{i}': {i}, ")) + "}\n";

    // What takes the least time for a character: comparing two texts.
    private const int MostCharactersOfOneStep = 64;

    private const int MostElementsOfOneStep = 16;

    public static TheoryData<string> OnTexts =>
    [
        "s == t", "s != u", "s < u", "s in t", "'zz' in s", "u in [s, t]", "s + 'x'", "s * 1", "'a' * 640000", "s[1:]", "s[::-1]", "s[5]", "list(s)",
        "s.lower()", "s.title()", "s.strip()", "s.strip('xyz')", "s.replace('zz', '')", "s.replace('a', 'b')", "s.split(',')", "s.split()", "s.rsplit('zz')", "z.splitlines()",
        "s.partition('zz')", "s.startswith(t)", "s.startswith((t, u))", "s.find('zz')", "s.count('a')", "s.isspace()", "s.isupper()", "s.expandtabs()", "s.encode()",
        "''.join([s])", "s.join(['a', 'b'])", "s.format()", "'{}'.format(s)", "f'{s}'", "f'{s!r}'", "f'{s:.5}'", "'%s' % s", "s % ()", "repr(s)", "str([s])", "len(s)",
        "float(s)", "max([s, u])", "sorted([s, u])", "{s: 1}.get(t)", "{s, t}", "getattr(s, s, 1)", "globals()[s]", "s.zfill(5)", "textwrap.dedent(s)", "os.path.join(s, s)",
        "os.path.normpath(s)", "pathlib.Path(s)",
    ];

    public static TheoryData<string> OnLists =>
    [
        "-1 in l", "-1 in m", "l + []", "l * 1", "l[:]", "[*l]", "(*l,)", "{*l}", "list(m)", "tuple(l)", "list(d)", "list(d.items())", "dict(d)", "d | d", "{**d}",
        "l.index(1999)", "l.count(1)", "l.insert(0, 1)", "l.pop(0)", "l.reverse()", "l.extend(l)", "any(l)", "sum(l)", "min(l)", "sorted(l)", "list(reversed(l))",
        "list(enumerate(l))", "list(zip(l, l))", "list(map(str, l))", "f(*l)", "f(**d)", "repr(l)", "m == tuple(l)", "copy.deepcopy(l)", "dict.fromkeys(l)", "list(range(2000))",
    ];

    [Theory]
    [MemberData(nameof(OnTexts))]
    public void LongTextsCount(string expression) => AssertCounts(Texts, expression, Length / MostCharactersOfOneStep);

    [Theory]
    [MemberData(nameof(OnLists))]
    public void LongListsCount(string expression) => AssertCounts(Lists, expression, Count / MostElementsOfOneStep);

    [Theory]
    [InlineData("e.get(-1)")]
    [InlineData("e[-1]")]
    [InlineData("e.setdefault(-1, 1)")]
    [InlineData("e.pop(-1, 1)")]
    [InlineData("-1 in e")]
    public void LongDictionariesWithKeysOfAnyTypeCount(string expression) =>
        AssertCounts("e = {i: i for i in range(1000)}\n", expression, 1_000 / MostElementsOfOneStep);

    [Fact]
    public void ASearchCountsByBothTexts()
    {
        var steps = Steps("s = 'ab' * 100000\np = 'ab' * 50000 + 'aa'\n", "p in s");

        Assert.True(steps > 1_000_000, $"{steps} steps");
    }

    [Fact]
    public void ALongNameCountsWhereverItStands()
    {
        var name = new string('n', 100_000);

        Assert.True(Steps($"{name} = 1\n", name) > 100_000 / 64);
        Assert.True(Steps("import os\n", $"os.{name}") > 100_000 / 64);
    }

    [Fact]
    public void ComparingPossibleValuesOfPossibleValuesCounts()
    {
        var code = "from outside import pick\na = b = 1\n" + string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"x = a\ny = b\nif pick():\n    x = (a, {i})\n    y = (b, {i})\nif pick():\n    x = (x, x)\n    y = (y, y)\na = (x, x)\nb = (y, y)\n"));

        Assert.True(EvaluatedModule.Of(code + "a == b\n").Interpreter.IsExhausted);
    }

    [Theory]
    [InlineData("x = [1]\nfor i in range(60):\n    x = [*x, *x]\na = len(x)")]
    [InlineData("x = (1,)\nfor i in range(60):\n    x = (*x, *x)\na = len(x)")]
    [InlineData("def f(*p):\n    return f(*p, *p)\na = f(1, 2)")]
    [InlineData("def f(*p):\n    return len(p)\nx = [1] * 9000\na = f(*x, *x, *x, *x)")]
    public void WhatIsUnpackedHasTheLengthOfAListAtMost(string code) =>
        Assert.StartsWith("?", EvaluatedModule.Of(code).Describe("a"), StringComparison.Ordinal);

    [Theory]
    [InlineData("x = map(str, x)", "list(x)")]
    [InlineData("x = enumerate(x)", "next(x)")]
    [InlineData("x = zip(x)", "list(x)")]
    [InlineData("x = filter(None, x)", "any(x)")]
    [InlineData("x = iter([q for q in [x]])", "list(x)")]
    [InlineData("x = functools.partial(x, 1)", "x()")]
    [InlineData("x = (x,)", "x == (1,)")]
    [InlineData("x = [x]", "repr(x)")]
    [InlineData("x = [x]", "copy.deepcopy(x)")]
    [InlineData("x = (x, 1)", "sorted([x, x])")]
    [InlineData("x = itertools.chain(x, x)", "list(x)")]
    public void WhatIsNestedDeeplyIsNotFollowedDeeply(string nesting, string use)
    {
        var module = EvaluatedModule.Of($"import copy, functools, itertools\nx = iter([1])\nfor i in range(9999):\n    {nesting}\na = {use}\ny = x\n", Unlimited);

        Assert.True(module.Interpreter.Effort.Steps > 9_999);
    }

    private static EvaluationLimits Unlimited => EvaluationLimits.Default with { MaxSteps = int.MaxValue };

    private static void AssertCounts(string values, string expression, int least)
    {
        var steps = Steps(values, expression);

        Assert.True(steps >= least, $"{expression} takes {steps} steps, which should be {least} at least.");
    }

    /// <summary>What an expression takes more than no expression.</summary>
    private static int Steps(string values, string expression)
    {
        var code = $"import copy, os, pathlib, textwrap\ndef f(*p, **k): pass\n{values}";
        return Total($"{code}{expression}\n") - Total(code);
    }

    private static int Total(string code) => EvaluatedModule.Of(code, Unlimited).Interpreter.Effort.Steps;
}
