using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The methods of built-in types, by type.</summary>
internal static class BuiltinMethods
{
    /// <summary>The bound method or attribute; null when it is not known.</summary>
    public static PythonValue? Get(Interpreter interpreter, PythonValue value, string name) => value switch
    {
        StrValue text => StringMethods.Get(text, name),
        ListValue { IsTuple: false } list => ListMethods.Get(list, name) ?? Changing(list, name),
        TupleValue tuple => TupleMethod(tuple, name),
        DictValue dict => DictMethods.Get(dict, name) ?? Changing(dict, name),
        SetValue set => SetMethods.Get(set, name) ?? Changing(set, name),
        PathValue path => PathMethods.Get(interpreter, path, name),
        PropertyValue property => PropertyDecorator(property, name),
        IteratorValue iterator => IteratorMethod(iterator, name),
        BuiltinTypeValue type => BuiltinTypeMember(type, name),
        _ => null,
    };

    /// <summary>The methods of containers that change them in ways that are not followed.</summary>
    private static NativeFunctionValue? Changing(PythonValue container, string name) => name is "move_to_end" or "__setitem__" or "__delitem__"
        or "__iadd__" or "__imul__" or "__ior__" or "__iand__" or "__isub__" or "__ixor__" or "__init__"
            ? new NativeFunctionValue(name, call =>
            {
                call.Interpreter.Shake(container, $"{name} changes it");
                return call.Unknown($"what {name} returns is not followed");
            })
            : null;

    private static PythonValue? BuiltinTypeMember(BuiltinTypeValue type, string name) => (type.Name, name) switch
    {
        (_, "__name__") => new StrValue(type.Name),

        // What objects have without code is of no class of the code.
        ("object", "__dict__") => new NamesValue(new Namespace()),
        ("object", "__new__") => new NativeFunctionValue(name, static call => call.Argument(0) is ClassValue made
            ? call.Interpreter.NewInstance(made)
            : call.Unknown("the class is not known")),
        ("object", "__setattr__") => new NativeFunctionValue(name, static call =>
        {
            if (call.Argument(0) is { } target && call.Text(1) is { } attribute && call.Argument(2) is { } value)
            {
                call.Interpreter.SetAttribute(target, attribute, value);
            }

            return NoneValue.Instance;
        }),
        ("dict", "fromkeys") => new NativeFunctionValue("fromkeys", DictMethods.FromKeys),
        ("str", _) when StringMethods.Get(StrValue.Empty, name) is not null => new NativeFunctionValue(name, call =>
            call.Argument(0) is StrValue text && StringMethods.Get(text, name) is { } method
                ? call.Interpreter.Call(method, call with { Arguments = call.Arguments with { Positional = call.Arguments.Positional.RemoveAt(0) } })
                : call.Unknown($"what str.{name} returns is not known")),
        _ => null,
    };

    private static NativeFunctionValue? TupleMethod(TupleValue tuple, string name) => name switch
    {
        "index" or "count" => new NativeFunctionValue(name, call => ListMethods.Search(call, Elements.Of(tuple.Items), name)),
        _ => null,
    };

    /// <summary><c>@x.setter</c> and its like: each makes a property of its own.</summary>
    private static NativeFunctionValue? PropertyDecorator(PropertyValue property, string name) => name switch
    {
        "getter" => new NativeFunctionValue(name, call => new PropertyValue(call.Argument(0), property.Setter)),
        "setter" => new NativeFunctionValue(name, call => new PropertyValue(property.Getter, call.Argument(0))),
        "deleter" => new NativeFunctionValue(name, _ => property),
        _ => null,
    };

    private static NativeFunctionValue? IteratorMethod(IteratorValue iterator, string name) => name switch
    {
        "__next__" => new NativeFunctionValue(name, call => call.Interpreter.Next(iterator, missing: null) ?? call.Unknown("the next element is not known")),
        "close" => new NativeFunctionValue(name, static _ => NoneValue.Instance),
        "send" or "throw" => new NativeFunctionValue(name, call =>
        {
            call.Interpreter.Shake(iterator, "it was sent something");
            return call.Unknown("what a generator makes of what it is sent is not followed");
        }),
        _ => null,
    };
}
