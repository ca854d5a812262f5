using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>How a function in a class body is bound.</summary>
public enum FunctionBinding
{
    Instance,
    Static,
    Class,
}

/// <summary>A <c>def</c> or <c>lambda</c> of the code that is read, with what it closes over.</summary>
public sealed class FunctionValue : PythonValue
{
    public required string Name { get; init; }

    /// <summary>The <see cref="FunctionDefinition"/> or <see cref="LambdaExpression"/>.</summary>
    public required SyntaxNode Node { get; init; }

    public required Parameters Parameters { get; init; }

    /// <summary>The defaults, evaluated when the function was made, by parameter.</summary>
    public required IReadOnlyDictionary<Parameter, PythonValue> Defaults { get; init; }

    public required Scope Closure { get; init; }

    public required ModuleValue Module { get; init; }

    /// <summary>The class whose body defines the function; null outside of one.</summary>
    public ClassValue? Owner { get; init; }

    public FunctionBinding Binding { get; init; }

    /// <summary>Why calling it may give something else than its code returns; null when its result is that of its code.</summary>
    public string? Replacement { get; private init; }

    /// <summary>Attributes that decorators set.</summary>
    public Namespace Attributes { get; } = new();

    /// <summary>The dotted name: module, classes, function.</summary>
    public string QualifiedName => Owner is null ? $"{Module.Name}.{Name}" : $"{Owner.QualifiedName}.{Name}";

    public override string TypeName => "function";

    public FunctionValue With(FunctionBinding binding) => Copy(binding, Replacement);

    /// <summary>The function as code that is not known made it.</summary>
    public FunctionValue ReplacedBy(string reason) => Replacement is null ? Copy(Binding, reason) : this;

    private FunctionValue Copy(FunctionBinding binding, string? replacement)
    {
        var copy = new FunctionValue
        {
            Name = Name,
            Node = Node,
            Parameters = Parameters,
            Defaults = Defaults,
            Closure = Closure,
            Module = Module,
            Owner = Owner,
            Binding = binding,
            Replacement = replacement,
        };
        copy.Attributes.CopyFrom(Attributes);
        return copy;
    }
}

/// <summary>What <c>property(…)</c> makes.</summary>
/// <param name="getter">Null when it cannot be read.</param>
/// <param name="setter">Null when it cannot be set.</param>
/// <param name="isCached">It is read once and is an attribute of the instance from there on.</param>
public sealed class PropertyValue(PythonValue? getter, PythonValue? setter, bool isCached = false) : PythonValue
{
    public PythonValue? Getter { get; } = getter;

    public PythonValue? Setter { get; } = setter;

    public bool IsCached { get; } = isCached;

    public override string TypeName => IsCached ? "cached_property" : "property";
}

/// <summary>A function with its first argument.</summary>
public sealed class BoundMethodValue(FunctionValue function, PythonValue receiver) : PythonValue
{
    public FunctionValue Function { get; } = function;

    public PythonValue Receiver { get; } = receiver;

    public override string TypeName => "method";

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is BoundMethodValue method && ReferenceEquals(method.Function, Function) && !effort.Spend() && method.Receiver.IsSame(Receiver, effort);
}

/// <summary>Called with evaluated arguments; returns what Python would, as far as it can be known.</summary>
public delegate PythonValue NativeFunction(CallSite call);

/// <summary>A function whose behaviour is known without its code.</summary>
public sealed class NativeFunctionValue(string name, NativeFunction function) : PythonValue
{
    public string Name { get; } = name;

    public NativeFunction Function { get; } = function;

    public override string TypeName => "builtin_function_or_method";
}

/// <summary>A class of the code that is read.</summary>
public sealed class ClassValue : PythonValue
{
    // Members are looked up where no work is counted.
    private static readonly EvaluationLimits ForMembers = new() { MaxSteps = 100 };

    private IReadOnlyList<ClassValue>? _ancestry;

    public required string Name { get; init; }

    public required ClassDefinition Node { get; init; }

    public required ModuleValue Module { get; init; }

    /// <summary>The bases as they were evaluated.</summary>
    public required ImmutableArray<PythonValue> Bases { get; init; }

    /// <summary>What the body defined.</summary>
    public required Namespace Members { get; init; }

    /// <summary>The class of the code that makes this one, here or further up; null when it is made like any other.</summary>
    public ClassValue? Metaclass { get; init; }

    /// <summary>A base is an enumeration of the standard library, here or further up.</summary>
    public bool IsEnum { get; init; }

    /// <summary>Instances are made from fields: annotated ones, or <see cref="FieldNames"/>.</summary>
    public bool IsDataClass { get; set; }

    /// <summary>Instances are tuples of their fields.</summary>
    public bool IsNamedTuple { get; init; }

    /// <summary>The fields of a class that a call makes; null for those that a class body declares.</summary>
    public IReadOnlyList<string>? FieldNames { get; init; }

    public string QualifiedName => $"{Module.Name}.{Name}";

    public override string TypeName => "type";

    /// <summary>The class and its bases in the order in which members are looked up, as far as they are in the code that is read.</summary>
    public IReadOnlyList<ClassValue> Ancestry() => _ancestry ??= ResolutionOrder.Of(this);

    /// <summary>It may tell by code of its own what its instances are.</summary>
    public bool IsOpenToInstances => HasForeignBase || Node.Keywords.Any(static k => k.Name is "metaclass");

    /// <summary>A base, here or further up, is a built-in type other than <c>object</c>.</summary>
    public bool IsSubclassOfBuiltin => Ancestry().Any(static type => type.Bases.Any(static b => b is BuiltinTypeValue { Name: not ("object" or "Exception") }));

    /// <summary>Whether some base, here or further up, is not in the code that is read.</summary>
    public bool HasForeignBase => Ancestry().Any(static type => type.Bases.Any(static b => b is not (ClassValue or BuiltinTypeValue)));

    /// <summary>The member of that name, here or in a base, one of several when it is not sure which; null when none is known.</summary>
    public PythonValue? FindMember(string name)
    {
        PythonValue? found = null;
        foreach (var type in Ancestry())
        {
            if (type.Members.Find(name) is { } variable)
            {
                found = found is null ? variable.Value : UnionValue.Of(found, variable.Value!, new Effort(ForMembers));
                if (variable.IsCertain)
                {
                    return found;
                }
            }
        }

        return found;
    }
}

/// <summary>An instance of a class of the code that is read.</summary>
/// <param name="birth">See <see cref="Store.Cell.Birth"/>.</param>
public sealed class InstanceValue(ClassValue type, long birth) : PythonValue
{
    public ClassValue Class { get; } = type;

    public Namespace Attributes { get; } = new(birth);

    public override string TypeName => Class.Name;
}

/// <summary>A built-in type, such as <c>str</c>.</summary>
public sealed class BuiltinTypeValue(string name, NativeFunction construct) : PythonValue
{
    public string Name { get; } = name;

    public NativeFunction Construct { get; } = construct;

    public override string TypeName => "type";
}
