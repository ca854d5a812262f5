using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>The command that all others are added to.</summary>
internal sealed class RootCommandObject(RegistrationLog log) : HostValue
{
    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "add_command" => new NativeFunctionValue(name, call =>
        {
            log.Add(RegistrationKind.Command, call);
            return NoneValue.Instance;
        }),
        "commands" => new CommandTable(Register),
        "command" => new RootCommandDecorator(log, isGroup: false),
        "group" => new RootCommandDecorator(log, isGroup: true),
        _ => null,
    };

    private void Register(PythonValue command, PythonValue? name, CallSite call) =>
        log.Add(RegistrationKind.Command, call with { Arguments = name is null ? CallArguments.Of(command) : CallArguments.Of(command, name) });
}
