using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The names that every module sees (Python library reference, "Built-in Functions").</summary>
internal static class BuiltinScope
{
    public static IReadOnlyDictionary<string, PythonValue> Create()
    {
        var names = new Dictionary<string, PythonValue>(StringComparer.Ordinal);
        foreach (var type in (BuiltinTypeValue[])
            [
                new("str", static c => Signature.HasOnlyPositional(c.Arguments, 1) ? c.Argument(0) is null ? StrValue.Empty : Text(c, v => PythonText.Str(c.Interpreter, v)) : Missing(c)),
                new("int", static c => Signature.HasOnlyPositional(c.Arguments, 1) ? Each(c, ConvertToInteger, new IntValue(BigInteger.Zero)) : Missing(c)),
                new("float", static c => Signature.HasOnlyPositional(c.Arguments, 1) ? Each(c, ConvertToFloat, new FloatValue(0)) : Missing(c)),
                new("bool", static c => Each(c, v => Truth.Of(c.Interpreter, v) is { } truth ? BoolValue.Of(truth) : null, BoolValue.False)),
                new("list", static c => FromElements(c, static (i, e) => i.NewList(e))),
                new("tuple", static c => FromElements(c, static (i, e) => i.Spend(e.Items.Length / 8) ? new ListValue(e, isTuple: true) : Interpreter.NewTuple(e))),
                new("set", static c => FromElements(c, static (i, e) => i.NewSet(e))),
                new("frozenset", static c => FromElements(c, static (i, e) => i.NewSet(e, isFrozen: true))),
                new("bytes", static c => Missing(c)),
                new("object", static c => Missing(c)),
                new("type", static c => c.Arguments.Positional.Length == 1 && c.Argument(0) is InstanceValue instance ? instance.Class
                    : c.Arguments.Positional.Length == 3 && c.Interpreter.NewClass(c) is { } made ? made : Missing(c)),
                new("Exception", static c => Missing(c)),
                new("dict", static c => NewDictionary(c)),
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

    // Names of functions that are known to be there, and whose results are not computed.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "aiter", "anext", "ascii", "bin", "breakpoint", "bytearray", "classmethod", "compile", "complex", "delattr", "dir", "divmod", "eval", "exec",
        "globals", "hash", "help", "hex", "id", "input", "issubclass", "locals", "memoryview", "oct", "pow", "round", "slice", "sum", "vars", "__import__",
    };

    /// <summary>Whether Python has a built-in function of that name.</summary>
    public static bool IsKnownName(string name) => Others.Contains(name);

    private static readonly Dictionary<string, NativeFunction> Functions = new(StringComparer.Ordinal)
    {
        ["repr"] = static c => Text(c, v => PythonText.Repr(c.Interpreter, v)),
        ["format"] = static c => Text(c, v => c.Argument(1) is null ? StringFormatting.Format(c.Interpreter, v, "") : c.Text(1) is { } s ? StringFormatting.Format(c.Interpreter, v, s) : null),
        ["len"] = static c => Each(c, v => Length(c.Interpreter, v)),
        ["range"] = Range,
        ["enumerate"] = Iterators.Enumerate,
        ["zip"] = Iterators.Zip,
        ["sorted"] = static c => Sequence(c) is { } e && Sorting.Sort(c, e) is { } s ? c.Interpreter.NewList(s) : Missing(c),
        ["reversed"] = Iterators.Reversed,
        ["map"] = Iterators.Map,
        ["filter"] = Iterators.Filter,
        ["iter"] = Iterators.Iter,
        ["next"] = Iterators.Next,
        ["any"] = static c => Quantify(c, decisive: true),
        ["all"] = static c => Quantify(c, decisive: false),
        ["min"] = static c => Extreme(c, -1),
        ["max"] = static c => Extreme(c, 1),
        ["abs"] = static c => Each(c, static v => v is FloatValue f ? new FloatValue(Math.Abs(f.Value)) : Arithmetic.AsInteger(v) is { } n ? new IntValue(BigInteger.Abs(n)) : null),
        ["isinstance"] = static c => Each(c, v => TypeTests.IsInstance(c, v)),
        ["callable"] = static c => Each(c, static v => v is FunctionValue or BoundMethodValue or ClassValue or NativeFunctionValue or BuiltinTypeValue ? BoolValue.True : null),
        ["getattr"] = GetAttribute,
        ["setattr"] = SetAttribute,
        ["hasattr"] = static c => c.Argument(0) is { } v && c.Text(1) is { } n && TypeTests.HasAttribute(c.Interpreter, v, n) ? BoolValue.True : Missing(c),
        ["staticmethod"] = static c => c.Argument(0) is FunctionValue f && !c.Interpreter.Spend(f.Attributes.Count) ? f.With(FunctionBinding.Static) : c.Argument(0) ?? Missing(c),
        ["classmethod"] = static c => c.Argument(0) is FunctionValue f && !c.Interpreter.Spend(f.Attributes.Count) ? f.With(FunctionBinding.Class) : c.Argument(0) ?? Missing(c),
        ["property"] = static c => new PropertyValue(c.Argument(0, "fget"), c.Argument(1, "fset")),
        ["open"] = PathMethods.Open,
        ["print"] = static _ => NoneValue.Instance,
        ["super"] = static c => c.Argument(0) is ClassValue t && c.Argument(1) is { } self ? new SuperValue(t, self) : Missing(c),
        ["ord"] = static c => c.Text(0) is [var ch] ? new IntValue(ch) : Missing(c),
        ["chr"] = static c => c.Argument(0) is IntValue { Value: var n } && n >= 0 && n < 0xD800 ? new StrValue(((char)(int)n).ToString()) : Missing(c),
        ["sum"] = static c => Sum(c),
        ["dir"] = static c => c.Argument(0) is { } v && ListNames(c.Interpreter, v) is { } names ? c.Interpreter.NewList(names) : Missing(c),
        ["vars"] = static c => c.Argument(0) is { } v ? c.Interpreter.GetAttribute(v, "__dict__", c.Node) : Missing(c),
    };

    /// <summary>The names of the code among an object's attributes; those that every object has, such as <c>__class__</c>, are left out.</summary>
    private static Elements? ListNames(Interpreter interpreter, PythonValue value) =>
        value is ModuleValue { Members.Open: null } or ClassValue { HasForeignBase: false, IsEnum: false } or InstanceValue { Class: { HasForeignBase: false, IsEnum: false } }
        && Interpreter.ListAttributes(value) is var names
        && !interpreter.Spend(names.Count)
            ? Elements.Of(names.Select(static n => new StrValue(n)))
            : null;

    private static UnknownValue Missing(CallSite call)
    {
        var argument = call.Arguments.Positional.OfType<UnknownValue>().FirstOrDefault();
        return call.Unknown(argument?.Reason ?? "the result is not known");
    }

    private static PythonValue ToBool(CallSite call, bool? value) => value is { } known ? BoolValue.Of(known) : Missing(call);

    /// <summary>The result for each value that the first argument may be.</summary>
    private static PythonValue Each(CallSite call, Func<PythonValue, PythonValue?> function, PythonValue? standard = null) =>
        call.Argument(0) is { } argument
            ? call.Interpreter.ForEach(argument, v => function(v) ?? Missing(call))
            : call.Arguments.HasUnknownPositional ? Missing(call) : standard ?? Missing(call);

    /// <summary>The elements of the first argument; null when nothing is known about them.</summary>
    private static Elements? Sequence(CallSite call) =>
        call.Argument(0) is { } value and not UnionValue && !call.Arguments.HasUnknownPositional ? call.Interpreter.Iterate(value) : null;

    private static PythonValue FromElements(CallSite call, Func<Interpreter, Elements, PythonValue> create)
    {
        if (!Signature.HasOnlyPositional(call.Arguments, 1))
        {
            return Missing(call);
        }

        var elements = call.Argument(0) is null ? Elements.Empty : Sequence(call);
        return elements is null ? Missing(call) : create(call.Interpreter, elements);
    }

    private static PythonValue Text(CallSite call, Func<PythonValue, string?> convert) =>
        call.Argument(0) is { } argument
            ? call.Interpreter.ForEach(argument, v => convert(v) is { } text ? new StrValue(text, v.Labels) : MissingText(call, v))
            : Missing(call);

    private static UnknownValue MissingText(CallSite call, PythonValue value) =>
        value is SetValue ? call.Unknown("the order of a set is known only when the code runs") : Missing(call);

    private static IntValue? ConvertToInteger(PythonValue value) => value switch
    {
        FloatValue number when double.IsFinite(number.Value) => new IntValue(new BigInteger(Math.Truncate(number.Value))),
        StrValue text when text.Value.Length < 1_000
            && BigInteger.TryParse(text.Value.AsSpan().Trim(StringMethods.WhiteSpace), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) =>
            new IntValue(parsed),
        _ => Arithmetic.AsInteger(value) is { } integer ? new IntValue(integer) : null,
    };

    private static FloatValue? ConvertToFloat(PythonValue value) => value switch
    {
        StrValue text => double.TryParse(text.Value.AsSpan().Trim(StringMethods.WhiteSpace), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? new FloatValue(parsed)
            : null,
        _ => Arithmetic.AsFloat(value) is { } number ? new FloatValue(number) : null,
    };

    public static DictValue NewDictionary(CallSite call)
    {
        var items = call.Arguments.HasUnknownPositional || call.Arguments.HasUnknownKeywords ? DictItems.Empty.Opened() : DictItems.Empty;
        if (call.Argument(0) is { } given)
        {
            items = call.Interpreter.Merge(items, DictMethods.ItemsOf(call.Interpreter, given));
        }

        foreach (var keyword in call.Arguments.Keywords)
        {
            items = call.Interpreter.With(items, new StrValue(keyword.Key), keyword.Value);
        }

        return call.Interpreter.NewDict(items);
    }

    private static IntValue? Length(Interpreter interpreter, PythonValue value) => value switch
    {
        StrValue { IsAnchored: false } text => new IntValue(CodePoints.Count(text.Value)),
        BytesValue bytes => new IntValue(bytes.Value.Length),
        DictValue { Items: { IsExact: true } items } => new IntValue(items.Items.Length),
        DictViewValue { Dictionary.Items: { IsExact: true } items } => new IntValue(items.Items.Length),
        ListValue { Elements: { IsExact: true } elements } => new IntValue(elements.Items.Length),
        SetValue { Elements: { IsExact: true } elements } => new IntValue(elements.Items.Length),
        TupleValue tuple => new IntValue(tuple.Items.Length),
        InstanceValue { Class.IsNamedTuple: true } named => new IntValue(NamedTuples.ItemsOf(interpreter, named)!.Value.Length),
        RangeValue range => new IntValue(range.Length),
        _ => null,
    };

    private static PythonValue Range(CallSite call)
    {
        var numbers = call.Arguments.Positional.Select(Arithmetic.AsInteger).ToList();
        if (numbers.Count is 0 or > 3 || numbers.Contains(null) || !Signature.HasOnlyPositional(call.Arguments, 3))
        {
            return Missing(call);
        }

        var start = numbers.Count == 1 ? BigInteger.Zero : numbers[0]!.Value;
        var stop = numbers.Count == 1 ? numbers[0]!.Value : numbers[1]!.Value;
        var step = numbers.Count == 3 ? numbers[2]!.Value : BigInteger.One;
        return step.IsZero ? Missing(call) : new RangeValue(start, stop, step);
    }

    private static PythonValue Sum(CallSite call)
    {
        if (!Signature.Fits(call.Arguments, ["iterable", "/", "start"]) || Sequence(call) is not { IsExact: true } elements)
        {
            return Missing(call);
        }

        // Since Python 3.12 floats are summed with less rounding.
        var total = call.Argument(1, "start") ?? new IntValue(BigInteger.Zero);
        foreach (var element in elements.Items)
        {
            total = element.Value is FloatValue ? Missing(call) : Arithmetic.Apply(call.Interpreter, BinaryOperator.Add, total, element.Value) ?? Missing(call);
        }

        return total;
    }

    private static PythonValue Quantify(CallSite call, bool decisive)
    {
        if (call.Argument(0) is not { } iterable || iterable is UnionValue || call.Interpreter.IteratePartially(iterable) is not { } elements)
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
            ? Sequence(call) is { IsExact: true } elements ? elements.Items.Select(static i => i.Value).ToList() : []
            : [.. call.Arguments.Positional];
        if (values.Count == 0 || !Signature.HasOnlyPositional(call.Arguments, int.MaxValue))
        {
            return Missing(call);
        }

        var best = values[0];
        foreach (var value in values)
        {
            if (Arithmetic.Order(call.Interpreter.Effort, value, best) is not { } order)
            {
                return Missing(call);
            }

            best = order * sign > 0 ? value : best;
        }

        return best;
    }

    private static PythonValue GetAttribute(CallSite call)
    {
        if (call.Argument(0) is not { } target || call.Text(1) is not { } name)
        {
            return Missing(call);
        }

        return call.Interpreter.ForEach(target, t =>
        {
            if (call.Argument(2) is { } standard && TypeTests.LacksAttribute(t, name))
            {
                return standard;
            }

            var value = call.Interpreter.GetAttribute(t, name, call.Node);
            return call.Argument(2) is { } missing && !TypeTests.HasAttribute(call.Interpreter, t, name) ? call.Interpreter.Join(missing, value) : value;
        });
    }

    private static NoneValue SetAttribute(CallSite call)
    {
        if (call.Argument(0) is not { } target)
        {
            return NoneValue.Instance;
        }

        if (call.Text(1) is { } name && call.Argument(2) is { } value)
        {
            call.Interpreter.SetAttribute(target, name, value);
        }
        else
        {
            call.Interpreter.SetUnknownAttribute(target);
        }

        return NoneValue.Instance;
    }
}
