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
