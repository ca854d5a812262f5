using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The names that every module sees (Python library reference, "Built-in Functions").</summary>
internal static class BuiltinScope
{
    public static BuiltinTypeValue DictType { get; } = new("dict", NewDictionary);

    public static IReadOnlyDictionary<string, PythonValue> Create()
    {
        var names = new Dictionary<string, PythonValue>(StringComparer.Ordinal);
        foreach (var type in (BuiltinTypeValue[])
            [
                new("str", static c => c.Argument(0) is null ? StrValue.Empty : Text(c, PythonText.Str)),
                new("int", static c => ConvertToInteger(c)),
                new("float", static c => ConvertToFloat(c)),
                new("bool", static c => c.Argument(0) is { } v ? ToBool(c, Truth.Of(c.Interpreter, v)) : BoolValue.False),
                new("list", static c => c.Argument(0) is { } v ? c.Interpreter.Iterate(v) is { } e ? new ListValue(e) : Missing(c) : new ListValue(Elements.Empty)),
                new("tuple", static c => NewTuple(c)),
                new("set", static c => NewSet(c, isFrozen: false)),
                new("frozenset", static c => NewSet(c, isFrozen: true)),
                new("bytes", static c => Missing(c)),
                new("object", static c => Missing(c)),
                new("type", static c => c.Argument(0) is InstanceValue instance ? instance.Class : Missing(c)),
                new("Exception", static c => Missing(c)),
                DictType,
            ])
        {
            names.Add(type.Name, type);
        }

        foreach (var (name, function) in Functions)
        {
            names.Add(name, new NativeFunctionValue(name, function));
        }

        return names;
    }

    private static readonly Dictionary<string, NativeFunction> Functions = new(StringComparer.Ordinal)
    {
        ["repr"] = static c => Text(c, PythonText.Repr),
        ["format"] = static c => Text(c, v => c.Text(1) is var s ? StringFormatting.Format(v, s ?? "") : null),
        ["len"] = Length,
        ["range"] = Range,
        ["enumerate"] = Enumerate,
        ["zip"] = Zip,
        ["sorted"] = static c => c.Argument(0) is { } v && c.Interpreter.Iterate(v) is { } e && Sorting.Sort(c, e) is { } s ? new ListValue(s) : Missing(c),
        ["reversed"] = static c => c.Argument(0) is { } v && c.Interpreter.Iterate(v) is { IsExact: true } e ? new ListValue(e with { Items = [.. e.Items.Reverse()] }) : Missing(c),
        ["map"] = Map,
        ["filter"] = Filter,
        ["iter"] = static c => c.Argument(0) ?? Missing(c),
        ["next"] = static c => c.Argument(0) is { } v && c.Interpreter.Iterate(v) is { Items: [{ IsCertain: true } first, ..] } ? first.Value : Missing(c),
        ["any"] = static c => Quantify(c, decisive: true),
        ["all"] = static c => Quantify(c, decisive: false),
        ["min"] = static c => Extreme(c, -1),
        ["max"] = static c => Extreme(c, 1),
        ["abs"] = static c => c.Argument(0) switch { IntValue n => new IntValue(BigInteger.Abs(n.Value)), FloatValue f => new FloatValue(Math.Abs(f.Value)), _ => Missing(c) },
        ["isinstance"] = IsInstance,
        ["callable"] = static c => c.Argument(0) is FunctionValue or BoundMethodValue or ClassValue or NativeFunctionValue ? BoolValue.True : Missing(c),
        ["getattr"] = GetAttribute,
        ["setattr"] = SetAttribute,
        ["hasattr"] = static c => c.Argument(0) is ModuleValue or InstanceValue or ClassValue && c.Text(1) is { } n && c.Interpreter.GetAttribute(c.Argument(0)!, n) is not UnknownValue ? BoolValue.True : Missing(c),
        ["staticmethod"] = static c => c.Argument(0) is FunctionValue f ? f.With(FunctionBinding.Static) : c.Argument(0) ?? Missing(c),
        ["classmethod"] = static c => c.Argument(0) is FunctionValue f ? f.With(FunctionBinding.Class) : c.Argument(0) ?? Missing(c),
        ["property"] = static c => c.Argument(0) is FunctionValue f ? f.With(FunctionBinding.Property) : Missing(c),
        ["open"] = PathMethods.Open,
        ["print"] = static _ => NoneValue.Instance,
        ["super"] = static c => c.Argument(0) is ClassValue t && c.Argument(1) is { } self ? new SuperValue(t, self) : Missing(c),
        ["ord"] = static c => c.Text(0) is [var ch] ? new IntValue(ch) : Missing(c),
        ["chr"] = static c => c.Argument(0) is IntValue { Value: var n } && n >= 0 && n < 0xD800 ? new StrValue(((char)(int)n).ToString()) : Missing(c),
        ["vars"] = static c => Missing(c),
    };

