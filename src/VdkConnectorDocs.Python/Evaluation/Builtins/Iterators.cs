using System.Collections.Immutable;
using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The built-in functions that give iterators: what they go over is gone over when their first element is asked for.</summary>
internal static class Iterators
{
    public static PythonValue Enumerate(CallSite call)
    {
        var start = call.Argument(1, "start") is { } first ? Arithmetic.AsInteger(first) : BigInteger.Zero;
        return call.Argument(0, "iterable") is not { } iterable || start is not { } number || !Signature.Fits(call.Arguments, ["/", "iterable", "start"])
            ? Missing(call)
            : new IteratorValue("enumerate", () => ElementsOf(call, iterable) is { } elements && !call.Interpreter.Spend(elements.Items.Length)
                ? new Elements([.. elements.Items.Select((e, i) => e with { Value = Numbered(elements, number + i, e.Value) })], elements.IsOpen)
                : null);
    }

    public static PythonValue Zip(CallSite call) => !Signature.HasOnlyPositional(call.Arguments with { Keywords = [] }, int.MaxValue)
        ? Missing(call)
        : new IteratorValue("zip", () =>
        {
            var sequences = call.Arguments.Positional.Select(p => ElementsOf(call, p)).ToList();
            if (!sequences.TrueForAll(static s => s is { IsExact: true }))
            {
                return null;
            }

            var count = sequences.Count == 0 ? 0 : sequences.Min(static s => s!.Items.Length);
            if (call.Interpreter.Spend((long)count * (1 + (sequences.Count / 8))))
            {
                return null;
            }

            return Elements.Of(Enumerable.Range(0, count).Select(i => new TupleValue([.. sequences.Select(s => s!.Items[i].Value)])));
        });

    /// <summary><c>functools.reduce(function, iterable[, initial])</c>.</summary>
    public static PythonValue Reduce(CallSite call)
    {
        if (call.Arguments.Positional.Length < 2
            || !Signature.HasOnlyPositional(call.Arguments, 3)
            || ElementsOf(call, call.Argument(1)!) is not { IsExact: true } elements
            || (elements.Items.IsEmpty && call.Argument(2) is null))
        {
            return Missing(call);
        }

        var total = call.Argument(2) ?? elements.Items[0].Value;
        foreach (var element in elements.Items.Skip(call.Argument(2) is null ? 1 : 0))
        {
            if (call.Interpreter.Spend())
            {
                return Missing(call);
            }

            total = Apply(call, total, element.Value);
        }

        return total;
    }

    /// <summary><c>itertools.product(*iterables)</c>, which goes over all of them at once.</summary>
    public static PythonValue Product(CallSite call)
    {
        // One is gone over inside of the other.
        const int MaxFactors = 100;
        var sequences = call.Arguments.Positional.Select(p => ElementsOf(call, p)).ToList();
        if (!Signature.HasOnlyPositional(call.Arguments, MaxFactors) || !sequences.TrueForAll(static s => s is { IsExact: true }))
        {
            return Missing(call);
        }

        var size = sequences.Aggregate(1L, static (size, s) => Math.Min(int.MaxValue, size * s!.Items.Length));
        return size > call.Interpreter.Limits.MaxElements || call.Interpreter.Spend(size * (1 + sequences.Count))
            ? Missing(call)
            : new IteratorValue("product", () => Elements.Of(sequences
                .Aggregate(
                    (IEnumerable<ImmutableArray<PythonValue>>)[[]],
                    static (rows, s) => rows.SelectMany(_ => s!.Items, static (row, item) => row.Add(item.Value)))
                .Select(static row => new TupleValue(row))));
    }

    /// <summary><c>itertools.repeat(object, times)</c>; without times it has no end, and is not followed.</summary>
    public static PythonValue Repeat(CallSite call) =>
        call.Argument(0, "object") is { } value
        && call.Argument(1, "times") is IntValue { Value: var times }
        && times <= call.Interpreter.Limits.MaxElements
        && !call.Interpreter.Spend(1 + (int)BigInteger.Max(0, times / 16))
            ? new IteratorValue("repeat", () => Elements.Of(Enumerable.Repeat(value, (int)BigInteger.Max(0, times))))
            : Missing(call);

