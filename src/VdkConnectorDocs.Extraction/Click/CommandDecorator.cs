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
        var command = new CommandValue(declaration, isGroup, function, new ListValue(Elements.Of(ParameterValue.TakeFrom(decoration.Interpreter, function))));
        parent?.Add(new Subcommand(command, Name: null, decoration));
        return command;
    }
}

/// <summary><c>click.Command(name=…, callback=…, params=[…])</c> and <c>click.Group(name, commands)</c>.</summary>
internal sealed class CommandConstructor(bool isGroup) : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        var parameters = call.Argument(-1, "params") is { } given and not NoneValue ? given : new ListValue(Elements.Empty);
        var command = new CommandValue(call, isGroup, call.Argument(-1, "callback") as FunctionValue, parameters);
        if (isGroup && call.Argument(1, "commands") is { } commands)
        {
            command.AddAll(commands, call);
        }

        return command;
    }
}
