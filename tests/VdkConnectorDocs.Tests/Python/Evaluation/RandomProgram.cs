using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>
/// Writes small Python programs: the same for the same seed, all of them ending soon. Some of their values come from the module
/// <c>outside</c>, which nobody can know beforehand.
/// </summary>
internal sealed class RandomProgram
{
    private const int MaxDepth = 3;
    private const int Statements = 14;

    private static readonly string[] Names = ["a", "b", "c", "d"];

    private readonly Random _random;
    private readonly RandomExpressions _expressions;
    private readonly StringBuilder _text = new();
    private int _loops;

    private RandomProgram(int seed)
    {
        _random = new Random(seed);
        _expressions = new RandomExpressions(_random);
    }

    /// <param name="runs">Whether a program ends without an error: statements that make it fail are left out.</param>
    public static string Write(int seed, Func<string, bool> runs)
    {
        var program = new RandomProgram(seed);
        program.WriteAll(runs);
        return program._text.ToString();
    }

    private void WriteAll(Func<string, bool> runs)
    {
        Line(0, "from outside import pick, items");
        Line(0, "a, b, c, d = 1, 'x', [1, 2], {'k': 1, 'l': [3]}");
        for (var i = 0; i < 2; i++)
        {
            WriteFunction(i);
        }

        WriteClass();
        for (var i = 0; i < Statements; i++)
        {
            var length = _text.Length;
            WriteStatement(0, Place.Module);
            if (!runs(_text.ToString()))
            {
                _text.Length = length;
            }
        }
    }

    private void WriteFunction(int number)
    {
        var generator = _random.Next(5) == 0;
        var parameters = _random.Next(4) switch { 0 => "a", 1 => "a, b=2", 2 => "a, *rest", _ => "a=1, **more" };
        Line(0, $"def f{number}({parameters}):");
        if (_random.Next(3) == 0)
        {
            Line(1, $"global {(_random.Next(2) == 0 ? "c" : "d")}");
        }
        else
        {
            Line(1, "c = [a]");
            Line(1, "d = {'k': a}");
        }

        Line(1, parameters.Contains("b=", StringComparison.Ordinal) ? "pass" : "b = 'y'");
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            WriteStatement(1, generator ? Place.Generator : Place.Function);
        }

