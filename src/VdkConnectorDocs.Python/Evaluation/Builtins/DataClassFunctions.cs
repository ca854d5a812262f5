using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The functions of the module <c>dataclasses</c> that look at classes and instances.</summary>
internal static class DataClassFunctions
{
    private const int MaxDepth = 20;

    /// <summary><c>fields(class_or_instance)</c>.</summary>
    public static PythonValue Fields(CallSite call) => TypeOf(call.Argument(0, "class_or_instance")) is { } type
        ? new TupleValue([.. DataClassFields.Of(call.Interpreter, type).Select(static f => new FieldDescription(f.Name, f.Type.Members.Get(f.Name)))])
        : call.Unknown("the data class is not known");

    /// <summary><c>replace(obj, **changes)</c>.</summary>
    public static PythonValue Replace(CallSite call) => call.Argument(0, "obj") is InstanceValue { Class.IsDataClass: true } instance
        ? Replace(call, instance)
        : call.Unknown("the instance is not known");

    /// <summary>An instance of the same class with the fields of another one, but for those that the call names.</summary>
    public static PythonValue Replace(CallSite call, InstanceValue instance)
    {
        var kept = DataClassFields.Of(call.Interpreter, instance.Class)
            .Where(f => call.Argument(-1, f.Name) is null && f.Type.Members.Get(f.Name) is not FieldValue { IsInitialized: false })
            .Select(f => KeyValuePair.Create(f.Name, instance.Attributes.Get(f.Name) ?? call.Unknown($"the field {f.Name} is not known")));
        return call.Interpreter.Call(instance.Class, call with
        {
            Arguments = call.Arguments with { Positional = [], Keywords = [.. call.Arguments.Keywords, .. kept] },
        });
    }

    /// <summary><c>asdict(obj)</c> or <c>astuple(obj)</c>.</summary>
    public static PythonValue Convert(CallSite call, bool isDict) =>
        call.Argument(0, "obj") is InstanceValue { Class.IsDataClass: true } instance && call.Arguments.Positional.Length + call.Arguments.Keywords.Length == 1
            ? Convert(call, instance, isDict, depth: 0)
            : call.Unknown("the instance is not known");

    private static PythonValue Convert(CallSite call, PythonValue value, bool isDict, int depth)
    {
        if (depth > MaxDepth || call.Interpreter.Spend())
        {
            return call.Unknown("it is nested too deeply");
        }

        switch (value)
        {
            case InstanceValue { Class: { IsDataClass: true, IsNamedTuple: false } type } instance:
                var fields = DataClassFields.Of(call.Interpreter, type).Select(f => (f.Name, Value: Inner(instance.Attributes.Get(f.Name) ?? call.Unknown($"the field {f.Name} is not known")))).ToList();
                return isDict
                    ? call.Interpreter.NewDict(new DictItems([.. fields.Select(static f => new DictItem(new StrValue(f.Name), f.Value))], isOpen: false))
                    : new TupleValue([.. fields.Select(static f => f.Value)]);
            case ListValue { IsTuple: false } list:
                return call.Interpreter.NewList(list.Elements.Select(Inner));
            case TupleValue tuple:
                return new TupleValue([.. tuple.Items.Select(Inner)]);
            case DictValue dict:
                return call.Interpreter.NewDict(new DictItems([.. dict.Items.Items.Select(i => i with { Value = Inner(i.Value) })], dict.Items.IsOpen));
            case InstanceValue { Class.IsEnum: false }:
                return call.Unknown("what a copy of an object holds is not followed");
            default:
                return value;
        }

        PythonValue Inner(PythonValue inner) => call.Interpreter.ForEach(inner, v => Convert(call, v, isDict, depth + 1));
    }

    private static ClassValue? TypeOf(PythonValue? value) => value switch
    {
        ClassValue { IsDataClass: true, IsNamedTuple: false } type => type,
        InstanceValue { Class: { IsDataClass: true, IsNamedTuple: false } type } => type,
        _ => null,
    };

    /// <summary>What <c>fields(…)</c> tells about a field.</summary>
    private sealed class FieldDescription(string name, PythonValue? declared) : HostValue
    {
        public override PythonValue? GetAttribute(Interpreter interpreter, string attribute) => attribute switch
        {
            "name" => new StrValue(name),
            "default" => declared is FieldValue field ? field.Default ?? MissingValue.Instance : declared ?? MissingValue.Instance,
            "default_factory" => (declared as FieldValue)?.Factory ?? MissingValue.Instance,
            "metadata" => (declared as FieldValue)?.Metadata ?? interpreter.NewDict(DictItems.Empty),
            _ => null,
        };
    }
}
