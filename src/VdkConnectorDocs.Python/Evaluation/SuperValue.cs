using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>What <c>super()</c> gives in a method of <paramref name="owner"/>: the members of the classes behind it.</summary>
internal sealed class SuperValue(ClassValue owner, PythonValue receiver) : HostValue
{
    public override PythonValue? GetAttribute(Interpreter interpreter, string name)
    {
        var type = receiver switch
        {
            InstanceValue instance => instance.Class,
            ClassValue itself => itself,
            _ => owner,
        };
        var following = type.Ancestry().SkipWhile(t => !ReferenceEquals(t, owner)).Skip(1).ToList();
        foreach (var ancestor in following)
        {
            if (ancestor.Members.Get(name) is { } member)
            {
                return interpreter.ForEach(member, m => interpreter.BindMember(m, receiver, type, name));
            }
        }

        if (name is "__new__" && interpreter.MadeBy(type) is { } made)
        {
            return new NativeFunctionValue(name, _ => made);
        }

        // What follows in the end is object.
        return type.HasForeignBase ? null : name switch
        {
            "__init__" or "__init_subclass__" => new NativeFunctionValue(name, static _ => NoneValue.Instance),
            "__new__" => new NativeFunctionValue(name, static call => call.Argument(0) is ClassValue made
                ? call.Interpreter.NewInstance(made)
                : call.Unknown("the class is not known")),
            "__setattr__" => new NativeFunctionValue(name, call =>
            {
                if (call.Text(0) is { } attribute && call.Argument(1) is { } value)
                {
                    call.Interpreter.SetAttribute(receiver, attribute, value);
                }
                else
                {
                    call.Interpreter.SetUnknownAttribute(receiver);
                }

                return NoneValue.Instance;
            }),
            _ => null,
        };
    }
}
