using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Attributes.</content>
public sealed partial class Interpreter
{
    private const int MaxSymbolLength = 1_000;

    // Lines are taken apart, and each is looked at for its indentation.
    internal const int LooksAtText = 4;

    private PythonValue EvaluateAttribute(AttributeExpression attribute)
    {
        var value = Evaluate(attribute.Value);
        return GetAttribute(value, Scope.Mangle(attribute.Name), attribute);
    }

    /// <summary>The attribute of a value; of several possible values, all theirs.</summary>
    public PythonValue GetAttribute(PythonValue value, string name, Expression? origin = null)
    {
        if (value is UnionValue)
        {
            return ForEach(value, v => GetAttribute(v, name, origin));
        }

        CountName(name);

        var found = value switch
        {
            ModuleValue module => GetModuleAttribute(module, name),
            InstanceValue instance => GetInstanceAttribute(instance, name),
            ClassValue type => GetClassAttribute(type, name),
            HostValue host => host.GetAttribute(this, name),
            ExternalValue external => ResolveExternal($"{external.Symbol}.{name}"),
            FunctionValue function => GetFunctionAttribute(function, name),
            BoundMethodValue method => GetFunctionAttribute(method.Function, name),
            _ => BuiltinMethods.Get(this, value, name),
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
        if (module.Members.Find(name) is { } variable)
        {
            return variable.Value;
        }

        return name switch
        {
            "__name__" => new StrValue(module.Name),
            "__dict__" => new NamesValue(module.Members),
            _ when module.Members.Open is { } open => open,
            _ when module.IsPackage => ImportIfPresent($"{module.Name}.{name}"),
            _ => null,
        };
    }

    private PythonValue? GetInstanceAttribute(InstanceValue instance, string name)
    {
        Effort.SpendOnElements(instance.Class.Ancestry().Count);
        var member = instance.Class.FindMember(name);
        if (member is PropertyValue { IsCached: false } property)
        {
            return ReadProperty(property, instance);
        }

        var own = instance.Attributes.Find(name);
        if (own is { IsCertain: true })
        {
            return own.Value;
        }

        var shared = member is null ? null : ForEach(member, m => BindMember(m, instance, instance.Class, name));
        var found = own is null ? shared : shared is null ? own.Value : Join(own.Value!, shared);
        if (instance.Attributes.Open is { } open)
        {
            return found is null ? open : Join(found, open);
        }

        return found ?? name switch
        {
            "__class__" => instance.Class,
            "__doc__" => TextOf(Docstring(instance.Class)),
            "__dict__" => new NamesValue(instance.Attributes),
            _ when instance.Class.IsNamedTuple && NamedTuples.InstanceAttribute(this, instance, name) is { } attribute => attribute,
            _ when EnumMembers.AsConstant(instance) is { } constant && BuiltinMethods.Get(this, constant, name) is { } method => method,
            _ when instance.Class.FindMember("__getattr__") is FunctionValue fallback =>
                Call(new BoundMethodValue(fallback, instance), CallArguments.Of(new StrValue(name))),
            _ => null,
        };
    }

    /// <summary>A member of a class as an attribute of an instance or class gives it.</summary>
    /// <param name="receiver">The instance; the class itself when the member is read from it.</param>
    /// <param name="type">The class of the instance, or the class itself.</param>
    internal PythonValue BindMember(PythonValue member, PythonValue receiver, ClassValue type, string name)
    {
        switch (member)
        {
            case FunctionValue { Binding: FunctionBinding.Class } method:
                return new BoundMethodValue(method, type);
            case FunctionValue { Binding: FunctionBinding.Instance } method when receiver is not ClassValue:
                return new BoundMethodValue(method, receiver);
            case ContextFunctionValue { Function.Binding: FunctionBinding.Instance } context when receiver is not ClassValue:
                return new NativeFunctionValue(name, call => context.Call(call with
                {
                    Arguments = call.Arguments with { Positional = Positional(call.Arguments, receiver) },
                })!);
            case PropertyValue property when receiver is not ClassValue:
                var value = ReadProperty(property, receiver);
                if (property.IsCached && receiver is InstanceValue instance)
                {
                    SetVariable(instance.Attributes, name, value);
                }

                return value;
            case InstanceValue descriptor when descriptor.Class.FindMember("__get__") is FunctionValue get:
                return Call(new BoundMethodValue(get, descriptor), CallArguments.Of(receiver is ClassValue ? NoneValue.Instance : receiver, type));
            default:
                return member;
        }
    }

    private PythonValue ReadProperty(PropertyValue property, PythonValue receiver) =>
        property.Getter is { } getter ? Call(getter, CallArguments.Of(receiver)) : Unknown("the property cannot be read");

    private PythonValue? GetClassAttribute(ClassValue type, string name)
    {
        Effort.SpendOnElements(type.Ancestry().Count);
        if (type.FindMember(name) is { } member)
        {
            var value = type.IsEnum && EnumMembers.Find(this, type, name) is { } enumMember
                ? enumMember
                : ForEach(member, m => BindMember(m, type, type, name));
            return type.Members.Open is { } open ? Join(value, open) : value;
        }

        return name switch
        {
            "__name__" => new StrValue(type.Name),
            "__module__" => new StrValue(type.Module.Name),
            "__doc__" => TextOf(Docstring(type)),
            "__dict__" => new NamesValue(
                type.Members,
                new DictItem(new StrValue("__module__"), new StrValue(type.Module.Name)),
                new DictItem(new StrValue("__doc__"), TextOf(Docstring(type)))),
            "__subclasses__" when !type.HasForeignBase => new NativeFunctionValue(name, call => call.Interpreter.NewList(SubclassesOf(type))),
            "__mro__" when !type.HasForeignBase => new TupleValue([.. type.Ancestry(), Builtins["object"]]),
            "__members__" when type.IsEnum && EnumMembers.Of(this, type) is { } members && !Spend(members.Count) => new DictValue(new DictItems(
                [.. members.Select(static m => new DictItem(m.Attributes.Get("name")!, m))],
                isOpen: false)),
            _ when type.IsNamedTuple && NamedTuples.ClassAttribute(this, type, name) is { } attribute => attribute,
            _ when type.Metaclass?.FindMember(name) is { } shared => ForEach(shared, m => m is FunctionValue { Binding: FunctionBinding.Instance } method ? new BoundMethodValue(method, type) : m),
            _ => type.Members.Open,
        };
    }

    private PythonValue? GetFunctionAttribute(FunctionValue function, string name)
    {
        if (function.Attributes.Get(name) is { } attribute)
        {
            return attribute;
        }

        return name switch
        {
            "__name__" => new StrValue(function.Name),
            "__module__" => new StrValue(function.Module.Name),
            "__doc__" => TextOf(Docstring(function)),
            "__dict__" => new NamesValue(function.Attributes),
            _ => null,
        };
    }

    /// <summary>What a function wraps in the end, as <c>functools.wraps</c> tells; the function itself when it wraps nothing.</summary>
    public static FunctionValue Unwrap(FunctionValue function) => WrappedIn(function)[^1];

    /// <summary>The function, what it wraps, what that wraps, and so on.</summary>
    public static IReadOnlyList<FunctionValue> WrappedIn(FunctionValue function)
    {
        const int MaxWrappers = 100;
        var functions = new List<FunctionValue> { function };
        while (functions.Count < MaxWrappers && functions[^1].Attributes.Get(Wrapping.Wrapped) is FunctionValue wrapped)
        {
            functions.Add(wrapped);
        }

        return functions;
    }

    /// <summary>The docstring of a function as written; null when it has none.</summary>
    public static string? Docstring(FunctionValue function) =>
        function.Node is FunctionDefinition { Body: [ExpressionStatement { Value: StringLiteral text }, ..] } ? text.Value : null;

    /// <summary>The docstring of a class as written; null when it has none.</summary>
    internal static string? Docstring(ClassValue type) =>
        type.Node.Body is [ExpressionStatement { Value: StringLiteral text }, ..] ? text.Value : null;

    /// <summary>A docstring as code sees it.</summary>
    private PythonValue TextOf(string? docstring) => docstring is null ? NoneValue.Instance
        : !Effort.SpendOnCharacters(LooksAtText * (long)docstring.Length) && TextLayout.IsUnindented(docstring) ? new StrValue(docstring)
        : new UnknownValue("the indentation of a docstring depends on the version of Python");

    /// <summary>Sets an attribute of a module, class, instance or function of the code; others keep theirs.</summary>
    public void SetAttribute(PythonValue target, string name, PythonValue value)
    {
        Spend();
        CountName(name);
        if (target is UnionValue)
        {
            ForEachPath(target, t => SetAttribute(t, name, value));
        }
        else if (target is InstanceValue instance && instance.Class.FindMember(name) is PropertyValue { IsCached: false } property)
        {
            if (property.Setter is { } setter)
            {
                Call(setter, CallArguments.Of(target, value));
            }
        }
        else if (target is InstanceValue { Class: var type } && type.FindMember("__setattr__") is FunctionValue hook && !_frames.Any(f => IsRunning(f, hook)))
        {
            Call(new BoundMethodValue(hook, target), CallArguments.Of(new StrValue(name), value));
        }
        else if (NamesOf(target) is { } names)
        {
            SetVariable(names, name, value);
        }
    }

    /// <summary>Sets an attribute whose name is not known.</summary>
    internal void SetUnknownAttribute(PythonValue target) =>
        ForEachPath(target, t => NamesOf(t)?.Widen(this, "an attribute is set whose name is not known"));

    private void DeleteAttribute(PythonValue target, string name)
    {
        CountName(name);
        if (NamesOf(target) is { } names)
        {
            SetVariable(names, name, null);
        }
    }

    private static Namespace? NamesOf(PythonValue value) => value switch
    {
        InstanceValue instance => instance.Attributes,
        ClassValue type => type.Members,
        ModuleValue module => module.Members,
        FunctionValue function => function.Attributes,
        HostValue host => host.Attributes,
        _ => null,
    };

    /// <summary>A short name of a value for messages.</summary>
    internal static string Describe(PythonValue value) => value switch
    {
        ExternalValue external => external.Symbol,
        ModuleValue module => module.Name,
        ClassValue type => type.Name,
        FunctionValue function => function.Name,
        _ => value.TypeName,
    };

    private PythonValue ResolveExternal(string symbol) => symbol.Length > MaxSymbolLength
        ? Unknown("its name is too long")
        : _program.ResolveExternal(symbol) ?? StandardLibrary.Find(symbol) ?? new ExternalValue(symbol);

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
