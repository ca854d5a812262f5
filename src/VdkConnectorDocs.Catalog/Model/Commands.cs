using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>A command of the <c>vdk</c> CLI.</summary>
public sealed record Command
{
    /// <summary>Null for an external command, whose name cannot be known.</summary>
    public string? Name { get; init; }

    /// <summary>The dotted name of the Python object; always there for an external command.</summary>
    public string? Symbol { get; init; }

    /// <summary>Another distribution provides it.</summary>
    public bool External { get; init; }

    /// <summary>The text of <c>help</c>, else the function's docstring, as click would show it.</summary>
    public string? Help { get; init; }

    /// <summary>The command executes a query against the data source.</summary>
    public bool RunsQuery { get; init; }

    public bool Hidden { get; init; }

    public bool Deprecated { get; init; }

    public EquatableList<CommandOption> Options { get; init; } = [];

    public EquatableList<Command> Subcommands { get; init; } = [];

    public required Evidence Evidence { get; init; }
}

/// <summary>An option or argument of a command.</summary>
/// <param name="Name">The Python parameter that click derives.</param>
/// <param name="Kind"><c>option</c> or <c>argument</c>.</param>
/// <param name="Flags">As written: <c>-q</c>, <c>--query</c>; <c>--a/--no-a</c> is one. Empty for an argument.</param>
/// <param name="Type">The source expression of <c>type=</c>; null when not given.</param>
/// <param name="ValueType">One of <c>text</c>, <c>integer</c>, <c>float</c>, <c>boolean</c>, <c>choice</c>, <c>path</c>, <c>file</c>, <c>datetime</c>, <c>uuid</c>, <c>unknown</c>.</param>
/// <param name="Default">Null when not given.</param>
/// <param name="Choices">Of <c>click.Choice</c>, when proven.</param>
public sealed record CommandOption(
    string Name,
    string Kind,
    EquatableList<string> Flags,
    string? Type,
    string ValueType,
    bool Required,
    bool IsFlag,
    bool Multiple,
    bool Hidden,
    DefaultValue? Default,
    EquatableList<string> Choices,
    string? Help,
    Evidence Evidence);
