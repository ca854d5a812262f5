using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Class definitions (Python reference, section 8.8).</content>
public sealed partial class Interpreter
{
    private ClassValue? _definingClass;
    private ClassValue? _madeClass;
    private readonly List<(ClassValue Class, bool IsCertain)> _classes = [];

    private PythonValue DefineClass(ClassDefinition definition)
    {
        ImmutableArray<PythonValue> bases = [.. definition.Bases.Select(Evaluate).SelectMany(Alternatives)];
        var type = new ClassValue
        {
            Name = definition.Name,
            Node = definition,
            Module = Scope.Module,
            Bases = bases,
            Members = new Namespace(Now),
            Metaclass = MetaclassOf(definition, bases),
            IsEnum = bases.Any(static b => b is ClassValue { IsEnum: true } || IsEnumBase(b)),
            IsNamedTuple = bases.Any(static b => b is ClassValue { IsNamedTuple: true } || IsNamedTupleBase(b)),
        };
        type.IsDataClass = bases.Any(IsNamedTupleBase);
        CountAncestry(bases);
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

        _classes.Add((type, !IsConditional));
        Announce(type);
        Make(type);
        return Decorate(definition.Decorators, type);
    }

    /// <summary><c>type(name, bases, namespace)</c>; null when it is not known what that makes.</summary>
    internal ClassValue? NewClass(CallSite call)
    {
        if (!Signature.HasOnlyPositional(call.Arguments, 3)
            || call is not { Module: { } module, Node: { } node }
            || call.Text(0) is not { } name
            || call.Argument(1) is not TupleValue { Items: var bases }
            || call.Argument(2) is not DictValue { Items: { IsExact: true } names }
            || Spend(names.Items.Length)
            || !names.Items.All(static item => item.Key is StrValue)
            || bases.Any(static b => b is UnionValue or ClassValue { IsEnum: true } or ClassValue { IsNamedTuple: true } or ClassValue { Metaclass: not null } || IsEnumBase(b) || IsNamedTupleBase(b)))
        {
            return null;
        }

        CountAncestry(bases);
        var type = new ClassValue
        {
            Name = name,
            Node = new ClassDefinition(name, node.Span, [], [], [], [], [], node.Span),
            Module = module,
            Bases = bases,
            Members = new Namespace(Now),
        };
        foreach (var item in names.Items)
        {
            SetVariable(type.Members, ((StrValue)item.Key).Value, item.Value);
        }

        _classes.Add((type, !IsConditional));
        Announce(type);
        return type;
    }

    /// <summary>The classes with that base in the order in which they were made, as <c>type.__subclasses__()</c> lists them.</summary>
    private Elements SubclassesOf(ClassValue type)
    {
        Spend(_classes.Count);
        return new Elements([.. _classes.Where(c => c.Class.Bases.Contains(type)).Select(static c => new Element(c.Class, c.IsCertain))], isOpen: false);
    }

    private ClassValue? MetaclassOf(ClassDefinition definition, ImmutableArray<PythonValue> bases)
    {
        var written = definition.Keywords.FirstOrDefault(static k => k.Name is "metaclass");
        return (written is null ? null : Evaluate(written.Value) as ClassValue) ?? bases.OfType<ClassValue>().FirstOrDefault(static b => b.Metaclass is not null)?.Metaclass;
    }

    /// <summary>Runs what the code of a metaclass does when it makes the class (Python reference, section 3.3.3).</summary>
    private void Make(ClassValue type)
    {
        if (type.Metaclass is not { } metaclass || !_frames.All(f => f.Function?.Owner != metaclass))
        {
            return;
        }

        var names = type.Members.Names.Select(n => new DictItem(new StrValue(n), type.Members.Get(n)!));
        var arguments = CallArguments.Of(new StrValue(type.Name), new TupleValue(type.Bases), NewDict(new DictItems([.. names], isOpen: true)));
        if (metaclass.FindMember("__new__") is FunctionValue creator)
        {
            var outer = _madeClass;
            _madeClass = type;
            Call(creator, arguments with { Positional = Positional(arguments, metaclass) });
            _madeClass = outer;
        }

        if (metaclass.FindMember("__init__") is FunctionValue initializer)
        {
            Call(new BoundMethodValue(initializer, type), arguments);
        }
    }

    /// <summary>The class that the code of a metaclass is making; null when it is making none.</summary>
    internal ClassValue? MadeBy(ClassValue metaclass) =>
        _madeClass is { Metaclass: { } maker } made && maker.Ancestry().Contains(metaclass) ? made : null;

    /// <summary>Tells members and bases about a new class.</summary>
    private void Announce(ClassValue type)
    {
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
                var keywords = type.Node.Keywords.Where(static k => k.Name is not (null or "metaclass"))
                    .Select(k => KeyValuePair.Create(k.Name!, Evaluate(k.Value)));
                Call(new BoundMethodValue(told, type), new CallArguments { Keywords = [.. keywords] });
                break;
            }
        }
    }

    /// <summary>A base that is imported where it is there, and made where it is not, counts as either.</summary>
    private static IEnumerable<PythonValue> Alternatives(PythonValue type) =>
        type is UnionValue union && union.Options.Count(static o => o is ClassValue) < 2 ? union.Options : [type];

    private static bool IsNamedTupleBase(PythonValue value) => value is ExternalValue { Symbol: NamedTuples.Base };

    /// <summary>Counts what ordering the classes of an inheritance tree takes: each base is looked for among the ancestors of all.</summary>
    private void CountAncestry(ImmutableArray<PythonValue> bases)
    {
        var ancestors = bases.OfType<ClassValue>().Sum(static b => (long)b.Ancestry().Count);
        Spend(ancestors + (bases.Length * (bases.Length + ancestors) / 4));
    }

    private static bool IsEnumBase(PythonValue value) =>
        value is ExternalValue { Symbol: "enum.Enum" or "enum.IntEnum" or "enum.StrEnum" or "enum.Flag" or "enum.IntFlag" };
}
