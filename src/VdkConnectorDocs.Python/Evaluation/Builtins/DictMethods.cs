using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>dict</c>.</summary>
internal static class DictMethods
{
    public static PythonValue? Get(DictValue dict, string name)
    {
        NativeFunction? method = name switch
        {
            "get" => call => Signature.HasOnlyPositional(call.Arguments, 2)
                ? Find(call, dict, call.Argument(1) ?? NoneValue.Instance)
                : call.Unknown("the key is not known"),
            "keys" or "values" or "items" => _ => new DictViewValue(dict, name),
            "update" => call => Update(call, dict),
            "setdefault" => call => SetDefault(call, dict),
            "pop" => call => Pop(call, dict),
            "popitem" => call => PopItem(call, dict),
            "copy" => call => Copy(call.Interpreter, dict),
            "clear" => call => Set(call, dict, DictItems.Empty),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    public static DictValue Copy(Interpreter interpreter, DictValue dict) => new(dict.Items, dict.TypeName, interpreter.Now) { Factory = dict.Factory };

    public static PythonValue FromKeys(CallSite call)
    {
        if (call.Argument(0) is not { } keys || call.Interpreter.Iterate(keys) is not { } elements)
        {
            return call.Unknown("the keys are not known");
        }

        var items = elements.IsOpen ? DictItems.Empty.Opened() : DictItems.Empty;
        foreach (var element in elements.Items)
        {
            items = call.Interpreter.With(items, element.Value, call.Argument(1) ?? NoneValue.Instance, element.IsCertain);
        }

        return call.Interpreter.NewDict(items);
    }

    /// <summary>The items that <c>dict(value)</c> would have.</summary>
    public static DictItems ItemsOf(Interpreter interpreter, PythonValue value)
    {
        if (value is DictValue dict)
        {
            return dict.Items;
        }

        // An object of the code may be a mapping in its own way.
        if (value is UnionValue or InstanceValue || interpreter.Iterate(value) is not { } pairs)
        {
            return DictItems.Empty.Opened();
        }

        var items = pairs.IsOpen ? DictItems.Empty.Opened() : DictItems.Empty;
        foreach (var pair in pairs.Items)
        {
            if (interpreter.IsExhausted)
            {
                return items.Opened();
            }

            items = pair.Value is TupleValue or ListValue && interpreter.Iterate(pair.Value) is { IsExact: true, Items: [var key, var content] }
                ? interpreter.With(items, key.Value, content.Value, pair.IsCertain)
                : items.Shaken("it may be overwritten", interpreter.Effort, isRemoved: false);
        }

        return items;
    }

    private static NoneValue Set(CallSite call, DictValue dict, DictItems items)
    {
        call.Interpreter.Write(dict.Cell, items);
        return NoneValue.Instance;
    }

    private static PythonValue Find(CallSite call, DictValue dict, PythonValue missing) =>
        call.Argument(0) is { } keys
            ? call.Interpreter.ForEach(keys, key =>
            {
                call.Interpreter.Effort.SpendOnElements(dict.Items.Items.Length);
                var index = dict.Items.IndexOf(key, call.Interpreter.Effort);
                if (index >= 0)
                {
                    var item = dict.Items.Items[index];
                    return item.IsCertain ? item.Value : call.Interpreter.Join(item.Value, missing);
                }

                return dict.Items.MayHave(key, call.Interpreter.Effort) || key is UnknownValue or ExternalValue
                    ? Subscripts.WithChangeable(call.Interpreter, call.Unknown("the key is not known to be there"), dict.Items.Items.Select(static i => i.Value))
                    : missing;
            })
            : call.Unknown("the key is not known");

    private static NoneValue Update(CallSite call, DictValue dict)
    {
        var items = dict.Items;
        if (call.Arguments.HasUnknownPositional || call.Arguments.HasUnknownKeywords)
        {
            items = items.Shaken("it may be overwritten", call.Interpreter.Effort, isRemoved: false);
        }

        if (call.Argument(0) is { } other)
        {
            items = call.Interpreter.Merge(items, ItemsOf(call.Interpreter, other));
        }

        foreach (var keyword in call.Arguments.Keywords)
        {
            items = call.Interpreter.With(items, new StrValue(keyword.Key), keyword.Value);
        }

        return Set(call, dict, items);
    }

    private static PythonValue SetDefault(CallSite call, DictValue dict)
    {
        if (call.Argument(0) is not { } key || key is UnionValue)
        {
            call.Interpreter.Shake(dict, "an item may be added");
            return call.Unknown("the key is not known");
        }

        // It is looked for, and then for what may be it.
        call.Interpreter.Effort.SpendOnElements(3L * dict.Items.Items.Length);
        var value = call.Argument(1) ?? NoneValue.Instance;
        var index = dict.Items.IndexOf(key, call.Interpreter.Effort);
        if (index >= 0 && dict.Items.Items[index] is { IsCertain: true } item)
        {
            return item.Value;
        }

        if (index < 0 && dict.Items.MayHave(key, call.Interpreter.Effort))
        {
            value = call.Interpreter.Join(value, call.Unknown("the key may be there already"));
        }

        // When the item is there on some paths only, the new value joins the one that it has on those.
        var items = call.Interpreter.With(dict.Items, key, value, isCertain: index < 0);
        index = items.IndexOf(key, call.Interpreter.Effort);
        if (index >= 0)
        {
            items = new DictItems(items.Items.SetItem(index, items.Items[index] with { IsCertain = true }), items.IsOpen);
            value = items.Items[index].Value;
        }

        Set(call, dict, items);
        return value;
    }

    private static PythonValue Pop(CallSite call, DictValue dict)
    {
        var value = Find(call, dict, call.Argument(1) ?? call.Unknown("the key is not known to be there"));
        if (call.Argument(0) is { } key and not UnionValue)
        {
            call.Interpreter.Effort.SpendOnElements(dict.Items.Items.Length);
            Set(call, dict, dict.Items.Without(key, call.Interpreter.Effort));
        }
        else
        {
            call.Interpreter.Shake(dict, "an item is taken");
        }

        return value;
    }

    private static PythonValue PopItem(CallSite call, DictValue dict)
    {
        if (dict.Items is { IsExact: true, Items: [.., var last] } && call.Arguments.Positional.IsEmpty && call.Arguments.Keywords.IsEmpty)
        {
            Set(call, dict, new DictItems(dict.Items.Items.RemoveAt(dict.Items.Items.Length - 1), isOpen: false));
            return new TupleValue([last.Key, last.Value]);
        }

        call.Interpreter.Shake(dict, "an item is taken");
        return call.Unknown("which item is taken is not known");
    }
}
