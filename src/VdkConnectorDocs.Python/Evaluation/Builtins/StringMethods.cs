using System.Collections.Immutable;
using System.Text;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>str</c> (Python library reference, "String Methods").</summary>
internal static class StringMethods
{
    private const string WhiteSpace = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u2028\u2029";

    private delegate PythonValue? Method(StrValue text, CallSite call);

    private static readonly Dictionary<string, Method> Methods = new(StringComparer.Ordinal)
    {
        ["lower"] = static (t, _) => New(t, t.Value.ToLowerInvariant()),
        ["upper"] = static (t, _) => New(t, t.Value.ToUpperInvariant()),
        ["casefold"] = static (t, _) => New(t, t.Value.ToLowerInvariant()),
        ["capitalize"] = static (t, _) => New(t, t.Value.Length == 0 ? "" : char.ToUpperInvariant(t.Value[0]) + t.Value[1..].ToLowerInvariant()),
        ["title"] = static (t, _) => New(t, Title(t.Value)),
        ["strip"] = static (t, c) => Characters(c) is { } set ? New(t, t.Value.Trim(set)) : null,
        ["lstrip"] = static (t, c) => Characters(c) is { } set ? New(t, t.Value.TrimStart(set)) : null,
        ["rstrip"] = static (t, c) => Characters(c) is { } set ? New(t, t.Value.TrimEnd(set)) : null,
        ["removeprefix"] = static (t, c) => c.Text(0) is { } p ? New(t, t.Value.StartsWith(p, StringComparison.Ordinal) ? t.Value[p.Length..] : t.Value) : null,
        ["removesuffix"] = static (t, c) =>
            c.Text(0) is { } s ? New(t, s.Length > 0 && t.Value.EndsWith(s, StringComparison.Ordinal) ? t.Value[..^s.Length] : t.Value) : null,
        ["replace"] = Replace,
        ["split"] = static (t, c) => Split(t, c),
        ["rsplit"] = static (t, c) => c.Arguments.Positional.Length < 2 ? Split(t, c) : null,
        ["splitlines"] = static (t, _) => NewList(t, SplitLines(t.Value)),
        ["partition"] = static (t, c) => Partition(t, c, fromEnd: false),
        ["rpartition"] = static (t, c) => Partition(t, c, fromEnd: true),
        ["join"] = Join,
        ["format"] = static (t, c) => StringFormatting.Format(t, c),
        ["format_map"] = static (_, _) => null,
        ["startswith"] = static (t, c) => AnyAffix(c, a => t.Value.StartsWith(a, StringComparison.Ordinal)),
        ["endswith"] = static (t, c) => AnyAffix(c, a => t.Value.EndsWith(a, StringComparison.Ordinal)),
        ["find"] = static (t, c) => c.Text(0) is { } s && c.Argument(1) is null ? new IntValue(t.Value.IndexOf(s, StringComparison.Ordinal)) : null,
        ["count"] = static (t, c) => c.Text(0) is { Length: > 0 } s && c.Argument(1) is null ? new IntValue(t.Value.Split(s).Length - 1) : null,
        ["isdigit"] = static (t, _) => BoolValue.Of(t.Value.Length > 0 && t.Value.All(char.IsDigit)),
        ["isupper"] = static (t, _) => BoolValue.Of(t.Value.Any(char.IsUpper) && !t.Value.Any(char.IsLower)),
        ["islower"] = static (t, _) => BoolValue.Of(t.Value.Any(char.IsLower) && !t.Value.Any(char.IsUpper)),
        ["isidentifier"] = static (t, _) => t.Value.Length == 0 ? BoolValue.False : null,
        ["ljust"] = static (t, c) => Pad(t, c, '<'),
        ["rjust"] = static (t, c) => Pad(t, c, '>'),
        ["center"] = static (t, c) => Pad(t, c, '^'),
        ["zfill"] = static (t, c) => c.Argument(0) is IntValue { Value: var w } && w < 10_000 ? New(t, t.Value.PadLeft((int)w, '0')) : null,
        ["expandtabs"] = static (t, _) => t.Value.Contains('\t', StringComparison.Ordinal) ? null : t,
        ["encode"] = static (t, _) => new BytesValue([.. Encoding.UTF8.GetBytes(t.Value)]),
        ["swapcase"] = static (t, _) => New(t, string.Concat(t.Value.Select(static c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))),
    };

    public static PythonValue? Get(StrValue text, string name) =>
        Methods.TryGetValue(name, out var method)
            ? new NativeFunctionValue(name, call => method(text, call) ?? new UnknownValue(
                Reason(call) ?? $"what str.{name} returns is not known",
                call.Node,
                text.Labels | call.Unknown("").Labels))
            : null;

