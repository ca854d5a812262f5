using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The members of enumerations (Python library reference, <c>enum</c>).</summary>
public static class EnumMembers
{
    private const string Key = "__enum_members__";

    /// <summary>In the order of their definition, without aliases; null when that is not known.</summary>
    internal static IReadOnlyList<InstanceValue>? Of(Interpreter interpreter, ClassValue type) =>
        All(interpreter, type) is { } all && !interpreter.Spend(all.Count) ? [.. all.Select(static m => m.Member).Distinct()] : null;

    internal static InstanceValue? Find(Interpreter interpreter, ClassValue type, string name) =>
        All(interpreter, type)?.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal)).Member;

    /// <summary>The member that <c>Type(value)</c> gives; null when it is not known.</summary>
    internal static InstanceValue? FromValue(Interpreter interpreter, ClassValue type, PythonValue? value)
    {
        foreach (var (_, member) in value is null ? [] : All(interpreter, type) ?? [])
        {
            switch (ReferenceEquals(member, value) ? true : Operators.AreEqual(interpreter.Effort, member.Attributes.Get("value")!, value!))
            {
                case true:
                    return member;
                case null:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The constant that a member of an enumeration with a mixed-in type is; null for other members.</summary>
    public static PythonValue? AsConstant(InstanceValue member) =>
        member.Class.IsEnum && MixedIn(member.Class) is not null ? member.Attributes.Get("value") : null;

    /// <summary>The members are texts by their nature (<c>StrEnum</c>), and print as such.</summary>
    internal static bool ArePrintedAsText(ClassValue type) => HasBase(type, static b => b is ExternalValue { Symbol: "enum.StrEnum" });

    private static IReadOnlyList<(string Name, InstanceValue Member)>? All(Interpreter interpreter, ClassValue type)
    {
        if (type.Members.Get(Key) is EnumMemberList known)
        {
            interpreter.Effort.SpendOnElements(known.Members.Count);
            return known.Members;
        }

        // Its metaclass can be told how to number, and its body can do anything with the members' names.
        if (type.Members.Open is not null || type.FindMember("_generate_next_value_") is not null || type.FindMember("_ignore_") is not null)
        {
            return null;
        }

        // A class has its members once, on whichever path they are first asked for.
        IReadOnlyList<(string Name, InstanceValue Member)>? members = null;
        interpreter.RunOutsideOfPaths(() =>
        {
            members = Create(interpreter, type);
            if (members is not null)
            {
                interpreter.SetVariable(type.Members, Key, new EnumMemberList(members));
            }
        });
        return members;
    }

    private static List<(string Name, InstanceValue Member)>? Create(Interpreter interpreter, ClassValue type)
    {
        var members = new List<(string Name, InstanceValue Member)>();
        foreach (var name in type.Members.Names)
        {
            var variable = type.Members.Find(name)!;
            if (name.StartsWith('_') || variable.Value is FunctionValue or PropertyValue or ClassValue { IsEnum: false })
            {
                continue;
            }

            // Each is compared with all before it.
            if (interpreter.Spend(1 + (members.Count / 8)))
            {
                return null;
            }

            var value = ValueOf(type, name, variable.Value!, members);
            var alias = members.Find(m => Operators.AreEqual(interpreter.Effort, m.Member.Attributes.Get("value")!, value) == true).Member;
            members.Add((name, alias ?? NewMember(interpreter, type, name, value)));
            if (!variable.IsCertain)
            {
                return null;
            }
        }

        return members;
    }

    private static InstanceValue NewMember(Interpreter interpreter, ClassValue type, string name, PythonValue value)
    {
        var member = new InstanceValue(type, birth: long.MinValue);
        foreach (var (attribute, content) in (ReadOnlySpan<(string, PythonValue)>)[("name", new StrValue(name)), ("_name_", new StrValue(name)), ("value", value), ("_value_", value)])
        {
            interpreter.SetVariable(member.Attributes, attribute, content);
        }

        // A constructor of its own may set further attributes, and even the value.
        if (type.FindMember("__new__") is not null)
        {
            member.Attributes.Widen(interpreter, "the constructor of the enumeration decides");
        }
        else if (type.FindMember("__init__") is FunctionValue constructor)
        {
            var arguments = (value as TupleValue)?.Items ?? NamedTuples.ItemsOf(interpreter, value) ?? [value];
            interpreter.Call(new BoundMethodValue(constructor, member), CallArguments.Of([.. arguments]));
        }

        return member;
    }

    private static PythonValue ValueOf(ClassValue type, string name, PythonValue value, List<(string Name, InstanceValue Member)> earlier)
    {
        var mixedIn = MixedIn(type);
        if (value is AutoValue)
        {
            return Next(type, name, mixedIn, earlier) ?? new UnknownValue("which value auto() gives is not followed");
        }

        // The mixed-in type converts what is written.
        return (mixedIn, value) switch
        {
            (null, _) or ("str", StrValue) or ("int", IntValue) or ("float", FloatValue) => value,
            _ => new UnknownValue("the type of the enumeration converts it", labels: value.Labels),
        };
    }

    /// <summary>What <c>auto()</c> gives; null where that depends on the version of Python.</summary>
    private static PythonValue? Next(ClassValue type, string name, string? mixedIn, List<(string Name, InstanceValue Member)> earlier)
    {
        if (ArePrintedAsText(type))
        {
            return new StrValue(name.ToLowerInvariant());
        }

        if (mixedIn is "str" or "float" || HasBase(type, static b => b is ExternalValue { Symbol: "enum.Flag" or "enum.IntFlag" }))
        {
            return null;
        }

        var values = earlier.Select(static m => m.Member.Attributes.Get("value") as IntValue).ToList();
        return values.Count == 0 ? new IntValue(1)
            : values.Contains(null) || values[^1]!.Value != values.Max(static v => v!.Value) ? null
            : new IntValue(values[^1]!.Value + 1);
    }

    private static string? MixedIn(ClassValue type) =>
        HasBase(type, static b => b is BuiltinTypeValue { Name: "str" } or ExternalValue { Symbol: "enum.StrEnum" }) ? "str"
        : HasBase(type, static b => b is BuiltinTypeValue { Name: "int" } or ExternalValue { Symbol: "enum.IntEnum" or "enum.IntFlag" }) ? "int"
        : HasBase(type, static b => b is BuiltinTypeValue { Name: "float" }) ? "float"
        : null;

    private static bool HasBase(ClassValue type, Func<PythonValue, bool> test) => type.Ancestry().Any(t => t.Bases.Any(test));

    /// <summary>The members of a class, kept with it.</summary>
    private sealed class EnumMemberList(IReadOnlyList<(string Name, InstanceValue Member)> members) : HostValue
    {
        public IReadOnlyList<(string Name, InstanceValue Member)> Members { get; } = members;
    }
}

/// <summary>What <c>enum.auto()</c> gives.</summary>
internal sealed class AutoValue : HostValue;
