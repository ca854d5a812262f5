using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary><c>@root_command.command(…)</c>: makes a command and adds it.</summary>
internal sealed class RootCommandDecorator(RegistrationLog log, bool isGroup) : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        var decorator = new CommandDecorator(isGroup).Call(call);
        if (decorator is CommandValue command)
        {
            Register(call, command);
            return command;
        }

        return new NativeFunctionValue("decorator", inner =>
        {
            var made = inner.Interpreter.Call(decorator!, inner.Arguments);
            Register(inner, made);
            return made;
        });
    }

    private void Register(CallSite call, PythonValue command) =>
        log.Add(RegistrationKind.Command, call with { Arguments = CallArguments.Of(command) });
}