    public static IReadOnlyList<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }

    private static StrValue New(StrValue original, string value) => new(value, original.Labels);

    private static ListValue NewList(StrValue original, IEnumerable<string> values) =>
        new(Elements.Of(values.Select(v => New(original, v))));

    private static string? Reason(CallSite call) =>
        call.Arguments.Positional.Concat(call.Arguments.Keywords.Select(static k => k.Value)).OfType<UnknownValue>().FirstOrDefault()?.Reason;

    private static char[]? Characters(CallSite call) => call.Argument(0, "chars") switch
    {
        null or NoneValue => WhiteSpace.ToCharArray(),
        StrValue set => set.Value.ToCharArray(),
        _ => null,
    };

    private static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var isInWord = false;
        foreach (var c in text)
        {
            result.Append(isInWord ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
            isInWord = char.IsLetter(c);
        }

        return result.ToString();
    }

    private static StrValue? Replace(StrValue text, CallSite call)
    {
        if (call.Text(0, "old") is not { } old || call.Text(1, "new") is not { } replacement || call.Argument(2, "count") is not null)
        {
            return null;
        }

        if (old.Length == 0)
        {
            return null;
        }

        var growth = (long)text.Value.Length / old.Length * Math.Max(0, replacement.Length - old.Length);
        return text.Value.Length + growth > call.Interpreter.Limits.MaxStringLength
            ? null
            : new StrValue(text.Value.Replace(old, replacement, StringComparison.Ordinal), text.Labels);
    }

    private static ListValue? Split(StrValue text, CallSite call)
    {
        var separator = call.Argument(0, "sep");
        var most = call.Argument(1, "maxsplit");
        if (separator is StrValue { Value.Length: > 0 } by)
        {
            return most switch
            {
                null => NewList(text, text.Value.Split(by.Value)),
                IntValue { Value: var count } when count.Sign >= 0 && count < 1_000 => NewList(text, text.Value.Split(by.Value, (int)count + 1)),
                _ => null,
            };
        }

        return separator is null or NoneValue && most is null
            ? NewList(text, text.Value.Split(WhiteSpace.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    private static TupleValue? Partition(StrValue text, CallSite call, bool fromEnd)
    {
        if (call.Text(0) is not { Length: > 0 } separator)
        {
            return null;
        }

        var at = fromEnd
            ? text.Value.LastIndexOf(separator, StringComparison.Ordinal)
            : text.Value.IndexOf(separator, StringComparison.Ordinal);
        ImmutableArray<PythonValue> parts = at < 0
            ? fromEnd ? [StrValue.Empty, StrValue.Empty, text] : [text, StrValue.Empty, StrValue.Empty]
            : [New(text, text.Value[..at]), new StrValue(separator), New(text, text.Value[(at + separator.Length)..])];
        return new TupleValue(parts);
    }

    private static PythonValue? Join(StrValue separator, CallSite call)
    {
        var argument = call.Argument(0);
        if (argument is SetValue { Elements.Items.Length: > 1 })
        {
            return call.Unknown("the order of a set is known only when the code runs");
        }

        if (argument is null || call.Interpreter.Iterate(argument) is not { IsExact: true } elements)
        {
            return null;
        }

        var builder = new StringBuilder();
        var labels = separator.Labels;
        var isFirst = true;
        foreach (var element in elements.Items)
        {
            var item = element.Value is InstanceValue member ? EnumMembers.AsConstant(member) : element.Value;
            if (item is not StrValue text || builder.Length > call.Interpreter.Limits.MaxStringLength)
            {
                return null;
            }

            builder.Append(isFirst ? "" : separator.Value).Append(text.Value);
            isFirst = false;
            labels |= text.Labels;
        }

        return new StrValue(builder.ToString(), labels);
    }

    private static BoolValue? AnyAffix(CallSite call, Func<string, bool> test) => call.Argument(0) switch
    {
        _ when call.Argument(1) is not null => null,
        StrValue affix => BoolValue.Of(test(affix.Value)),
        TupleValue affixes when affixes.Items.All(static i => i is StrValue) => BoolValue.Of(affixes.Items.Any(i => test(((StrValue)i).Value))),
        _ => null,
    };

    private static StrValue? Pad(StrValue text, CallSite call, char align)
    {
        if (call.Argument(0) is not IntValue { Value: var width } || width.Sign < 0 || width > 10_000)
        {
            return null;
        }

        var fill = call.Argument(1) switch
        {
            null => ' ',
            StrValue { Value: [var c] } => c,
            _ => '\0',
        };
        return fill == '\0' ? null : New(text, new FormatSpecification(fill, align, HasComma: false, (int)width, Precision: -1, 's').Apply(text)!);
    }
}
