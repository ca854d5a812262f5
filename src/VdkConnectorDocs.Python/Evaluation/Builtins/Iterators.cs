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
            : new IteratorValue("enumerate", () => ElementsOf(call, iterable) is { } elements
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
            return Elements.Of(Enumerable.Range(0, count).Select(i => new TupleValue([.. sequences.Select(s => s!.Items[i].Value)])));
        });

    public static PythonValue Map(CallSite call) => call.Arguments.Positional.Length != 2 || !Signature.HasOnlyPositional(call.Arguments, 2)
        ? Missing(call)
        : new IteratorValue("map", () => ElementsOf(call, call.Argument(1)!)?.Select(v => call.Interpreter.Call(call.Argument(0)!, CallArguments.Of(v))));

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
                var test = call.Argument(0) is NoneValue ? element.Value : call.Interpreter.Call(call.Argument(0)!, CallArguments.Of(element.Value));
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

    // Behind elements that may not be there the numbers are not sure.
    private static TupleValue Numbered(Elements elements, BigInteger number, PythonValue value) =>
        new([elements.IsExact ? new IntValue(number) : new UnknownValue("how many elements there are is not known"), value]);

    private static Elements? ElementsOf(CallSite call, PythonValue value) => value is UnionValue ? null : call.Interpreter.Iterate(value);

    private static UnknownValue Missing(CallSite call) =>
        call.Unknown(call.Arguments.Positional.OfType<UnknownValue>().FirstOrDefault()?.Reason ?? "the result is not known");
}
