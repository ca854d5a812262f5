using System.Collections.Immutable;
using System.Text;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>str</c> (Python library reference, "String Methods").</summary>
internal static class StringMethods
{
    internal const string WhiteSpace =
        "\t\n\v\f\r \u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    private const int MaxWidth = 10_000;

    // Each character at the ends of a text is looked for among those that are to go.
    private const int MaxSet = 100;

    private delegate PythonValue? Method(StrValue text, CallSite call);

    /// <param name="Call">Null is given when the result is not known.</param>
    /// <param name="Parameters">The names of the parameters; those before <c>/</c>, or all without one, are positional only.</param>
    private sealed record Entry(Method Call, params string[] Parameters);

    private static readonly Dictionary<string, Entry> Methods = new(StringComparer.Ordinal)
    {
        ["lower"] = new(static (t, _) => New(t, Case.Lower(t.Value))),
        ["upper"] = new(static (t, _) => New(t, Case.Upper(t.Value))),
        ["casefold"] = new(static (t, _) => New(t, Case.Fold(t.Value))),
        ["capitalize"] = new(static (t, _) => New(t, Case.Capitalize(t.Value))),
        ["title"] = new(static (t, _) => New(t, Case.Title(t.Value))),
        ["swapcase"] = new(static (t, _) => New(t, Case.Swap(t.Value))),
        ["strip"] = new(static (t, c) => Characters(c) is { } set ? New(t, t.Value.AsSpan().Trim(set).ToString()) : null, "chars"),
        ["lstrip"] = new(static (t, c) => Characters(c) is { } set ? New(t, t.Value.AsSpan().TrimStart(set).ToString()) : null, "chars"),
        ["rstrip"] = new(static (t, c) => Characters(c) is { } set ? New(t, t.Value.AsSpan().TrimEnd(set).ToString()) : null, "chars"),
        ["removeprefix"] = new(
            static (t, c) => c.Text(0) is { } p ? New(t, t.Value.StartsWith(p, StringComparison.Ordinal) ? t.Value[p.Length..] : t.Value) : null,
            "prefix"),
        ["removesuffix"] = new(
            static (t, c) => c.Text(0) is { } s ? New(t, s.Length > 0 && t.Value.EndsWith(s, StringComparison.Ordinal) ? t.Value[..^s.Length] : t.Value) : null,
            "suffix"),
        ["replace"] = new(Replace, "old", "new", "/", "count"),
        ["split"] = new(static (t, c) => Splitting.Split(t, c, fromEnd: false), "/", "sep", "maxsplit"),
        ["rsplit"] = new(static (t, c) => Splitting.Split(t, c, fromEnd: true), "/", "sep", "maxsplit"),
        ["splitlines"] = new(static (t, c) => Splitting.Lines(t, c), "/", "keepends"),
        ["partition"] = new(static (t, c) => Partition(t, c, fromEnd: false), "sep"),
        ["rpartition"] = new(static (t, c) => Partition(t, c, fromEnd: true), "sep"),
        ["join"] = new(Join, "iterable"),
        ["startswith"] = new(static (t, c) => AnyAffix(c, a => t.Value.StartsWith(a, StringComparison.Ordinal)), "prefix"),
        ["endswith"] = new(static (t, c) => AnyAffix(c, a => t.Value.EndsWith(a, StringComparison.Ordinal)), "suffix"),
        ["find"] = new(
            static (t, c) => Sought(t, c) is { } s && CodePoints.AreUnits(t.Value) ? new IntValue(t.Value.IndexOf(s, StringComparison.Ordinal)) : null,
            "sub"),
        ["count"] = new(static (t, c) => Sought(t, c) is { Length: > 0 } s ? new IntValue(t.Value.AsSpan().Count(s)) : null, "sub"),
        ["isdigit"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && v.All(char.IsAsciiDigit))),
        ["isdecimal"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && v.All(char.IsAsciiDigit))),
        ["isnumeric"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && v.All(char.IsAsciiDigit))),
        ["isalpha"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && v.All(char.IsAsciiLetter))),
        ["isalnum"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && v.All(char.IsAsciiLetterOrDigit))),
        ["isspace"] = new(static (t, _) => BoolValue.Of(t.Value.Length > 0 && t.Value.All(static c => WhiteSpace.Contains(c, StringComparison.Ordinal)))),
        ["isascii"] = new(static (t, _) => BoolValue.Of(t.Value.All(char.IsAscii))),
        ["isupper"] = new(static (t, _) => Case.IsAll(t.Value, upper: true) is { } all ? BoolValue.Of(all) : null),
        ["islower"] = new(static (t, _) => Case.IsAll(t.Value, upper: false) is { } all ? BoolValue.Of(all) : null),
        ["isidentifier"] = new(static (t, _) => OfAscii(t, static v => v.Length > 0 && !char.IsAsciiDigit(v[0]) && v.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c)))),
        ["ljust"] = new(static (t, c) => Pad(t, c, static _ => 0), "width", "fillchar"),
        ["rjust"] = new(static (t, c) => Pad(t, c, static m => m.Missing), "width", "fillchar"),
        ["center"] = new(static (t, c) => Pad(t, c, static m => (m.Missing / 2) + (m.Missing & m.Width & 1)), "width", "fillchar"),
        ["zfill"] = new(PadWithZeros, "width"),
        ["expandtabs"] = new(static (t, c) => c.Argument(0, "tabsize") is null ? New(t, TextLayout.ExpandTabs(t.Value)) : null, "/", "tabsize"),
        ["encode"] = new(Encode, "/", "encoding", "errors"),
    };

    /// <summary>These tell the same of a path whatever folder the tree is installed in.</summary>
    private static readonly string[] ForAnchoredText = ["join", "format"];

    /// <summary>The method bound to the text; null when it is not known.</summary>
    public static PythonValue? Get(StrValue text, string name)
    {
        if (name is "format")
        {
            return new NativeFunctionValue(name, call => StringFormatting.Format(text, call));
        }

        if (!Methods.TryGetValue(name, out var method))
        {
            return null;
        }

        return new NativeFunctionValue(name, call =>
        {
            var isKnown = !text.IsAnchored || Array.IndexOf(ForAnchoredText, name) >= 0;
            var result = isKnown && Signature.Fits(call.Arguments, method.Parameters) && !call.Interpreter.Effort.SpendOnCharacters(text.Value.Length)
                ? method.Call(text, call)
                : null;
            return result ?? new UnknownValue(Reason(call) ?? $"what str.{name} returns is not known", call.Node, text.Labels | call.Unknown("").Labels);
        });
    }

    internal static StrValue? New(StrValue original, string? value) => value is null ? null : new(value, original.Labels);

    private static BoolValue? OfAscii(StrValue text, Func<string, bool> test) => text.Value.All(char.IsAscii) ? BoolValue.Of(test(text.Value)) : null;

    private static string? Reason(CallSite call) =>
        call.Arguments.Positional.Concat(call.Arguments.Keywords.Select(static k => k.Value)).OfType<UnknownValue>().FirstOrDefault()?.Reason;

    /// <summary>The first argument when it is a text that may be looked for, whatever that takes.</summary>
    internal static string? Sought(StrValue text, CallSite call, string? name = null) =>
        call.Text(0, name) is { } sought && !call.Interpreter.Effort.SpendOnSearch(text.Value.Length, sought.Length) ? sought : null;

    private static string? Characters(CallSite call) => call.Argument(0) switch
    {
        null or NoneValue => WhiteSpace,

        // .NET takes no characters for all white space, Python for none.
        StrValue { Value: "" } => "\uFFFF",
        StrValue { Value: { Length: < MaxSet } set } when CodePoints.AreUnits(set) => set,
        _ => null,
    };

    private static StrValue? Replace(StrValue text, CallSite call)
    {
        if (Sought(text, call) is not { Length: > 0 } old || call.Text(1) is not { } replacement || call.Argument(2, "count") is not null)
        {
            return null;
        }

        var growth = (long)text.Value.Length / old.Length * Math.Max(0, replacement.Length - old.Length);
        return text.Value.Length + growth > call.Interpreter.Limits.MaxStringLength
            ? null
            : call.Interpreter.Effort.SpendOnCharacters(text.Value.Length + growth) ? null
            : new StrValue(text.Value.Replace(old, replacement, StringComparison.Ordinal), text.Labels);
    }

    private static TupleValue? Partition(StrValue text, CallSite call, bool fromEnd)
    {
        if (Sought(text, call) is not { Length: > 0 } separator)
        {
            return null;
        }

        var at = fromEnd
            ? text.Value.LastIndexOf(separator, StringComparison.Ordinal)
            : text.Value.IndexOf(separator, StringComparison.Ordinal);
        ImmutableArray<PythonValue> parts = at < 0
            ? fromEnd ? [StrValue.Empty, StrValue.Empty, text] : [text, StrValue.Empty, StrValue.Empty]
            : [New(text, text.Value[..at])!, new StrValue(separator), New(text, text.Value[(at + separator.Length)..])!];
        return new TupleValue(parts);
    }

    private static PythonValue? Join(StrValue separator, CallSite call)
    {
        var argument = call.Argument(0);
        if (argument is SetValue { Elements.Items.Length: > 1 })
        {
            return call.Unknown("the order of a set is known only when the code runs");
        }

        if (argument is null or UnionValue || call.Interpreter.Iterate(argument) is not { IsExact: true } elements)
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

            if (call.Interpreter.Effort.SpendOnCharacters(separator.Value.Length + text.Value.Length))
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
        StrValue affix => BoolValue.Of(test(affix.Value)),
        TupleValue affixes when affixes.Items.All(i => i is StrValue affix && !call.Interpreter.Spend(1 + (affix.Value.Length / 64))) => BoolValue.Of(affixes.Items.Any(i => test(((StrValue)i).Value))),
        _ => null,
    };

    /// <param name="left">How many of the missing characters go to the left.</param>
    private static StrValue? Pad(StrValue text, CallSite call, Func<(int Missing, int Width), int> left)
    {
        if (Arithmetic.AsInteger(call.Argument(0) ?? NoneValue.Instance) is not { } width || width > MaxWidth)
        {
            return null;
        }

        var missing = (int)width - CodePoints.Count(text.Value);
        if (missing <= 0)
        {
            return text;
        }

        var start = left((missing, (int)width));
        return call.Argument(1) switch
        {
            null => New(text, new string(' ', start) + text.Value + new string(' ', missing - start)),
            StrValue { Value: [var c] } when !char.IsSurrogate(c) => New(text, new string(c, start) + text.Value + new string(c, missing - start)),
            _ => null,
        };
    }

    private static StrValue? PadWithZeros(StrValue text, CallSite call)
    {
        if (Arithmetic.AsInteger(call.Argument(0) ?? NoneValue.Instance) is not { } width || width > MaxWidth)
        {
            return null;
        }

        var zeros = new string('0', Math.Max(0, (int)width - CodePoints.Count(text.Value)));
        return New(text, text.Value is ['+' or '-', ..] ? text.Value[0] + zeros + text.Value[1..] : zeros + text.Value);
    }

    private static BytesValue? Encode(StrValue text, CallSite call) =>
        call.Argument(0, "encoding") is null or StrValue { Value: "utf-8" or "utf8" or "UTF-8" } && CodePoints.AreUnits(text.Value)
            ? new BytesValue([.. Encoding.UTF8.GetBytes(text.Value)])
            : null;
}