        Line(1, generator ? $"yield {_expressions.Any()}" : $"return {_expressions.Any()}");
        _expressions.Functions.Add($"f{number}");
        if (generator)
        {
            _expressions.Generators.Add($"f{number}");
        }
    }

    private void WriteClass()
    {
        Line(0, "class K:");
        Line(1, $"shared = {_expressions.List()}");
        Line(1, "def __init__(self, n=0):");
        Line(2, "self.n = n");
        Line(2, _random.Next(2) == 0 ? "self.l = [n]" : "self.l = K.shared");
        Line(1, "def m(self, x):");
        Line(2, _random.Next(3) switch { 0 => "self.n = x", 1 => "self.l.append(x)", _ => "K.shared = [x]" });
        Line(2, _random.Next(2) == 0 ? "return self.n" : "return self");
        Line(0, _random.Next(2) == 0 ? "class L(K):" : "class L(K, object):");
        Line(1, "def m(self, x):");
        Line(2, _random.Next(2) == 0 ? "return super().m(x)" : "super().m(x)");
        Line(0, "o = K(1)");
        Line(0, "p = L(2)");
    }

    private void WriteStatement(int depth, Place place)
    {
        var isDeep = depth >= MaxDepth;
        switch (_random.Next(isDeep ? 9 : 18))
        {
            case 0 or 1:
                Line(depth, $"{Name()} = {_expressions.Any()}");
                break;
            case 2:
                Line(depth, _random.Next(6) switch
                {
                    0 => $"c.append({_expressions.Any()})",
                    1 => $"c.extend({_expressions.List()})",
                    2 => $"d[{_expressions.Text()}] = {_expressions.Any()}",
                    3 => $"d.update(z={_expressions.Any()})",
                    4 => $"c.insert({_expressions.Number()}, {_expressions.Any()})",
                    _ => "d.setdefault('k', []) ",
                });
                break;
            case 3:
                Line(depth, _random.Next(5) switch
                {
                    0 => $"a += {_expressions.Number()}",
                    1 => $"b += {_expressions.Text()}",
                    2 => $"c += {_expressions.List()}",
                    3 => $"d |= {_expressions.Dictionary()}",
                    _ => $"o.n = {_expressions.Any()}",
                });
                break;
            case 4:
                Line(depth, _random.Next(4) switch
                {
                    0 => $"a, b = {_expressions.Number()}, {_expressions.Text()}",
                    1 => $"a, *c = {_expressions.Number()}, {_expressions.Any()}, {_expressions.Any()}",
                    2 => "c = d['l'] = [0]",
                    _ => "o, p = p, o",
                });
                break;
            case 5 when place == Place.Function:
                Line(depth, $"return {_expressions.Any()}");
                break;
            case 5 when place == Place.Generator:
                Line(depth, $"yield {_expressions.Any()}");
                break;
            case 6 when _loops > 0:
                Line(depth, _random.Next(2) == 0 ? "break" : "continue");
                break;
            case 7:
                Line(depth, _random.Next(5) switch
                {
                    0 => $"o.m({_expressions.Any()})",
                    1 => $"{Name()} = p.m({_expressions.Any()})",
                    2 => $"p.l = {_expressions.List()}",
                    3 => "o.l += [9]",
                    _ => $"{Name()} = f{_random.Next(2)}({_expressions.Any()})",
                });
                break;
            case 9 or 10:
                Line(depth, $"if {_expressions.Condition()}:");
                WriteBlock(depth + 1, place);
                if (_random.Next(2) == 0)
                {
                    Line(depth, "else:");
                    WriteBlock(depth + 1, place);
                }

                break;
            case 11 or 12:
                WriteLoop(depth, place);
                break;
            case 13 or 14:
                WriteTry(depth, place);
                break;
            case 15:
                Line(depth, $"match {_expressions.Any()}:");
                Line(depth + 1, _random.Next(3) switch { 0 => "case 1 | 2:", 1 => "case 'x':", _ => "case [_, *_]:" });
                WriteBlock(depth + 2, place);
                Line(depth + 1, "case _:");
                WriteBlock(depth + 2, place);
                break;
            default:
                Line(depth, $"{Name()} = {_expressions.Comprehension()}");
                break;
        }
    }

    private void WriteLoop(int depth, Place place)
    {
        if (_random.Next(4) == 0)
        {
            var counter = $"w{depth.ToString(CultureInfo.InvariantCulture)}";
            Line(depth, $"{counter} = 0");
            Line(depth, $"while {counter} < {_random.Next(4)}:");
            Line(depth + 1, $"{counter} += 1");
        }
        else
        {
            Line(depth, $"for {(_random.Next(3) == 0 ? Name() : "i")} in {_expressions.Iterable()}:");
            Line(depth + 1, "i = 0");
        }

        _loops++;
        WriteBlock(depth + 1, place);
        _loops--;
        if (_random.Next(3) == 0)
        {
            Line(depth, "else:");
            WriteBlock(depth + 1, place);
        }
    }

    private void WriteTry(int depth, Place place)
    {
        Line(depth, "try:");
        WriteBlock(depth + 1, place);
        if (_random.Next(2) == 0)
        {
            Line(depth + 1, _random.Next(3) switch { 0 => "raise ValueError", 1 => "d['none']", _ => "if pick(): raise KeyError" });
        }

        Line(depth, "except Exception:");
        WriteBlock(depth + 1, place);
        if (_random.Next(3) == 0)
        {
            Line(depth, "else:");
            WriteBlock(depth + 1, place);
        }

        if (_random.Next(3) == 0)
        {
            // Leaving a final block early is a warning of newer versions of Python.
            var loops = _loops;
            _loops = 0;
            Line(depth, "finally:");
            Line(depth + 1, $"{Name()} = {_expressions.Any()}");
            _loops = loops;
        }
    }

    private void WriteBlock(int depth, Place place)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            WriteStatement(depth, place);
        }
    }

    private string Name() => Names[_random.Next(Names.Length)];

    private void Line(int depth, string text) => _text.Append(' ', depth * 4).Append(text).Append('\n');

    private enum Place
    {
        Module,
        Function,
        Generator,
    }
}
