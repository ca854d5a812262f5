using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>A <c>click.Command</c> or <c>click.Group</c> while the code is evaluated.</summary>
/// <param name="declaration">See <see cref="Declaration"/>.</param>
/// <param name="isGroup">See <see cref="IsGroup"/>.</param>
/// <param name="callback">See <see cref="Callback"/>.</param>
/// <param name="parameters">See <see cref="Parameters"/>.</param>
internal sealed class CommandValue(CallSite declaration, bool isGroup, FunctionValue? callback, IReadOnlyList<ParameterValue> parameters) : HostValue
{
    private readonly List<Subcommand> _subcommands = [];
    private readonly List<ParameterValue> _parameters = [.. parameters];

    /// <summary>The call of <c>click.command(…)</c>; with no arguments when the decorator was bare.</summary>
    public CallSite Declaration { get; } = declaration;

    public bool IsGroup { get; } = isGroup;

    public FunctionValue? Callback { get; } = callback;

    public IReadOnlyList<Subcommand> Subcommands => _subcommands;

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<ParameterValue> Parameters => _parameters;

    /// <summary>Adds one behind those that are there, as click does.</summary>
    public void AddParameter(ParameterValue parameter) => _parameters.Add(parameter);

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "command" when IsGroup => new CommandDecorator(isGroup: false, this),
        "group" when IsGroup => new CommandDecorator(isGroup: true, this),
        "add_command" => new NativeFunctionValue(name, call =>
        {
            Add(call);
            return NoneValue.Instance;
        }),
        "callback" => Callback,
        _ => null,
    };

    public void Add(CallSite call)
    {
        if (call.Argument(0, "cmd") is { } command && _subcommands.Count < 1_000)
        {
            Add(new Subcommand(command, call.Argument(1, "name"), call));
        }
    }

    public void Add(Subcommand subcommand)
    {
        // The hooks of several plugins may run the same code; a command is there once.
        if (!_subcommands.Exists(s => ReferenceEquals(s.Command, subcommand.Command)))
        {
            _subcommands.Add(subcommand);
        }
    }
}

/// <param name="Command">A command, or what could not be told to be one.</param>
/// <param name="Name">The name given when it was added; null for its own.</param>
/// <param name="Call">The call that added it.</param>
internal sealed record Subcommand(PythonValue Command, PythonValue? Name, CallSite Call);
