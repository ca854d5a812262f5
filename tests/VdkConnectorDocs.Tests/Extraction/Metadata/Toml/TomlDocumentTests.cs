using System.Globalization;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Toml;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata.Toml;

/// <summary>By the sections of the TOML 1.0.0 specification.</summary>
public sealed class TomlDocumentTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("# only a comment", "{}")]
    [InlineData("key = \"value\" # behind it\n", "{key: 'value'}")]
    [InlineData("a = \"# not a comment\"\r\nb = 1\r\n", "{a: '# not a comment', b: 1}")]
    [InlineData("\n\n\t a\t=\t1\t\n", "{a: 1}")]
    public void Comments(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("bare_key-9 = 1", "{bare_key-9: 1}")]
    [InlineData("1234 = 'x'", "{1234: 'x'}")]
    [InlineData("\"127.0.0.1\" = 1\n'ключ \"q\"' = 2\n\"\" = 3", "{127.0.0.1: 1, ключ \"q\": 2, : 3}")]
    [InlineData("\"a\\tb\" = 1", "{a\tb: 1}")]
    [InlineData("fruit . color = 'red'\nfruit.'sh.ape' = 'round'", "{fruit: {color: 'red', sh.ape: 'round'}}")]
    [InlineData("3.14159 = 'pi'", "{3: {14159: 'pi'}}")]
    [InlineData("a.b.c = 1\na.d = 2", "{a: {b: {c: 1}, d: 2}}")]
    public void Keys(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("""s = "tab \t quote \" slash \\ é \u00E9 \U0001F600" """, "{s: 'tab \t quote \" slash \\ é é 😀'}")]
    [InlineData("s = \"\\b\\n\\f\\r\"", "{s: '\b\n\f\r'}")]
    [InlineData("s = \"\"\"\nRoses\r\nViolets\"\"\"", "{s: 'Roses\nViolets'}")]
    [InlineData("s = \"\"\"The quick \\\n\n   brown \\   \n  fox.\"\"\"", "{s: 'The quick brown fox.'}")]
    [InlineData("s = \"\"\"Two \"\" and end with two\"\"\"\"\"", "{s: 'Two \"\" and end with two\"\"'}")]
    [InlineData("s = \"\"\"\\\"\\\"\\\"\"\"\"", "{s: '\"\"\"'}")]
    [InlineData("s = 'C:\\Users\\n'", "{s: 'C:\\Users\\n'}")]
    [InlineData("s = '''\nfirst\n\\ raw ''two'' '''''", "{s: 'first\n\\ raw ''two'' '''}")]
    [InlineData("s = \"\"\nt = ''\nu = \"\"\"\"\"\"", "{s: '', t: '', u: ''}")]
    public void Strings(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("+99", "99")]
    [InlineData("-17", "-17")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("0xDEADbeef", "3735928559")]
    [InlineData("0o755", "493")]
    [InlineData("0b1101_0110", "214")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("3.1415", "3.1415f")]
    [InlineData("-0.01", "-0.01f")]
    [InlineData("5e+22", "5E+22f")]
    [InlineData("1e06", "1000000f")]
    [InlineData("6.626e-34", "6.626E-34f")]
    [InlineData("224_617.445_991", "224617.445991f")]
    [InlineData("inf", "Infinityf")]
    [InlineData("-inf", "-Infinityf")]
    [InlineData("+nan", "NaNf")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    public void NumbersAndBooleans(string value, string expected) => Reads("v = " + value, "{v: " + expected + "}");

    [Theory]
    [InlineData("1979-05-27T07:32:00Z", TomlDateTimeKind.OffsetDateTime)]
    [InlineData("1979-05-27 00:32:00.999999-07:00", TomlDateTimeKind.OffsetDateTime)]
    [InlineData("1979-05-27t07:32:00", TomlDateTimeKind.LocalDateTime)]
    [InlineData("1979-05-27", TomlDateTimeKind.LocalDate)]
    [InlineData("00:32:00.5", TomlDateTimeKind.LocalTime)]
    public void DatesAndTimes(string value, TomlDateTimeKind kind)
    {
        var date = Assert.IsType<TomlDateTime>(Parse("v = " + value + " # then").Table["v"]);

        Assert.Equal((value, kind), (date.Text, date.DateTimeKind));
    }

    [Theory]
    [InlineData("a = [ 1, 2, 3 ]", "{a: [1, 2, 3]}")]
    [InlineData("a = []", "{a: []}")]
    [InlineData("a = [\n  'x', # one\n\n  [ 1.0, true, ], # two\n]", "{a: ['x', [1f, true]]}")]
    [InlineData("a = { x = 1, y.z = 'q', 'w' = { } }", "{a: {x: 1, y: {z: 'q'}, w: {}}}")]
    [InlineData("a = [ { x = 1 }, { x = 2 } ]", "{a: [{x: 1}, {x: 2}]}")]
    public void ArraysAndInlineTables(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("[table-1]\nk = 1\n[table-2]\nk = 2", "{table-1: {k: 1}, table-2: {k: 2}}")]
    [InlineData("[ a . \"b.c\" ]\nk = 1", "{a: {b.c: {k: 1}}}")]
    [InlineData("[x.y.z]\n[x]\nk = 1", "{x: {y: {z: {}}, k: 1}}")]
    [InlineData("[f]\na.color = 1\n[f.a.t]\ns = 2", "{f: {a: {color: 1, t: {s: 2}}}}")]
    [InlineData("[[p]]\nn = 1\n[[p]]\n[[p]]\nn = 3", "{p: [{n: 1}, {}, {n: 3}]}")]
    [InlineData("[[f]]\n[f.p]\nc = 1\n[[f.v]]\nn = 1\n[[f.v]]\nn = 2\n[[f]]\n[[f.v]]\nn = 3", "{f: [{p: {c: 1}, v: [{n: 1}, {n: 2}]}, {v: [{n: 3}]}]}")]
    [InlineData("[a.b.c]\nz = 9\n[a]\nb.d = 1", "{a: {b: {c: {z: 9}, d: 1}}}")]
    public void Tables(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("key = # nothing", 1, 7)]
    [InlineData("= 1", 1, 1)]
    [InlineData("a b = 1", 1, 3)]
    [InlineData("first = 1 second = 2", 1, 11)]
    [InlineData("a = 'x\nb = 2", 1, 5)]
    [InlineData("a = \"\"\"x", 1, 5)]
    [InlineData("a = \"\\q\"", 1, 6)]
    [InlineData("a = \"\\u12\"", 1, 6)]
    [InlineData("a = \"\\uD800\"", 1, 6)]
    [InlineData("a = 01", 1, 5)]
    [InlineData("a = 1__0", 1, 5)]
    [InlineData("a = _1", 1, 5)]
    [InlineData("a = 0o8", 1, 5)]
    [InlineData("a = +0x1", 1, 5)]
    [InlineData("a = 9223372036854775808", 1, 5)]
    [InlineData("a = 7.", 1, 5)]
    [InlineData("a = .7", 1, 5)]
    [InlineData("a = 3.e+20", 1, 5)]
    [InlineData("a = 1e", 1, 5)]
    [InlineData("a = True", 1, 5)]
    [InlineData("a = bare", 1, 5)]
    [InlineData("a = 2021-02-30", 1, 5)]
    [InlineData("a = 25:00:00", 1, 5)]
    [InlineData("a = 1987-07-05T17:45:00+25:00", 1, 5)]
    [InlineData("a = [1 2]", 1, 8)]
    [InlineData("a = [1, , 2]", 1, 9)]
    [InlineData("a = { x = 1, }", 1, 14)]
    [InlineData("a = { x = 1\n}", 1, 12)]
    [InlineData("[a", 1, 3)]
    [InlineData("[[a]", 1, 5)]
    [InlineData("[]", 1, 2)]
    [InlineData("[a] b = 1", 1, 5)]
    [InlineData("a = 1\rb = 2", 1, 6)]
    [InlineData("# \u0001", 1, 3)]
    [InlineData("a = 1\n\"\"\"k\"\"\" = 2", 2, 1)]
    public void WhatIsNotTomlIsReportedWhereItStands(string text, int line, int column)
    {
        var problem = Assert.Single(Parse(text).Problems);

        Assert.Equal(("VCD2201", new LinePosition(line, column)), (problem.Id, problem.Location.Start));
    }

    [Theory]
    [InlineData("a = 1\na = 2", 2, 1)]
    [InlineData("a = 1\n'a'.b = 2", 2, 1)]
    [InlineData("a.b = 1\na.b.c = 2", 2, 3)]
    [InlineData("[a]\n[a]", 2, 2)]
    [InlineData("[a]\nb = 1\n[a.b]", 3, 4)]
    [InlineData("[f]\na.c = 1\n[f.a]", 3, 4)]
    [InlineData("[a.b.c]\n[a]\nb.c.t = 1", 3, 3)]
    [InlineData("t = { a.b = 1 }\n[t.c]", 2, 2)]
    [InlineData("t = { a = 1 }\nt.b = 2", 2, 1)]
    [InlineData("t = { a = 1, a = 2 }", 1, 14)]
    [InlineData("p = []\n[[p]]", 2, 3)]
    [InlineData("[p]\n[[p]]", 2, 3)]
    [InlineData("[[p]]\n[p]", 2, 2)]
    public void WhatIsDefinedTwiceIsReportedWhereItStands(string text, int line, int column)
    {
        var problem = Assert.Single(Parse(text).Problems);

        Assert.Equal(("VCD2202", new LinePosition(line, column)), (problem.Id, problem.Location.Start));
    }

    [Fact]
    public void WhatStandsBehindAnErrorIsStillRead()
    {
        var (table, problems) = Parse("a = 1\nb = [\n  'x'\n  'y',\n]\nc = 3\n[bad\nd = 4\n[good]\ne = 5\n");

        Assert.Equal("{a: 1, c: 3, good: {e: 5}}", Dump(table));
        Assert.Equal([4, 7], problems.Select(p => p.Location.Start.Line));
    }

    [Fact]
    public void SpansCoverWhatTheyName()
    {
        const string Text = "[tool.x]\nname = \"a\\tb\"\nlist = [ 1,\n 2 ]\n";
        var table = Parse(Text).Table.Table("tool", "x")!;

        Assert.Equal("[tool.x]", Text.Substring(table.Span.Start, table.Span.Length));
        Assert.Equal("\"a\\tb\"", Text.Substring(table["name"]!.Span.Start, table["name"]!.Span.Length));
        Assert.Equal("[ 1,\n 2 ]", Text.Substring(table["list"]!.Span.Start, table["list"]!.Span.Length));
        Assert.Equal("list", Text.Substring(table.Entries[1].KeySpan.Start, table.Entries[1].KeySpan.Length));
    }

    [Theory]
    [InlineData("[", "1")]
    [InlineData("{a=", "1")]
    [InlineData("a.", "b")]
    public void NestingIsLimited(string open, string inner)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + inner;
        var problems = Parse((open == "a." ? "" : "k = ") + deep + "\nnext = 1").Problems;

        Assert.Equal("VCD2203", problems[0].Id);
    }

    [Fact]
    public void AFileFullOfErrorsIsGivenUp() =>
        Assert.Equal(20, Parse(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"k{i} = ?\n"))).Problems.Count);

    private static void Reads(string text, string expected)
    {
        var (table, problems) = Parse(text);
        Assert.Empty(problems);
        Assert.Equal(expected, Dump(table));
    }

    private static (TomlTable Table, IReadOnlyList<Diagnostic> Problems) Parse(string text)
    {
        var bag = new DiagnosticBag();
        return (TomlDocument.Parse(new SourceText("pyproject.toml", text), bag), bag.ToSortedList());
    }

    private static string Dump(TomlValue value) => value switch
    {
        TomlTable table => "{" + string.Join(", ", table.Entries.Select(e => e.Key + ": " + Dump(e.Value))) + "}",
        TomlArray array => "[" + string.Join(", ", array.Items.Select(Dump)) + "]",
        TomlString text => "'" + text.Value + "'",
        TomlInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
        TomlFloat number => number.Value.ToString(CultureInfo.InvariantCulture) + "f",
        TomlBoolean flag => flag.Value ? "true" : "false",
        _ => value.ToString(),
    };
}
