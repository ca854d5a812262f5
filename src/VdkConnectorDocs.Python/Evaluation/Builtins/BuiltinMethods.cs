using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The methods of built-in types, by type.</summary>
internal static class BuiltinMethods
{
    /// <summary>The bound method or attribute; null when it is not known.</summary>
    public static PythonValue? Get(PythonValue value, string name) => value switch
    {
        StrValue text => StringMethods.Get(text, name),
        ListValue list => ListMethods.Get(list, name),
        DictValue dict => DictMethods.Get(dict, name),
        SetValue set => SetMethods.Get(set, name),
        PathValue path => PathMethods.Get(path, name),
        BuiltinTypeValue type => BuiltinTypeMember(type, name),
        _ => null,
    };

    private static PythonValue? BuiltinTypeMember(BuiltinTypeValue type, string name) => (type.Name, name) switch
    {
        (_, "__name__") => new StrValue(type.Name),
        ("dict", "fromkeys") => new NativeFunctionValue("fromkeys", DictMethods.FromKeys),
        ("str", "join" or "lower" or "upper" or "strip") => new NativeFunctionValue(name, call =>
            call.Argument(0) is StrValue text && StringMethods.Get(text, name) is { } method
                ? call.Interpreter.Call(method, call with { Arguments = call.Arguments with { Positional = call.Arguments.Positional.RemoveAt(0) } })
                : call.Unknown($"what str.{name} returns is not known")),
        _ => null,
    };
}