    /// <summary>The elements of several things, one after the other.</summary>
    public static IteratorValue Chain(CallSite call, Elements parts) => new("chain", () =>
    {
        var list = call.Interpreter.NewList(parts.IsExact ? Elements.Empty : Elements.Unknown);
        foreach (var part in parts.Items)
        {
            call.Interpreter.Extend(list.Cell, part.Value);
        }

        return list.Elements;
    });

    public static PythonValue Map(CallSite call) => call.Arguments.Positional.Length != 2 || !Signature.HasOnlyPositional(call.Arguments, 2)
        ? Missing(call)
        : new IteratorValue("map", () => ElementsOf(call, call.Argument(1)!)?.Select(v => Apply(call, v)));

    public static PythonValue Filter(CallSite call) => call.Arguments.Positional.Length != 2 || !Signature.HasOnlyPositional(call.Arguments, 2)
        ? Missing(call)
        : new IteratorValue("filter", () =>
        {
            if (ElementsOf(call, call.Argument(1)!) is not { } elements)
            {
                return null;
            }

            var kept = new List<Element>();
            foreach (var element in elements.Items)
            {
                var test = call.Argument(0) is NoneValue ? element.Value : Apply(call, element.Value);
                var passes = Truth.Of(call.Interpreter, test);
                if (passes != false)
                {
                    kept.Add(element with { IsCertain = element.IsCertain && passes == true });
                }
            }

            return new Elements([.. kept], elements.IsOpen);
        });

    public static PythonValue Reversed(CallSite call) => call.Argument(0) is not (ListValue or TupleValue or DictValue or DictViewValue or RangeValue or StrValue)
        ? Missing(call)
        : new IteratorValue("reversed", () => ElementsOf(call, call.Argument(0)!) is { } elements
            ? new Elements([.. elements.Items.Reverse()], elements.IsOpen)
            : null);

    public static PythonValue Iter(CallSite call) => call.Argument(0) switch
    {
        IteratorValue iterator when call.Arguments.Positional.Length == 1 => iterator,
        { } value and not (UnknownValue or ExternalValue or InstanceValue) when Signature.HasOnlyPositional(call.Arguments, 1) =>
            new IteratorValue("iterator", () => ElementsOf(call, value)),
        _ => Missing(call),
    };

    public static PythonValue Next(CallSite call) =>
        call.Argument(0) is IteratorValue iterator
            ? call.Interpreter.Next(iterator, call.Argument(1)) ?? Missing(call)
            : Missing(call);

    /// <summary>Calls the function that a call is given, at the place of that call.</summary>
    private static PythonValue Apply(CallSite call, params ReadOnlySpan<PythonValue> values)
    {
        var applied = call with { Arguments = CallArguments.Of(values) };
        return call.Interpreter.ForEach(call.Argument(0)!, f => call.Interpreter.Call(f, applied));
    }

    // Behind elements that may not be there the numbers are not sure.
    private static TupleValue Numbered(Elements elements, BigInteger number, PythonValue value) =>
        new([elements.IsExact ? new IntValue(number) : new UnknownValue("how many elements there are is not known"), value]);

    private static Elements? ElementsOf(CallSite call, PythonValue value) => value is UnionValue ? null : call.Interpreter.Iterate(value);

    private static UnknownValue Missing(CallSite call) =>
        call.Unknown(call.Arguments.Positional.OfType<UnknownValue>().FirstOrDefault()?.Reason ?? "the result is not known");
}

/// <summary><c>itertools.chain</c>, which is a function and has one.</summary>
internal sealed class ChainFunction : HostValue
{
    public override PythonValue? Call(CallSite call) =>
        Iterators.Chain(call, call.Arguments.HasUnknownPositional ? Elements.Of(call.Arguments.Positional).Opened() : Elements.Of(call.Arguments.Positional));

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name is "from_iterable"
        ? new NativeFunctionValue(name, static call => call.Argument(0) is { } parts and not UnionValue && call.Interpreter.ElementsOf(parts) is { } elements
            ? Iterators.Chain(call, elements)
            : call.Unknown("what is chained is not known"))
        : null;
}
