using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>An option or argument of a command while the code is evaluated.</summary>
/// <param name="kind"><c>option</c> or <c>argument</c>.</param>
/// <param name="flags">The flags that a ready-made option has; empty when they are given in the call.</param>
internal sealed class ParameterValue(string kind, IReadOnlyList<string> flags, CallSite declaration) : HostValue
{
    private const string Attribute = "__click_params__";

    public string Kind { get; } = kind;

    public IReadOnlyList<string> Flags { get; } = flags;

    public CallSite Declaration { get; } = declaration;

    /// <summary>Those that decorators put on a function, in the order in which they are written.</summary>
    public static IReadOnlyList<ParameterValue> On(FunctionValue function) =>
        function.Attributes.Get(Attribute) is TupleValue list ? [.. list.Items.OfType<ParameterValue>()] : [];

    /// <summary>Decorators are applied from the last to the first.</summary>
    public void AttachTo(Interpreter interpreter, FunctionValue function) =>
        interpreter.SetAttribute(function, Attribute, new TupleValue([this, .. On(function)]));
}

/// <summary><c>@click.option</c> and its like.</summary>
internal sealed class ParameterDecorator(string kind, params string[] flags) : HostValue
{
    public override PythonValue? Call(CallSite call) => new NativeFunctionValue("decorator", inner =>
    {
        var parameter = new ParameterValue(kind, flags, call);
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
                command.AddParameter(parameter);
                return command;
            case var other:
                return other ?? NoneValue.Instance;
        }
    });
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
