using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The members of enumerations (Python library reference, <c>enum</c>).</summary>
public static class EnumMembers
{
    private const string Key = "__enum_members__";

    /// <summary>In the order of their definition.</summary>
    internal static IReadOnlyList<InstanceValue> Of(Interpreter interpreter, ClassValue type)
    {
        if (type.Members.Get(Key) is TupleValue known)
        {
            return [.. known.Items.Cast<InstanceValue>()];
        }

        var members = new List<InstanceValue>();
        foreach (var statement in type.Node.Body)
        {
            if (statement is not AssignStatement { Targets: [NameExpression { Name: var name }] }
                || name.StartsWith('_')
                || type.Members.Get(name) is not { } value
                || value is FunctionValue)
            {
                continue;
            }

            var member = new InstanceValue(type);
            var isAutomatic = value is UnknownValue or ExternalValue && statement is AssignStatement { Value: CallExpression };
            interpreter.SetVariable(member.Attributes, "name", new StrValue(name));
            interpreter.SetVariable(member.Attributes, "value", isAutomatic ? new IntValue(members.Count + 1) : value);
            members.Add(member);
        }

        interpreter.SetVariable(type.Members, Key, new TupleValue([.. members]));
        return members;
    }

    internal static InstanceValue? Find(Interpreter interpreter, ClassValue type, string name) =>
        Of(interpreter, type).FirstOrDefault(m => m.Attributes.Get("name") is StrValue text && string.Equals(text.Value, name, StringComparison.Ordinal));

    /// <summary>The member that <c>Type(value)</c> gives; null when it is not known.</summary>
    internal static InstanceValue? FromValue(Interpreter interpreter, ClassValue type, PythonValue? value) =>
        value is null ? null : Of(interpreter, type).FirstOrDefault(m => Operators.AreEqual(m.Attributes.Get("value")!, value) == true);

    /// <summary>The constant that a member of an enumeration with a mixed-in type is; null for other members.</summary>
    public static PythonValue? AsConstant(InstanceValue member) =>
        member.Class.IsEnum
        && member.Class.Ancestry().Any(static t => t.Bases.Any(static b =>
            b is BuiltinTypeValue { Name: "str" or "int" or "float" } or ExternalValue { Symbol: "enum.StrEnum" or "enum.IntEnum" }))
            ? member.Attributes.Get("value")
            : null;
}
