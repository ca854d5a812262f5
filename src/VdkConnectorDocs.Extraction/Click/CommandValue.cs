using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>A <c>click.Command</c> or <c>click.Group</c> while the code is evaluated.</summary>
/// <param name="declaration">See <see cref="Declaration"/>.</param>
/// <param name="isGroup">See <see cref="IsGroup"/>.</param>
/// <param name="callback">See <see cref="Callback"/>.</param>
/// <param name="parameters">See <see cref="Parameters"/>.</param>
internal sealed class CommandValue(CallSite declaration, bool isGroup, FunctionValue? callback, PythonValue parameters) : HostValue
{
    private const int MaxSubcommands = 1_000;

    private readonly List<Subcommand> _subcommands = [];

    /// <summary>The call of <c>click.command(…)</c>; with no arguments when the decorator was bare.</summary>
    public CallSite Declaration { get; } = declaration;

    public bool IsGroup { get; } = isGroup;

    public FunctionValue? Callback => Attributes.Find("callback") is { } set ? set.Value as FunctionValue : callback;

    /// <summary>What was set behind the declaration, such as <c>command.help = "…"</c>.</summary>
    public override Namespace Attributes { get; } = new();

    public IReadOnlyList<Subcommand> Subcommands => _subcommands;

    /// <summary>In the order in which they are written; a list, unless the code sets something else.</summary>
    public PythonValue Parameters => Attributes.Find("params")?.Value ?? parameters;

    /// <summary>The declared name, or the function's in lower case with <c>-</c> for <c>_</c>; null when there is neither.</summary>
    public PythonValue? Name => Given(0, "name") is { } name and not NoneValue ? name
        : Callback is { } function ? new StrValue(Interpreter.Unwrap(function).Name.ToLowerInvariant().Replace('_', '-')) : null;

    /// <summary>What was set, else an argument of the declaration; null when neither is there.</summary>
    public PythonValue? Given(int position, string name)
    {
        var declared = Declaration.Argument(position, name);
        if (Attributes.Find(name) is not { } set)
        {
            return declared;
        }

        return set.IsCertain ? set.Value : UnionValue.Of(set.Value!, declared ?? NoneValue.Instance, Declaration.Interpreter.Effort);
    }

    /// <summary>The expression of an argument of the declaration; null when something else was set.</summary>
    public Expression? Written(int position, string name) => Attributes.Find(name) is null ? Declaration.ArgumentNode(position, name) : null;

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "command" when IsGroup => new CommandDecorator(isGroup: false, this),
        "group" when IsGroup => new CommandDecorator(isGroup: true, this),
        "add_command" => new NativeFunctionValue(name, call =>
        {
            Add(call.Argument(0, "cmd") ?? call.Unknown("the command is known only when the code runs"), call.Argument(1, "name"), call);
            return NoneValue.Instance;
        }),
        "commands" when IsGroup => new CommandTable(Add),
        "params" => Parameters,
        "callback" => Callback,
        "name" => Name,
        "help" => Given(-1, name) ?? (Callback is { } function ? interpreter.GetAttribute(Interpreter.Unwrap(function), "__doc__") : NoneValue.Instance),
        "hidden" or "deprecated" => Given(-1, name) ?? BoolValue.False,
        _ => Attributes.Get(name),
    };

    /// <summary>Adds the commands of a dictionary by their keys, or those of a list.</summary>
    public void AddAll(PythonValue commands, CallSite call) => CommandTable.Add(commands, call, Add);

    public void Add(Subcommand subcommand)
    {
        // The hooks of several plugins may run the same code; under each of its names a command is there once.
        if (_subcommands.Count < MaxSubcommands && !_subcommands.Exists(s => s.IsSame(subcommand)))
        {
            _subcommands.Add(subcommand);
        }
    }

    private void Add(PythonValue command, PythonValue? name, CallSite call) => Add(new Subcommand(command, name, call));
}

/// <param name="Command">A command, or what could not be told to be one.</param>
/// <param name="Name">The name given when it was added; null for its own.</param>
/// <param name="Call">The call that added it.</param>
internal sealed record Subcommand(PythonValue Command, PythonValue? Name, CallSite Call)
{
    public bool IsSame(Subcommand other) => ReferenceEquals(Command, other.Command)
        && string.Equals((Name as StrValue)?.Value, (other.Name as StrValue)?.Value, StringComparison.Ordinal);
}
