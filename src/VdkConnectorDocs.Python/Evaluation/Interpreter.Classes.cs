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
            Members = new Namespace(),
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
        var frame = new Frame(scope, CurrentFrame?.Function);
        var conditions = _conditions;
        _definingClass = type;
        _frames.Push(frame);
        try
        {
            ExecuteBlock(definition.Body);
        }
        finally
        {
            _frames.Pop();
            _definingClass = outer;
            _conditions = conditions;
        }

        return Decorate(definition.Decorators, type);
    }

    private static bool IsEnumBase(PythonValue value) =>
        value is ExternalValue { Symbol: "enum.Enum" or "enum.IntEnum" or "enum.StrEnum" or "enum.Flag" or "enum.IntFlag" };
}
