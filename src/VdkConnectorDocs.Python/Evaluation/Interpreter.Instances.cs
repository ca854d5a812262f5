using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Instances of classes, and what <c>super()</c> is around them.</content>
public sealed partial class Interpreter
{
    private PythonValue Instantiate(ClassValue type, CallSite site)
    {
        if (type.IsEnum)
        {
            return (PythonValue?)EnumMembers.FromValue(this, type, site.Argument(0)) ?? site.Unknown($"which member of {type.Name} it is, is not known");
        }

        if (type.Ancestry().Any(static t => t.Bases.Any(static b => b is ExternalValue { Symbol: "typing.TypedDict" or "typing_extensions.TypedDict" })))
        {
            return BuiltinScope.NewDictionary(site);
        }

        if (type.FindMember("__new__") is not FunctionValue creator)
        {
            return Initialize(NewInstance(type), site);
        }

        var made = CallFunction(creator, site with { Arguments = site.Arguments with { Positional = Positional(site.Arguments, type) } }, receiver: type);
        ForEachPath(made, m =>
        {
            if (m is InstanceValue instance && instance.Class.Ancestry().Contains(type))
            {
                Initialize(instance, site);
            }
        });
        return made;
    }

    internal InstanceValue NewInstance(ClassValue type) => new(type, Now);

    private InstanceValue Initialize(InstanceValue instance, CallSite site)
    {
        // The constructor of a data class stands in the class itself: it comes before those of its bases.
        foreach (var type in instance.Class.Ancestry())
        {
            if (type.Members.Get("__init__") is FunctionValue constructor)
            {
                Call(new BoundMethodValue(constructor, instance), site);
                break;
            }

            if (type.IsDataClass)
            {
                DataClassFields.Initialize(this, instance, site.Arguments);
                break;
            }
        }

        return instance;
    }

    private PythonValue SuperOfFrame(CallExpression call)
    {
        foreach (var frame in _frames)
        {
            if (frame.Function?.Owner is { } owner && frame.Receiver is { } receiver)
            {
                return new SuperValue(owner, receiver);
            }
        }

        return Unknown("there is no class around super()", call);
    }
}
