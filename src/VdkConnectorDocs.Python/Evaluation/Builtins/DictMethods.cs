using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>dict</c>.</summary>
internal static class DictMethods
{
    public static PythonValue? Get(DictValue dict, string name)
    {
        NativeFunction? method = name switch
        {
            "get" => call => Find(call, dict, call.Argument(1) ?? NoneValue.Instance),
            "keys" => _ => new ListValue(List(dict, static i => i.Key)),
            "values" => _ => new ListValue(List(dict, static i => i.Value)),
            "items" => _ => new ListValue(List(dict, static i => new TupleValue([i.Key, i.Value]))),
            "update" => call => Update(call, dict),
            "setdefault" => call => SetDefault(call, dict),
            "pop" => call => Pop(call, dict),
            "copy" => _ => new DictValue(dict.Items),
            "clear" => call => Set(call, dict, DictItems.Empty),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    public static PythonValue FromKeys(CallSite call)
    {
        if (call.Argument(0) is not { } keys || call.Interpreter.Iterate(keys) is not { } elements)
        {
            return call.Unknown("the keys are not known");
        }

        var items = DictItems.Empty with { IsOpen = elements.IsOpen };
        foreach (var element in elements.Items)
        {
            items = items.With(element.Value, call.Argument(1) ?? NoneValue.Instance);
        }

        return new DictValue(items);
    }

    private static Elements List(DictValue dict, Func<DictItem, PythonValue> select) =>
        new([.. dict.Items.Items.Select(i => new Element(select(i), i.IsCertain))], dict.Items.IsOpen);

    private static NoneValue Set(CallSite call, DictValue dict, DictItems items)
    {
        call.Interpreter.Write(dict.Cell, items);
        return NoneValue.Instance;
    }

    private static PythonValue Find(CallSite call, DictValue dict, PythonValue missing) =>
        call.Argument(0) is { } keys
            ? call.Interpreter.ForEach(keys, key =>
            {
                var index = dict.Items.IndexOf(key);
                if (index >= 0)
                {
                    var item = dict.Items.Items[index];
                    return item.IsCertain ? item.Value : call.Interpreter.Join(item.Value, missing);
                }

                return dict.Items.IsOpen || key is UnknownValue or ExternalValue ? call.Unknown("the key is not known to be there") : missing;
            })
            : call.Unknown("the key is not known");

    private static NoneValue Update(CallSite call, DictValue dict)
    {
        var items = dict.Items;
        if (call.Argument(0) is { } other)
        {
            items = other is DictValue given ? Interpreter.Merge(items, given.Items) : items with { IsOpen = true };
        }

        foreach (var keyword in call.Arguments.Keywords)
        {
            items = items.With(new StrValue(keyword.Key), keyword.Value);
        }

        return Set(call, dict, items with { IsOpen = items.IsOpen || call.Arguments.HasUnknownKeywords });
    }

    private static PythonValue SetDefault(CallSite call, DictValue dict)
    {
        if (call.Argument(0) is not { } key)
        {
            return call.Unknown("the key is not known");
        }

        var index = dict.Items.IndexOf(key);
        if (index >= 0)
        {
            return dict.Items.Items[index].Value;
        }

        var value = call.Argument(1) ?? NoneValue.Instance;
        Set(call, dict, dict.Items.With(key, value));
        return value;
    }

    private static PythonValue Pop(CallSite call, DictValue dict)
    {
        var value = Find(call, dict, call.Argument(1) ?? call.Unknown("the key is not known to be there"));
        if (call.Argument(0) is { } key && dict.Items.IndexOf(key) is >= 0 and var index)
        {
            Set(call, dict, dict.Items with { Items = dict.Items.Items.RemoveAt(index) });
        }

        return value;
    }
}
