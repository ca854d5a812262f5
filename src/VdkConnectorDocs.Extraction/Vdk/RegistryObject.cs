using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>An object of VDK's with a method that registers something.</summary>
/// <param name="kind">What the method registers.</param>
/// <param name="method">The method's name.</param>
/// <param name="returnsItself">Calls can be chained.</param>
internal sealed class RegistryObject(RegistrationLog log, RegistrationKind kind, string method, bool returnsItself = false) : HostValue
{
    public RegistrationKind Kind => kind;

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) =>
        string.Equals(name, method, StringComparison.Ordinal)
            ? new RegistryMethod(this, call =>
            {
                log.Add(kind, call);
                return returnsItself ? this : NoneValue.Instance;
            })
            : null;
}

/// <summary>The method of a registry that registers something.</summary>
internal sealed class RegistryMethod(RegistryObject registry, NativeFunction function) : HostValue
{
    public RegistryObject Registry { get; } = registry;

    public override PythonValue? Call(CallSite call) => function(call);
}
