using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>isinstance</c> and <c>hasattr</c>.</summary>
internal static class TypeTests
{
    /// <summary>Null when it depends on the run.</summary>
    public static BoolValue? IsInstance(CallSite call, PythonValue value)
    {
        if (call.Argument(1) is not { } type)
        {
            return null;
        }

        call.Interpreter.Effort.SpendOnElements(type is TupleValue tuple ? tuple.Items.Length : 1);
        return IsInstance(type, value) is { } known ? BoolValue.Of(known) : null;
    }

    /// <param name="type">A type, or a tuple of types.</param>
    /// <param name="value">What may be of it.</param>
    /// <returns>Null when it depends on the run.</returns>
    public static bool? IsInstance(PythonValue type, PythonValue value)
    {
        if (value is UnknownValue or ExternalValue or HostValue)
        {
            return null;
        }

        bool? result = false;
        foreach (var one in type is TupleValue tuple ? tuple.Items : [type])
        {
            var matches = Matches(one, value);
            if (matches == true)
            {
                return true;
            }

            result = matches is null ? null : result;
        }

        return result;
    }

    /// <summary>Whether the attribute is surely there.</summary>
    public static bool HasAttribute(Interpreter interpreter, PythonValue value, string name) => value switch
    {
        ModuleValue module => module.Members.Find(name) is { IsCertain: true },
        ClassValue type => HasMember(type, name),
        InstanceValue instance => instance.Attributes.Find(name) is { IsCertain: true } || HasMember(instance.Class, name),
        UnionValue union => union.Options.All(o => HasAttribute(interpreter, o, name)),
        UnknownValue or ExternalValue or HostValue => false,
        _ => BuiltinMethods.Get(interpreter, value, name) is not null,
    };

    /// <summary>Whether a class surely has no such attribute.</summary>
    public static bool LacksAttribute(PythonValue value, string name) => !name.StartsWith("__", StringComparison.Ordinal) && value switch
    {
        BuiltinTypeValue type => type.Name is "object",
        ClassValue { HasForeignBase: false, IsSubclassOfBuiltin: false, Metaclass: null } type =>
            type.Ancestry().All(t => t.Members.Open is null && t.Members.Find(name) is null),
        _ => false,
    };

    private static bool HasMember(ClassValue type, string name) => type.Ancestry().Any(t => t.Members.Find(name) is { IsCertain: true });

    private static bool? Matches(PythonValue type, PythonValue value) => (type, value) switch
    {
        (BuiltinTypeValue { Name: "object" }, _) => true,
        (BuiltinTypeValue { Name: "int" }, BoolValue) => true,
        (BuiltinTypeValue { Name: "dict" }, DictValue) => true,
        (BuiltinTypeValue { Name: "type" }, ClassValue or BuiltinTypeValue) => true,
        (BuiltinTypeValue builtin, NoneValue or BoolValue or IntValue or FloatValue or StrValue or BytesValue or TupleValue or ListValue or SetValue
            or DictValue or DictViewValue or RangeValue or IteratorValue or FunctionValue or BoundMethodValue or ModuleValue or PathValue or ClassValue) =>
            string.Equals(builtin.Name, value.TypeName, StringComparison.Ordinal),
        (BuiltinTypeValue, InstanceValue { Class: { HasForeignBase: false, IsSubclassOfBuiltin: false } }) => false,
        (ClassValue known, InstanceValue instance) when instance.Class.Ancestry().Contains(known) => true,
        (ClassValue { IsOpenToInstances: false }, InstanceValue { Class.HasForeignBase: false }) => false,
        (ClassValue { IsOpenToInstances: false }, NoneValue or BoolValue or IntValue or FloatValue or StrValue or BytesValue or TupleValue or ListValue
            or SetValue or DictValue or RangeValue or FunctionValue or BoundMethodValue or ModuleValue or PathValue) => false,
        _ => null,
    };
}
