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
            ? new NativeFunctionValue(name, call =>
            {
                log.Add(kind, call);
                return returnsItself ? this : NoneValue.Instance;
            })
            : null;
}
