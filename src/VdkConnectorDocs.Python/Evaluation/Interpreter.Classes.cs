using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Class definitions (Python reference, section 8.8).</content>
public sealed partial class Interpreter
{
    private ClassValue? _definingClass;

    private PythonValue DefineClass(ClassDefinition definition)
    {
        ImmutableArray<PythonValue> bases = [.. definition.Bases.Select(Evaluate)];
        var type = new ClassValue
        {
            Name = definition.Name,
            Node = definition,
            Module = Scope.Module,
            Bases = bases,
            Members = new Namespace(Now),
            IsEnum = bases.Any(static b => b is ClassValue { IsEnum: true } || IsEnumBase(b)),
        };
        type.IsDataClass = bases.Any(static b => b is ExternalValue { Symbol: "typing.NamedTuple" });
        var scope = new Scope
        {
            Module = Scope.Module,
            Locals = type.Members,
            Enclosing = Scope.ForClosures,
            IsClassBody = true,
            Class = new ClassName(definition.Name),
        };
        var outer = _definingClass;
        _definingClass = type;
        Run(new Frame(scope, CurrentFrame?.Function), () => ExecuteBlock(definition.Body));
        _definingClass = outer;

        // Members that want to are told where they are (Python reference, section 3.3.3.6).
        foreach (var name in type.Members.Names.ToList())
        {
            if (type.Members.Get(name) is InstanceValue member && member.Class.FindMember("__set_name__") is FunctionValue named)
            {
                Call(new BoundMethodValue(named, member), CallArguments.Of(type, new StrValue(name)));
            }
        }

        // Bases are told about the class, and may change it.
        foreach (var ancestor in type.Ancestry().Skip(1))
        {
            if (ancestor.Members.Get("__init_subclass__") is FunctionValue told)
            {
                var keywords = definition.Keywords.Where(static k => k.Name is not (null or "metaclass"))
                    .Select(k => KeyValuePair.Create(k.Name!, Evaluate(k.Value)));
                Call(new BoundMethodValue(told, type), new CallArguments { Keywords = [.. keywords] });
                break;
            }
        }

        return Decorate(definition.Decorators, type);
    }

    private static bool IsEnumBase(PythonValue value) =>
        value is ExternalValue { Symbol: "enum.Enum" or "enum.IntEnum" or "enum.StrEnum" or "enum.Flag" or "enum.IntFlag" };
}
