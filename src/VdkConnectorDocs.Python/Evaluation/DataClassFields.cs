using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The constructor that <c>@dataclass</c> and <c>NamedTuple</c> write.</summary>
internal static class DataClassFields
{
    public static void Initialize(Interpreter interpreter, InstanceValue instance, CallArguments arguments)
    {
        var position = 0;
        var fields = Of(interpreter, instance.Class);
        interpreter.Spend(1 + ((long)fields.Count * (1 + (arguments.Keywords.Length / 8))));
        foreach (var (name, type) in fields)
        {
            var declared = type.Members.Get(name);
            var isGiven = declared is not FieldValue { IsInitialized: false };
            var value = (isGiven ? arguments.Get(arguments.HasUnknownPositional ? -1 : position, name) : null)
                ?? Default(interpreter, declared, $"the field {name} of {type.Name} was not given");
            if (isGiven && (arguments.HasUnknownKeywords || arguments.HasUnknownPositional))
            {
                value = interpreter.Join(value, new UnknownValue($"the argument {name} of {type.Name} is not known"));
            }

            interpreter.SetVariable(instance.Attributes, name, value);
            position += isGiven && declared is not FieldValue { IsKeywordOnly: true } ? 1 : 0;
        }

        if (instance.Class.FindMember("__post_init__") is FunctionValue then)
        {
            interpreter.Call(new BoundMethodValue(then, instance), CallArguments.None);
        }
    }

    /// <summary>The fields in order, each with the last class that declares it; those of base classes come first and keep their place.</summary>
    public static IReadOnlyList<(string Name, ClassValue Type)> Of(Interpreter interpreter, ClassValue type)
    {
        var fields = new List<(string Name, ClassValue Type)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ancestor in type.Ancestry().Reverse().Where(static t => t.IsDataClass))
        {
            interpreter.Effort.SpendOnElements(ancestor.Node.Body.Length);
            foreach (var name in ancestor.FieldNames ?? Annotated(ancestor))
            {
                if (interpreter.Spend())
                {
                    return fields;
                }

                if (places.TryAdd(name, fields.Count))
                {
                    fields.Add((name, ancestor));
                }
                else
                {
                    fields[places[name]] = (name, ancestor);
                }
            }
        }

        return fields;
    }

    private static IEnumerable<string> Annotated(ClassValue type) => type.Node.Body
        .OfType<AnnotatedAssignStatement>()
        .Where(static field => field.Target is NameExpression && !IsClassVariable(field))
        .Select(field => new ClassName(type.Name).Mangle(((NameExpression)field.Target).Name));

    private static bool IsClassVariable(AnnotatedAssignStatement field) => field.Annotation switch
    {
        NameExpression { Name: "ClassVar" } => true,
        SubscriptExpression { Value: NameExpression { Name: "ClassVar" } } => true,
        SubscriptExpression { Value: AttributeExpression { Name: "ClassVar" } } => true,
        _ => false,
    };

    private static PythonValue Default(Interpreter interpreter, PythonValue? declared, string reason) => declared switch
    {
        FieldValue { Default: { } value } => value,
        FieldValue { Factory: { } factory } => interpreter.Call(factory, CallArguments.None),
        FieldValue or null => new UnknownValue(reason),
        _ => declared,
    };
}

/// <summary>What <c>dataclasses.field(…)</c> gives.</summary>
internal sealed class FieldValue(CallSite call) : HostValue
{
    public PythonValue? Default { get; } = call.Argument(-1, "default");

    public PythonValue? Factory { get; } = call.Argument(-1, "default_factory");

    public PythonValue? Metadata { get; } = call.Argument(-1, "metadata") is not NoneValue and var given ? given : null;

    /// <summary>The constructor takes it.</summary>
    public bool IsInitialized { get; } = call.Argument(-1, "init") is null or BoolValue { Value: true };

    public bool IsKeywordOnly { get; } = call.Argument(-1, "kw_only") is BoolValue { Value: true };
}

/// <summary><c>dataclasses.MISSING</c>.</summary>
internal sealed class MissingValue : PythonValue
{
    private MissingValue()
    {
    }

    public static MissingValue Instance { get; } = new();

    public override string TypeName => "_MISSING_TYPE";
}
