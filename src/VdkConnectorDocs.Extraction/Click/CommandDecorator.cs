using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary><c>@click.command</c>, <c>@click.group</c>, and the same as methods of a group.</summary>
internal sealed class CommandDecorator(bool isGroup, CommandValue? parent = null) : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        if (call.Argument(0) is FunctionValue function)
        {
            return New(call with { Arguments = CallArguments.None }, function, call);
        }

        return new NativeFunctionValue("decorator", inner =>
            inner.Argument(0) is FunctionValue decorated ? New(call, decorated, inner) : inner.Argument(0) ?? NoneValue.Instance);
    }

    private CommandValue New(CallSite declaration, FunctionValue function, CallSite decoration)
    {
        var command = new CommandValue(declaration, isGroup, function, ParameterValue.TakeFrom(decoration.Interpreter, function));
        parent?.Add(new Subcommand(command, Name: null, decoration));
        return command;
    }
}

/// <summary><c>click.Command(name=…, callback=…, params=[…])</c>.</summary>
internal sealed class CommandConstructor(bool isGroup) : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        var parameters = call.Argument(-1, "params") is { } given ? call.Interpreter.ElementsOf(given) ?? Elements.Empty : Elements.Empty;
        return new CommandValue(
            call,
            isGroup,
            call.Argument(-1, "callback") as FunctionValue,
            [.. parameters.Items.Select(static e => e.Value).OfType<ParameterValue>()]);
    }
}

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
        "command" => new RootCommandDecorator(log, isGroup: false),
        "group" => new RootCommandDecorator(log, isGroup: true),
        _ => null,
    };
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
