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
            "reverse" => call => Change(call, list, e => e.IsExact && !call.Interpreter.Effort.SpendOnElements(e.Items.Length) ? new Elements([.. e.Items.Reverse()], isOpen: false) : null),
            "sort" => call => Change(call, list, e => Sorting.Sort(call, e)),
            "pop" => call => Pop(call, list),
            "copy" => call => call.Interpreter.NewList(list.Elements),
            "index" or "count" => call => Search(call, list.Elements, name),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    internal static Elements Append(CallSite call, Elements elements, Element item) =>
        elements.Items.Length >= call.Interpreter.Limits.MaxElements || call.Interpreter.Spend(1 + (elements.Items.Length / Interpreter.ReferencesOfOneStep))
            ? elements.Opened()
            : elements.Add(item);

    /// <summary><c>index</c> and <c>count</c>.</summary>
    internal static PythonValue Search(CallSite call, Elements elements, string name)
    {
        if (call.Argument(0) is { } item && elements.IsExact && Signature.HasOnlyPositional(call.Arguments, 1) && !call.Interpreter.Effort.SpendOnElements(elements.Items.Length))
        {
            var count = 0;
            for (var i = 0; i < elements.Items.Length; i++)
            {
                switch (Operators.AreEqual(call.Interpreter.Effort, elements.Items[i].Value, item))
                {
                    case true when name is "index":
                        return new IntValue(i);
                    case true:
                        count++;
                        break;
                    case null:
                        return call.Unknown("whether elements are equal is not known");
                    default:
                        break;
                }
            }

            if (name is "count")
            {
                return new IntValue(count);
            }
        }

        return call.Unknown("the elements are not known");
    }

    private static NoneValue Change(CallSite call, ListValue list, Func<Elements, Elements?> change)
    {
        call.Interpreter.Write(list.Cell, change(list.Elements) ?? list.Elements.Shaken);
        return NoneValue.Instance;
    }

    private static NoneValue Extend(CallSite call, ListValue list)
    {
        if (call.Argument(0) is { } other and not UnionValue)
        {
            call.Interpreter.Extend(list.Cell, other);
        }
        else
        {
            call.Interpreter.Shake(list, "it is extended");
        }

        return NoneValue.Instance;
    }

    private static Elements? Insert(CallSite call, Elements elements)
    {
        if (Arithmetic.AsInteger(call.Argument(0) ?? NoneValue.Instance) is not { } index || call.Argument(1) is not { } item || !elements.IsExact)
        {
            return null;
        }

        var position = index.Sign < 0 ? index + elements.Items.Length : index;
        var at = (int)System.Numerics.BigInteger.Max(0, System.Numerics.BigInteger.Min(position, elements.Items.Length));
        call.Interpreter.Effort.SpendOnElements(elements.Items.Length);
        return new Elements(elements.Items.Insert(at, new Element(item)), isOpen: false);
    }

    private static Elements? Remove(CallSite call, Elements elements)
    {
        if (call.Argument(0) is not { } item || !elements.IsExact || call.Interpreter.Effort.SpendOnElements(elements.Items.Length))
        {
            return null;
        }

        for (var i = 0; i < elements.Items.Length; i++)
        {
            switch (Operators.AreEqual(call.Interpreter.Effort, elements.Items[i].Value, item))
            {
                case true:
                    return new Elements(elements.Items.RemoveAt(i), isOpen: false);
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
            && (call.Argument(0) is IntValue || (call.Arguments.Positional.IsEmpty && !call.Arguments.HasUnknownPositional))
            && Subscripts.Position(index, elements.Items.Length) is { } at)
        {
            call.Interpreter.Effort.SpendOnElements(elements.Items.Length);
            call.Interpreter.Write(list.Cell, new Elements(elements.Items.RemoveAt(at), isOpen: false));
            return elements.Items[at].Value;
        }

        call.Interpreter.Shake(list, "an element is taken");
        return call.Unknown("which element is taken is not known");
    }
}
