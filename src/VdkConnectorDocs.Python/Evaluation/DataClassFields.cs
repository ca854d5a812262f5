using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The constructor that <c>@dataclass</c> and <c>NamedTuple</c> write.</summary>
internal static class DataClassFields
{
    public static void Initialize(Interpreter interpreter, InstanceValue instance, CallArguments arguments)
    {
        var position = 0;
        foreach (var type in instance.Class.Ancestry().Reverse())
        {
            foreach (var statement in type.Node.Body)
            {
                if (statement is not AnnotatedAssignStatement { Target: NameExpression { Name: var name } } field || IsClassVariable(field))
                {
                    continue;
                }

                var value = arguments.Get(position, name) ?? Default(interpreter, type, name);
                interpreter.SetVariable(instance.Attributes, name, value);
                position++;
            }
        }

        if (instance.Class.FindMember("__post_init__") is FunctionValue then)
        {
            interpreter.Call(new BoundMethodValue(then, instance), CallArguments.None);
        }
    }

    private static bool IsClassVariable(AnnotatedAssignStatement field) => field.Annotation switch
    {
        NameExpression { Name: "ClassVar" } => true,
        SubscriptExpression { Value: NameExpression { Name: "ClassVar" } } => true,
        SubscriptExpression { Value: AttributeExpression { Name: "ClassVar" } } => true,
        _ => false,
    };

    private static PythonValue Default(Interpreter interpreter, ClassValue type, string name) =>
        type.Members.Get(name) switch
        {
            FieldValue { Default: { } value } => value,
            FieldValue { Factory: { } factory } => interpreter.Call(factory, CallArguments.None),
            FieldValue or null => new UnknownValue($"the field {name} of {type.Name} was not given"),
            var value => value,
        };
}

/// <summary>What <c>dataclasses.field(…)</c> gives.</summary>
internal sealed class FieldValue(PythonValue? @default, PythonValue? factory) : HostValue
{
    public PythonValue? Default { get; } = @default;

    public PythonValue? Factory { get; } = factory;
}
