using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>collections.namedtuple</c>, and what its classes and those of <c>typing.NamedTuple</c> have in common.</summary>
internal static class NamedTuples
{
    public const string Base = "typing.NamedTuple";

    private static readonly char[] Separators = [' ', ',', '\t', '\n', '\r'];

    /// <summary><c>namedtuple(typename, field_names, *, defaults=())</c>.</summary>
    public static PythonValue NewClass(CallSite call)
    {
        if (call.Text(0, "typename") is not { } name
            || call.Module is null
            || FieldNames(call) is not { } fields
            || !Signature.Fits(call.Arguments, ["/", "typename", "field_names", "defaults", "module"])
            || Defaults(call) is not { IsExact: true } defaults
            || defaults.Items.Length > fields.Length)
        {
            return call.Unknown("the fields of the named tuple are not known");
        }

        var members = new Namespace(call.Interpreter.Now);
        foreach (var (field, value) in fields.Skip(fields.Length - defaults.Items.Length).Zip(defaults.Items))
        {
            call.Interpreter.SetVariable(members, field, value.Value);
        }

        return new ClassValue
        {
            Name = name,
            Node = new ClassDefinition(name, call.Node!.Span, [], [], [], [], [], call.Node.Span),
            Module = call.Module,
            Bases = [new ExternalValue(Base)],
            Members = members,
            IsDataClass = true,
            IsNamedTuple = true,
            FieldNames = fields,
        };
    }

    /// <summary>The items of an instance in the order of the fields; null when it is no named tuple.</summary>
    public static ImmutableArray<PythonValue>? ItemsOf(Interpreter interpreter, PythonValue value) => value is InstanceValue { Class.IsNamedTuple: true } instance
        ? [.. DataClassFields.Of(interpreter, instance.Class).Select(f => instance.Attributes.Get(f.Name) ?? new UnknownValue($"the field {f.Name} is not known"))]
        : null;

    /// <summary>What is an attribute of each class; null for others.</summary>
    public static PythonValue? ClassAttribute(Interpreter interpreter, ClassValue type, string name) => name switch
    {
        "_fields" => new TupleValue([.. DataClassFields.Of(interpreter, type).Select(static f => new StrValue(f.Name))]),
        "_make" => new NativeFunctionValue(name, call => call.Argument(0, "iterable") is { } given && call.Interpreter.ElementsOf(given) is { IsExact: true } elements
            ? call.Interpreter.Call(type, call with { Arguments = CallArguments.Of([.. elements.Items.Select(static i => i.Value)]) })
            : call.Unknown("the items are not known")),
        _ => null,
    };

    /// <summary>What is an attribute of each instance; null for others.</summary>
    public static PythonValue? InstanceAttribute(Interpreter interpreter, InstanceValue instance, string name) => name switch
    {
        "_asdict" => new NativeFunctionValue(name, call => call.Interpreter.NewDict(new DictItems(
            [.. DataClassFields.Of(interpreter, instance.Class).Zip(ItemsOf(interpreter, instance)!.Value).Select(static f => new DictItem(new StrValue(f.First.Name), f.Second))],
            isOpen: false))),
        "_replace" => new NativeFunctionValue(name, call => DataClassFunctions.Replace(call, instance)),
        _ => ClassAttribute(interpreter, instance.Class, name),
    };

    private static string[]? FieldNames(CallSite call) => call.Argument(1, "field_names") switch
    {
        StrValue text => text.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
        { } list when call.Interpreter.ElementsOf(list) is { IsExact: true } names && names.Items.All(static n => n.Value is StrValue) =>
            [.. names.Items.Select(static n => ((StrValue)n.Value).Value)],
        _ => null,
    };

    private static Elements? Defaults(CallSite call) => call.Argument(-1, "defaults") switch
    {
        null or NoneValue => Elements.Empty,
        var given => call.Interpreter.ElementsOf(given),
    };
}
