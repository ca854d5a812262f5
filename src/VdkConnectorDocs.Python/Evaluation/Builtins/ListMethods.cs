using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>list</c>.</summary>
internal static class ListMethods
{
    public static PythonValue? Get(ListValue list, string name)
    {
        NativeFunction? method = name switch
        {
            "append" => call => Change(call, list, e => call.Argument(0) is { } item ? Append(call, e, new Element(item)) : null),
            "extend" => call => Extend(call, list),
            "insert" => call => Change(call, list, e => Insert(call, e)),
            "remove" => call => Change(call, list, e => Remove(call, e)),
            "clear" => call => Change(call, list, static _ => Elements.Empty),
            "reverse" => call => Change(call, list, static e => e.IsExact ? e with { Items = [.. e.Items.Reverse()] } : null),
            "sort" => call => Change(call, list, e => Sorting.Sort(call, e)),
            "pop" => call => Pop(call, list),
            "copy" => _ => new ListValue(list.Elements),
            "index" => call => Index(call, list),
            "count" => call => call.Unknown("the count is not known"),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    internal static Elements Append(CallSite call, Elements elements, Element item) =>
        elements.Items.Length >= call.Interpreter.Limits.MaxElements || call.Interpreter.Spend(1 + (elements.Items.Length / 16))
            ? elements with { IsOpen = true }
            : elements with { Items = elements.Items.Add(item) };

    private static NoneValue Change(CallSite call, ListValue list, Func<Elements, Elements?> change)
    {
        call.Interpreter.Write(list.Cell, change(list.Elements) ?? list.Elements with { IsOpen = true });
        return NoneValue.Instance;
    }

    private static NoneValue Extend(CallSite call, ListValue list)
    {
        if (call.Argument(0) is { } other)
        {
            call.Interpreter.Extend(list.Cell, other);
        }

        return NoneValue.Instance;
    }

    private static Elements? Insert(CallSite call, Elements elements)
    {
        if (call.Argument(0) is not IntValue { Value: var index } || call.Argument(1) is not { } item || !elements.IsExact)
        {
            return null;
        }

        var position = index.Sign < 0 ? index + elements.Items.Length : index;
        var at = (int)System.Numerics.BigInteger.Max(0, System.Numerics.BigInteger.Min(position, elements.Items.Length));
        return elements with { Items = elements.Items.Insert(at, new Element(item)) };
    }

    private static Elements? Remove(CallSite call, Elements elements)
    {
        if (call.Argument(0) is not { } item || !elements.IsExact)
        {
            return null;
        }

        for (var i = 0; i < elements.Items.Length; i++)
        {
            switch (Operators.AreEqual(elements.Items[i].Value, item))
            {
                case true:
                    return elements with { Items = elements.Items.RemoveAt(i) };
                case null:
                    return null;
                default:
                    break;
            }
        }

        return elements;
    }

    private static PythonValue Pop(CallSite call, ListValue list)
    {
        var elements = list.Elements;
        var index = call.Argument(0) is IntValue { Value: var given } ? given : -1;
        if (elements.IsExact
            && call.Argument(0) is null or IntValue
            && Subscripts.Position(index, elements.Items.Length) is { } at)
        {
            call.Interpreter.Write(list.Cell, elements with { Items = elements.Items.RemoveAt(at) });
            return elements.Items[at].Value;
        }

        call.Interpreter.Write(list.Cell, new Elements([.. elements.Items.Select(static i => i with { IsCertain = false })], IsOpen: true));
        return call.Unknown("which element is taken is not known");
    }

    private static PythonValue Index(CallSite call, ListValue list)
    {
        if (call.Argument(0) is { } item && list.Elements.IsExact)
        {
            for (var i = 0; i < list.Elements.Items.Length; i++)
            {
                var isEqual = Operators.AreEqual(list.Elements.Items[i].Value, item);
                if (isEqual == true)
                {
                    return new IntValue(i);
                }

                if (isEqual is null)
                {
                    break;
                }
            }
        }

        return call.Unknown("the index is not known");
    }
}

/// <summary>Sorting of numbers and of strings.</summary>
internal static class Sorting
{
    /// <summary>Null when the order is not known.</summary>
    public static Elements? Sort(CallSite call, Elements elements)
    {
        if (elements.IsOpen || elements.Items.Any(static e => !e.IsCertain))
        {
            return null;
        }

        var key = call.Argument(-1, "key");
        var keyed = new List<(PythonValue Key, PythonValue Value)>(elements.Items.Length);
        foreach (var element in elements.Items)
        {
            keyed.Add((key is null or NoneValue ? element.Value : call.Interpreter.Call(key, CallArguments.Of(element.Value)), element.Value));
        }

        var isText = keyed.TrueForAll(static k => k.Key is StrValue);
        if (!isText && !keyed.TrueForAll(static k => Arithmetic.AsFloat(k.Key) is not null))
        {
            return null;
        }

        var comparer = Comparer<PythonValue>.Create(static (a, b) => Arithmetic.Order(a, b) ?? 0);
        var sorted = keyed.OrderBy(static k => k.Key, comparer).Select(static k => new Element(k.Value));
        return call.Argument(-1, "reverse") switch
        {
            null or BoolValue { Value: false } => new Elements([.. sorted], IsOpen: false),
            BoolValue => new Elements([.. keyed.OrderByDescending(static k => k.Key, comparer).Select(static k => new Element(k.Value))], IsOpen: false),
            _ => null,
        };
    }
}
