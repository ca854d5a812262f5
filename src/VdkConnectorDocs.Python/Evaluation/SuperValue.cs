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
        foreach (var ancestor in type.Ancestry().SkipWhile(t => !ReferenceEquals(t, owner)).Skip(1))
        {
            if (ancestor.Members.Get(name) is { } member)
            {
                return member is FunctionValue { Binding: not FunctionBinding.Static } function
                    ? new BoundMethodValue(function, receiver)
                    : member;
            }
        }

        return null;
    }
}
