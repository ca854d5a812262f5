using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Attributes.</content>
public sealed partial class Interpreter
{
    private PythonValue EvaluateAttribute(AttributeExpression attribute)
    {
        var value = Evaluate(attribute.Value);
        return ForEach(value, v => GetAttribute(v, Scope.Mangle(attribute.Name), attribute));
    }

    /// <summary>The attribute of a value that is no union.</summary>
    public PythonValue GetAttribute(PythonValue value, string name, Expression? origin = null)
    {
        var found = value switch
        {
            ModuleValue module => GetModuleAttribute(module, name),
            InstanceValue instance => GetInstanceAttribute(instance, name),
            ClassValue type => GetClassAttribute(type, name),
            HostValue host => host.GetAttribute(this, name),
            ExternalValue external => ResolveExternal($"{external.Symbol}.{name}"),
            FunctionValue function => GetFunctionAttribute(function, name),
            BoundMethodValue method => GetFunctionAttribute(method.Function, name),
            _ => BuiltinMethods.Get(value, name),
        };
        if (found is not null)
        {
            return found;
        }

        var reason = value is UnknownValue unknown ? unknown.Reason : $"the attribute {name} of {Describe(value)} is not known";
        return new UnknownValue(reason, origin, value.Labels);
    }

    private PythonValue? GetModuleAttribute(ModuleValue module, string name)
    {
        if (module.Members.Get(name) is { } member)
        {
            return member;
        }

        if (name is "__name__")
        {
            return new StrValue(module.Name);
        }

        return module.IsPackage ? ImportIfPresent($"{module.Name}.{name}") : null;
    }

    private PythonValue? GetInstanceAttribute(InstanceValue instance, string name)
    {
        if (instance.Attributes.Get(name) is { } own)
        {
            return own;
        }

        if (instance.Class.FindMember(name) is { } member)
        {
            return BindMember(member, instance, instance.Class);
        }

        return name switch
        {
            "__class__" => instance.Class,
            _ => null,
        };
    }

    private PythonValue BindMember(PythonValue member, PythonValue receiver, ClassValue type)
    {
        if (member is not FunctionValue function)
        {
            return member;
        }

        return function.Binding switch
        {
            FunctionBinding.Static => function,
            FunctionBinding.Class => new BoundMethodValue(function, type),
            FunctionBinding.Property => Call(new BoundMethodValue(function, receiver), CallArguments.None),
            _ => new BoundMethodValue(function, receiver),
        };
    }

    private PythonValue? GetClassAttribute(ClassValue type, string name)
    {
        if (type.FindMember(name) is { } member)
        {
            if (type.IsEnum && EnumMembers.Find(this, type, name) is { } enumMember)
            {
                return enumMember;
            }

            return member is FunctionValue { Binding: FunctionBinding.Class } method ? new BoundMethodValue(method, type) : member;
        }

        return name switch
        {
            "__name__" or "__qualname__" => new StrValue(type.Name),
            "__module__" => new StrValue(type.Module.Name),
            "__members__" when type.IsEnum => new DictValue(new DictItems(
                [.. EnumMembers.Of(this, type).Select(static m => new DictItem(m.Attributes.Get("name")!, m))],
                IsOpen: false)),
            _ => null,
        };
    }

    private static PythonValue? GetFunctionAttribute(FunctionValue function, string name)
    {
        if (function.Attributes.Get(name) is { } attribute)
        {
            return attribute;
        }

        return name switch
        {
            "__name__" => new StrValue(function.Name),
            "__module__" => new StrValue(function.Module.Name),
            "__doc__" => Docstring(function) is { } doc ? new StrValue(doc) : NoneValue.Instance,
            _ => null,
        };
    }

    /// <summary>The docstring of a function as written; null when it has none.</summary>
    public static string? Docstring(FunctionValue function) =>
        function.Node is FunctionDefinition { Body: [ExpressionStatement { Value: StringLiteral text }, ..] } ? text.Value : null;

    /// <summary>Sets an attribute of a module, class, instance or function of the code; others keep theirs.</summary>
    public void SetAttribute(PythonValue target, string name, PythonValue value)
    {
        var names = target switch
        {
            InstanceValue instance => instance.Attributes,
            ClassValue type => type.Members,
            ModuleValue module => module.Members,
            FunctionValue function => function.Attributes,
            _ => null,
        };
        if (names is not null)
        {
            SetVariable(names, name, value);
        }
    }

    /// <summary>A short name of a value for messages.</summary>
    internal static string Describe(PythonValue value) => value switch
    {
        ExternalValue external => external.Symbol,
        ModuleValue module => module.Name,
        ClassValue type => type.Name,
        FunctionValue function => function.Name,
        _ => value.TypeName,
    };

    private PythonValue ResolveExternal(string symbol) =>
        _program.ResolveExternal(symbol) ?? StandardLibrary.Find(symbol) ?? new ExternalValue(symbol);

    private static ImmutableArray<PythonValue> Positional(CallArguments arguments, PythonValue first) => arguments.Positional.Insert(0, first);

    /// <summary>The attributes that pluggy and <c>dir()</c> see on an object, in ordinal order.</summary>
    public static IReadOnlyList<string> ListAttributes(PythonValue value)
    {
        IEnumerable<Namespace> namespaces = value switch
        {
            ModuleValue module => [module.Members],
            ClassValue type => type.Ancestry().Select(static t => t.Members),
            InstanceValue instance => instance.Class.Ancestry().Select(static t => t.Members).Prepend(instance.Attributes),
            _ => [],
        };
        return [.. namespaces.SelectMany(static n => n.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
