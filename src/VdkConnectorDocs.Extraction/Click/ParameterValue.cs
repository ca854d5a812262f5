using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>An option or argument of a command while the code is evaluated.</summary>
/// <param name="kind"><c>option</c> or <c>argument</c>.</param>
/// <param name="flags">The flags that are not simply the arguments of the call; empty when they are.</param>
/// <param name="readyMade">What click adds to the declaration; null when that is all.</param>
internal sealed class ParameterValue(string kind, IReadOnlyList<string> flags, CallSite declaration, ReadyMadeOption? readyMade = null) : HostValue
{
    private const string Attribute = "__click_params__";

    public string Kind { get; } = kind;

    public IReadOnlyList<string> Flags { get; } = flags;

    public CallSite Declaration { get; } = declaration;

    /// <summary>It takes no value without being told so.</summary>
    public bool IsSwitch => readyMade is { IsSwitch: true };

    /// <summary>The text of an option whose declaration has none; null when there is none.</summary>
    public string? StandardHelp => readyMade?.Help;

    /// <summary>
    /// Those that decorators put on a function, in the order in which they are written. The command that is made of it takes them:
    /// a second one made of the same function has none.
    /// </summary>
    public static IReadOnlyList<ParameterValue> TakeFrom(Interpreter interpreter, FunctionValue function)
    {
        var parameters = On(function);
        if (parameters.Count > 0)
        {
            interpreter.SetAttribute(function, Attribute, new TupleValue([]));
        }

        return parameters;
    }

    /// <summary>Decorators are applied from the last to the first.</summary>
    public void AttachTo(Interpreter interpreter, FunctionValue function) =>
        interpreter.SetAttribute(function, Attribute, new TupleValue([this, .. On(function)]));

    private static IReadOnlyList<ParameterValue> On(FunctionValue function) =>
        function.Attributes.Get(Attribute) is TupleValue list ? [.. list.Items.OfType<ParameterValue>()] : [];
}

/// <summary><c>@click.option</c> and its like.</summary>
internal sealed class ParameterDecorator(string kind, ReadyMadeOption? readyMade = null) : HostValue
{
    public override PythonValue? Call(CallSite call) => new NativeFunctionValue("decorator", inner =>
    {
        var parameter = new ParameterValue(kind, readyMade?.FlagsOf(call) ?? [], call, readyMade);
        if (!KeptArguments.Count(call))
        {
            return inner.Argument(0) ?? NoneValue.Instance;
        }

        switch (inner.Argument(0))
        {
            case FunctionValue function:
                parameter.AttachTo(inner.Interpreter, function);
                return function;
            case CommandValue command:
                var append = inner.Interpreter.GetAttribute(command.Parameters, "append");
                inner.Interpreter.Call(append, CallArguments.Of(parameter));
                return command;
            case var other:
                return other ?? NoneValue.Instance;
        }
    });
}

/// <summary>An option that click makes whole, such as <c>@click.password_option()</c>.</summary>
/// <param name="Flag">Its flag when the call names none.</param>
/// <param name="IsSwitch">It takes no value.</param>
/// <param name="Help">Its text when the call gives none; null when it has none.</param>
/// <param name="First">The position from which on the call names flags.</param>
internal sealed record ReadyMadeOption(string Flag, bool IsSwitch, string? Help = null, int First = 0)
{
    public IReadOnlyList<string> FlagsOf(CallSite call) =>
        call.Arguments.Positional.Skip(First).OfType<StrValue>().Select(static f => f.Value).ToList() is { Count: > 0 } given ? given : [Flag];
}

/// <summary><c>click.Option(["-q", "--query"], …)</c>.</summary>
internal sealed class ParameterConstructor(string kind) : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        var names = call.Argument(0, "param_decls") is { } list ? call.Interpreter.ElementsOf(list) ?? Elements.Empty : Elements.Empty;
        return new ParameterValue(kind, [.. names.Items.Select(static n => (n.Value as StrValue)?.Value).OfType<string>()], call);
    }
}
