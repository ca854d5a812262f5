using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Functions of <c>itertools</c> that end: what they go over must be known exactly.</summary>
internal static class IteratorTools
{
    /// <summary><c>zip_longest(*iterables, fillvalue=None)</c>.</summary>
    public static PythonValue ZipLongest(CallSite call)
    {
        var sequences = call.Arguments.Positional.Select(p => Exact(call, p)).ToList();
        if (!Signature.HasOnlyPositional(call.Arguments with { Keywords = [] }, int.MaxValue) || sequences.Contains(null))
        {
            return Missing(call);
        }

        var filler = call.Argument(-1, "fillvalue") ?? NoneValue.Instance;
        var count = sequences.Count == 0 ? 0 : sequences.Max(static s => s!.Items.Length);
        return call.Interpreter.Spend((long)count * (1 + (sequences.Count / 8)))
            ? Missing(call)
            : new IteratorValue("zip_longest", () => Elements.Of(Enumerable.Range(0, count)
                .Select(i => new TupleValue([.. sequences.Select(s => i < s!.Items.Length ? s.Items[i].Value : filler)]))));
    }

    /// <summary><c>pairwise(iterable)</c>.</summary>
    public static PythonValue Pairwise(CallSite call) => Exact(call, call.Argument(0)) is { } elements && !call.Interpreter.Spend(elements.Items.Length)
        ? new IteratorValue("pairwise", () => Elements.Of(elements.Items.Zip(elements.Items.Skip(1)).Select(static p => new TupleValue([p.First.Value, p.Second.Value]))))
        : Missing(call);

    /// <summary><c>starmap(function, iterable)</c>.</summary>
    public static PythonValue StarMap(CallSite call) => Exact(call, call.Argument(1)) is { } rows
        ? new IteratorValue("starmap", () => rows.Select(row => Exact(call, row) is { } arguments && !call.Interpreter.Spend()
            ? call.Interpreter.ForEach(call.Argument(0)!, f => call.Interpreter.Call(f, call with { Arguments = CallArguments.Of([.. arguments.Items.Select(static a => a.Value)]) }))
            : Missing(call)))
        : Missing(call);

    /// <summary><c>islice(iterable, stop)</c> and <c>islice(iterable, start, stop)</c>.</summary>
    public static PythonValue Slice(CallSite call)
    {
        var bounds = call.Arguments.Positional.Skip(1).Select(static b => b is NoneValue ? int.MaxValue : b is IntValue { Value: var n } && n >= 0 && n < int.MaxValue ? (int)n : -1).ToList();
        if (bounds.Count is not (1 or 2) || bounds.Contains(-1) || Exact(call, call.Argument(0)) is not { } elements)
        {
            return Missing(call);
        }

        var start = bounds.Count == 1 || bounds[0] == int.MaxValue ? 0 : bounds[0];
        return new IteratorValue("islice", () => Elements.Of(elements.Items.Take(bounds[^1]).Skip(start).Select(static e => e.Value)));
    }

    // An iterator that is taken from twice gives other elements the second time.
    private static Elements? Exact(CallSite call, PythonValue? value) =>
        value is not (null or UnionValue or IteratorValue) && call.Interpreter.Iterate(value) is { IsExact: true } elements ? elements : null;

    private static UnknownValue Missing(CallSite call) =>
        call.Unknown(call.Arguments.Positional.OfType<UnknownValue>().FirstOrDefault()?.Reason ?? "the result is not known");
}
