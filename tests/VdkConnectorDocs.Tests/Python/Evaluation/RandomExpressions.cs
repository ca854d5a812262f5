namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Writes expressions for <see cref="RandomProgram"/>, over the names that each of its programs has.</summary>
internal sealed class RandomExpressions(Random random)
{
    private const int MaxDepth = 3;

    private int _depth;

    /// <summary>The functions that can be called with one argument.</summary>
    public List<string> Functions { get; } = [];

    /// <summary>Those of them that are generators.</summary>
    public List<string> Generators { get; } = [];

    public string Any() => random.Next(12) switch
    {
        0 or 1 => Number(),
        2 or 3 => Text(),
        4 => List(),
        5 => Dictionary(),
        6 => $"({Number()}, {Text()})",
        7 => Pick("a", "b", "c", "d"),
        8 => Nested("2", () => $"({Any()} if {Condition()} else {Any()})"),
        9 => Nested("2", () => $"({Any()} {Pick("and", "or")} {Any()})"),
        10 => Nested("2", () => Pick($"d.get({Text()}, {Any()})", "d.get('k')", "o.n", "p.l", "K.shared", "o.m(1)", $"getattr(o, 'n', {Any()})")),
        _ => Nested("2", Call),
    };

    public string Number() => random.Next(9) switch
    {
        0 or 1 or 2 => Pick("0", "1", "2", "-3", "7", "True"),
        3 => $"len({Pick("c", "d", "str(b)", List())})",
        4 => Nested("2", () => $"({Number()} {Pick("+", "-", "*")} {Number()})"),
        5 => Nested("2", () => $"({Number()} {Pick("//", "%", "**")} {Pick("2", "3")})"),
        6 => Nested("2", () => $"{Pick("max", "min")}({Number()}, {Number()})"),
        7 => $"sum([{Pick("1, 2", "", "4")}])",
        _ => $"{Text()}.{Pick("count", "find")}('x')",
    };

    public string Text() => random.Next(10) switch
    {
        0 or 1 or 2 => Pick("'x'", "'k'", "'l'", "''", "'a b'", "'Xy'"),
        3 => Nested("'k'", () => $"({Text()} + {Text()})"),
        4 => Nested("'k'", () => $"{Text()}.{Pick("upper()", "title()", "strip('x')", "replace('x', 'yy')", "zfill(3)", "center(4, '*')", "lower()")}"),
        5 => $"f\"{{{Pick("a", "len(c)", "o.n")}}}-{{{Pick("a", "b", "c", "d")}!r}}\"",
        6 => Nested("'k'", () => $"'%s/%s' % ({Any()}, {Text()})"),
        7 => Nested("'k'", () => $"','.join(str(v) for v in {Iterable()})"),
        8 => $"str({Pick("a", "b", "c", "d")})",
        _ => Nested("'k'", () => $"{Text()}[{Pick("0:1", "::-1", "1:", ":-1")}]"),
    };

    public string List() => random.Next(9) switch
    {
        0 => "[]",
        1 => $"[{Number()}, {Text()}]",
        2 => Nested("[0]", () => $"[{Any()}, *{List()}]"),
        3 => Nested("[0]", () => $"({List()} + {List()})"),
        4 => Nested("[0]", () => $"{List()}[{Pick("1:", "::-1", ":1", "-2:")}]"),
        5 => Nested("[0]", () => $"list({Iterable()})"),
        6 => $"{Text()}.split()",
        7 => "list(d)",
        _ => Nested("[0]", () => $"[{Any()}] * {Pick("0", "1", "2")}"),
    };

    public string Dictionary() => random.Next(5) switch
    {
        0 => "{}",
        1 => $"{{{Text()}: {Number()}}}",
        2 => Nested("{}", () => $"{{**{Dictionary()}, {Text()}: {Any()}}}"),
        3 => $"dict(k={Number()}, z={Text()})",
        _ => Nested("{}", () => $"({Dictionary()} | {Dictionary()})"),
    };

    public string Condition() => random.Next(9) switch
    {
        0 or 1 => "pick()",
        2 => Nested("pick()", () => $"{Number()} {Pick("<", "==", ">=", "!=")} {Number()}"),
        3 => Nested("pick()", () => $"{Any()} == {Any()}"),
        4 => Nested("pick()", () => $"{Text()} in {Pick("d", "c", "'xyz'", "list(d)")}"),
        5 => Nested("pick()", () => $"not {Condition()}"),
        6 => Nested("pick()", () => $"{Any()} is {Pick("None", "not None", "True")}"),
        7 => $"isinstance({Pick("a", "b", "c", "d", "o")}, {Pick("int", "str", "(list, dict)", "K", "L")})",
        _ => Pick("a", "b", "c", "d"),
    };

    public string Iterable() => random.Next(9) switch
    {
        0 => "items()",
        1 => $"range({Pick("0", "1", "3", "1, 3")})",
        2 => "list(d.items())",
        3 => "list(c)",
        4 => "enumerate('xy')",
        5 when Generators.Count > 0 => $"{Generators[random.Next(Generators.Count)]}(2)",
        6 => "zip([1, 2], 'ab')",
        7 => Nested("[1]", () => $"sorted([{Number()}, {Number()}])"),
        _ => Nested("[1]", List),
    };

    public string Comprehension() => random.Next(4) switch
    {
        0 => $"[v for v in {Iterable()} if {Condition()}]",
        1 => $"{{str(v): {Number()} for v in {Iterable()}}}",
        2 => $"[(v, w) for v in {Iterable()} for w in range(2)]",
        _ => $"tuple({Any()} for v in {Iterable()})",
    };

    private string Call() => Functions.Count == 0 ? Number() : $"{Functions[random.Next(Functions.Count)]}({Any()})";

    /// <param name="simple">What stands there when it is nested deeply enough.</param>
    private string Nested(string simple, Func<string> write)
    {
        if (_depth >= MaxDepth)
        {
            return simple;
        }

        _depth++;
        var text = write();
        _depth--;
        return text;
    }

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