    private static UnknownValue Missing(CallSite call)
    {
        var argument = call.Arguments.Positional.OfType<UnknownValue>().FirstOrDefault();
        return call.Unknown(argument?.Reason ?? "the result is not known");
    }

    private static PythonValue ToBool(CallSite call, bool? value) => value is { } known ? BoolValue.Of(known) : Missing(call);

    private static PythonValue Text(CallSite call, Func<PythonValue, string?> convert) =>
        call.Argument(0) is { } argument
            ? call.Interpreter.ForEach(argument, v => convert(v) is { } text ? new StrValue(text, v.Labels) : MissingText(call, v))
            : Missing(call);

    private static UnknownValue MissingText(CallSite call, PythonValue value) =>
        value is SetValue ? call.Unknown("the order of a set is known only when the code runs") : Missing(call);

    private static PythonValue ConvertToInteger(CallSite call) => call.Argument(0) switch
    {
        null => new IntValue(BigInteger.Zero),
        FloatValue number when double.IsFinite(number.Value) => new IntValue(new BigInteger(Math.Truncate(number.Value))),
        StrValue text when call.Argument(1) is null && text.Value.Length < 1_000
            && BigInteger.TryParse(text.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => new IntValue(parsed),
        { } value when Arithmetic.AsInteger(value) is { } integer => new IntValue(integer),
        _ => Missing(call),
    };

    private static PythonValue ConvertToFloat(CallSite call) => call.Argument(0) switch
    {
        null => new FloatValue(0),
        StrValue text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => new FloatValue(parsed),
        { } value when Arithmetic.AsFloat(value) is { } number => new FloatValue(number),
        _ => Missing(call),
    };

    private static PythonValue NewTuple(CallSite call) => call.Argument(0) switch
    {
        null => new TupleValue([]),
        { } value when call.Interpreter.Iterate(value) is { IsExact: true } elements => new TupleValue([.. elements.Items.Select(static i => i.Value)]),
        _ => Missing(call),
    };

    private static PythonValue NewSet(CallSite call, bool isFrozen) => call.Argument(0) switch
    {
        null => new SetValue(Elements.Empty, isFrozen),
        { } value when call.Interpreter.Iterate(value) is { } elements => new SetValue(SetMethods.Distinct(elements), isFrozen),
        _ => Missing(call),
    };

    private static DictValue NewDictionary(CallSite call)
    {
        var items = DictItems.Empty with { IsOpen = call.Arguments.HasUnknownKeywords };
        switch (call.Argument(0))
        {
            case null:
                break;
            case DictValue dict:
                items = Interpreter.Merge(items, dict.Items);
                break;
            case { } pairs when call.Interpreter.Iterate(pairs) is { IsExact: true } elements:
                foreach (var element in elements.Items)
                {
                    items = element.Value is TupleValue { Items: [var key, var value] } ? items.With(key, value) : items with { IsOpen = true };
                }

                break;
            default:
                items = items with { IsOpen = true };
                break;
        }

        foreach (var keyword in call.Arguments.Keywords)
        {
            items = items.With(new StrValue(keyword.Key), keyword.Value);
        }

        return new DictValue(items);
    }

    private static PythonValue Length(CallSite call) => call.Argument(0) switch
    {
        StrValue text when !TreeAnchor.IsIn(text.Value) => new IntValue(text.Value.Length),
        DictValue { Items.IsExact: true } dict => new IntValue(dict.Items.Items.Length),
        ListValue or TupleValue or SetValue when call.Interpreter.Iterate(call.Argument(0)!) is { IsExact: true } elements => new IntValue(elements.Items.Length),
        _ => Missing(call),
    };

    private static PythonValue Range(CallSite call)
    {
        var numbers = call.Arguments.Positional.Select(Arithmetic.AsInteger).ToList();
        if (numbers.Count is 0 or > 3 || numbers.Exists(static n => n is null) || call.Arguments.HasUnknownPositional)
        {
            return Missing(call);
        }

        var start = numbers.Count == 1 ? BigInteger.Zero : numbers[0]!.Value;
        var stop = numbers.Count == 1 ? numbers[0]!.Value : numbers[1]!.Value;
        var step = numbers.Count == 3 ? numbers[2]!.Value : BigInteger.One;
        if (step.IsZero || (stop - start) / step > call.Interpreter.Limits.MaxElements)
        {
            return Missing(call);
        }

        var items = new List<PythonValue>();
        for (var i = start; step.Sign > 0 ? i < stop : i > stop; i += step)
        {
            items.Add(new IntValue(i));
        }

        return new ListValue(Elements.Of(items));
    }

    private static PythonValue Enumerate(CallSite call)
    {
        if (call.Argument(0, "iterable") is not { } iterable || call.Interpreter.Iterate(iterable) is not { } elements)
        {
            return Missing(call);
        }

        var start = call.Argument(1, "start") is IntValue first ? first.Value : BigInteger.Zero;
        return new ListValue(elements with
        {
            Items = [.. elements.Items.Select((e, i) => e with { Value = new TupleValue([new IntValue(start + i), e.Value]) })],
        });
    }

    private static PythonValue Zip(CallSite call)
    {
        var sequences = call.Arguments.Positional.Select(call.Interpreter.Iterate).ToList();
        if (sequences.Count == 0 || !sequences.TrueForAll(static s => s is { IsExact: true }))
        {
            return Missing(call);
        }

        var count = sequences.Min(static s => s!.Items.Length);
        return new ListValue(Elements.Of(Enumerable.Range(0, count)
            .Select(i => new TupleValue([.. sequences.Select(s => s!.Items[i].Value)]))));
    }

    private static PythonValue Map(CallSite call) =>
        call.Arguments.Positional.Length == 2 && call.Interpreter.Iterate(call.Argument(1)!) is { } elements
            ? new ListValue(elements with
            {
                Items = [.. elements.Items.Select(e => e with { Value = call.Interpreter.Call(call.Argument(0)!, CallArguments.Of(e.Value)) })],
            })
            : Missing(call);

    private static PythonValue Filter(CallSite call)
    {
        if (call.Arguments.Positional.Length != 2 || call.Interpreter.Iterate(call.Argument(1)!) is not { } elements)
        {
            return Missing(call);
        }

        var kept = new List<Element>();
        foreach (var element in elements.Items)
        {
            var test = call.Argument(0) is NoneValue ? element.Value : call.Interpreter.Call(call.Argument(0)!, CallArguments.Of(element.Value));
            var passes = Truth.Of(call.Interpreter, test);
            if (passes != false)
            {
                kept.Add(element with { IsCertain = element.IsCertain && passes == true });
            }
        }

        return new ListValue(new Elements([.. kept], elements.IsOpen));
    }

    private static PythonValue Quantify(CallSite call, bool decisive)
    {
        if (call.Argument(0) is not { } iterable || call.Interpreter.Iterate(iterable) is not { } elements)
        {
            return Missing(call);
        }

        bool? result = elements.IsOpen ? null : !decisive;
        foreach (var element in elements.Items)
        {
            var truth = Truth.Of(call.Interpreter, element.Value);
            if (truth == decisive && element.IsCertain)
            {
                return BoolValue.Of(decisive);
            }

            result = truth == !decisive ? result : null;
        }

        return ToBool(call, result);
    }

    private static PythonValue Extreme(CallSite call, int sign)
    {
        var values = call.Arguments.Positional.Length == 1
            ? call.Interpreter.Iterate(call.Argument(0)!) is { IsExact: true } elements ? elements.Items.Select(static i => i.Value).ToList() : []
            : [.. call.Arguments.Positional];
        if (values.Count == 0 || call.Arguments.Keywords.Length > 0)
        {
            return Missing(call);
        }

        var best = values[0];
        foreach (var value in values)
        {
            if (Arithmetic.Order(value, best) is not { } order)
            {
                return Missing(call);
            }

            best = order * sign > 0 ? value : best;
        }

        return best;
    }

    private static PythonValue IsInstance(CallSite call)
    {
        var types = call.Argument(1) is TupleValue tuple ? tuple.Items : call.Argument(1) is { } one ? [one] : [];
        if (call.Argument(0) is not { } value || value is UnknownValue or ExternalValue or HostValue or UnionValue)
        {
            return Missing(call);
        }

        bool? result = false;
        foreach (var type in types)
        {
            bool? matches = (type, value) switch
            {
                (BuiltinTypeValue { Name: "int" }, BoolValue) => true,
                (BuiltinTypeValue { Name: "object" }, _) => true,
                (BuiltinTypeValue builtin, not InstanceValue) => string.Equals(builtin.Name, value.TypeName, StringComparison.Ordinal),
                (ClassValue known, InstanceValue instance) when instance.Class.Ancestry().Contains(known) => true,
                (ClassValue, InstanceValue { Class.HasForeignBase: false }) => false,
                (ClassValue, not InstanceValue) => false,
                _ => null,
            };
            if (matches == true)
            {
                return BoolValue.True;
            }

            result = matches is null ? null : result;
        }

        return ToBool(call, result);
    }

    private static PythonValue GetAttribute(CallSite call)
    {
        if (call.Argument(0) is not { } target || call.Text(1) is not { } name)
        {
            return Missing(call);
        }

        var value = call.Interpreter.ForEach(target, t => call.Interpreter.GetAttribute(t, name, call.Node));
        return value is UnknownValue && call.Argument(2) is { } missing ? call.Interpreter.Join(missing, value) : value;
    }

    private static NoneValue SetAttribute(CallSite call)
    {
        if (call.Argument(0) is { } target && call.Text(1) is { } name && call.Argument(2) is { } value)
        {
            call.Interpreter.SetAttribute(target, name, value);
        }

        return NoneValue.Instance;
    }
}
