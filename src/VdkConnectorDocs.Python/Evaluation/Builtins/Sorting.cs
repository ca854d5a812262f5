using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Sorting of numbers, of strings, and of tuples of these.</summary>
internal static class Sorting
{
    /// <summary>Null when the order is not known, or Python would raise.</summary>
    public static Elements? Sort(CallSite call, Elements elements)
    {
        if (!elements.IsExact || call.Arguments.HasUnknownKeywords || call.Interpreter.Spend(elements.Items.Length))
        {
            return null;
        }

        var isReversed = call.Argument(-1, "reverse") switch
        {
            null => false,
            { } given => Truth.Of(call.Interpreter, given),
        };
        var key = call.Argument(-1, "key");
        var keyed = new List<(PythonValue Key, PythonValue Value)>(elements.Items.Length);
        foreach (var element in elements.Items)
        {
            keyed.Add((key is null or NoneValue ? element.Value : call.Interpreter.Call(key, CallArguments.Of(element.Value)), element.Value));
        }

        if (isReversed is null || keyed.Exists(k => call.Interpreter.Spend(k.Key is TupleValue tuple ? tuple.Size : 0)) || !AreOrdered(keyed))
        {
            return null;
        }

        var comparer = Comparer<PythonValue>.Create((a, b) => Arithmetic.Order(call.Interpreter.Effort, a, b) ?? 0);
        var sorted = isReversed == true ? keyed.OrderByDescending(static k => k.Key, comparer) : keyed.OrderBy(static k => k.Key, comparer);
        var result = Elements.Of(sorted.Select(static k => k.Value));
        return call.Interpreter.IsExhausted ? null : result;
    }

    /// <summary>Whether any two of the keys have an order: they are all texts, all numbers, or tuples of which the same is true.</summary>
    private static bool AreOrdered(List<(PythonValue Key, PythonValue Value)> keyed)
    {
        var shapes = keyed.Select(static k => ShapeOf(k.Key)).Distinct(StringComparer.Ordinal).ToList();
        return shapes.Count <= 1 && !shapes.Contains(null);
    }

    private static string? ShapeOf(PythonValue key) => key switch
    {
        StrValue { IsAnchored: var isAnchored } => isAnchored ? null : "s",
        IntValue or BoolValue => "n",
        FloatValue { Value: var number } => double.IsNaN(number) ? null : "n",
        TupleValue { Size: < 100 } tuple => ShapeOf(tuple),
        _ => null,
    };

    private static string? ShapeOf(TupleValue tuple)
    {
        var shapes = tuple.Items.Select(ShapeOf).ToList();
        return shapes.Contains(null) ? null : $"({string.Concat(shapes)})";
    }
}
