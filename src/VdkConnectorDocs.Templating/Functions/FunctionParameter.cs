using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>One parameter of a function.</summary>
/// <param name="Name">The name for named arguments, in snake_case as in the official documentation.</param>
/// <param name="Kind">What the argument is converted to.</param>
public sealed record FunctionParameter(string Name, ParameterKind Kind)
{
    /// <summary>Whether null may be passed. If not, a null is an error at the call. Kinds that convert null never see one.</summary>
    public bool AcceptsNull { get; init; } = true;

    /// <summary>Whether the argument can be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The value of an argument that is left out.</summary>
    public ScriptValue Default { get; init; }

    /// <summary>Whether the parameter, the last one, takes all remaining arguments; the function sees one array.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Whether null stays null although the kind would convert it (the official <c>int?</c>).</summary>
    public bool KeepsNull { get; init; }

    public static FunctionParameter Any(string name) => new(name, ParameterKind.Any);

    /// <summary>A string or null.</summary>
    public static FunctionParameter Text(string name) => new(name, ParameterKind.Text);

    public static FunctionParameter Boolean(string name) => new(name, ParameterKind.Boolean);

    public static FunctionParameter Int32(string name) => new(name, ParameterKind.Int32);

    public static FunctionParameter Int64(string name) => new(name, ParameterKind.Int64);

    public static FunctionParameter Double(string name) => new(name, ParameterKind.Double);

    /// <summary>A date; null is an error unless <see cref="Nullable"/>.</summary>
    public static FunctionParameter DateTime(string name) => new(name, ParameterKind.DateTime) { AcceptsNull = false };

    /// <summary>A time span; null is an error unless <see cref="Nullable"/>.</summary>
    public static FunctionParameter TimeSpan(string name) => new(name, ParameterKind.TimeSpan) { AcceptsNull = false };

    public static FunctionParameter Iterable(string name) => new(name, ParameterKind.Iterable);

    public static FunctionParameter List(string name) => new(name, ParameterKind.List);

    public static FunctionParameter Object(string name) => new(name, ParameterKind.Object);

    /// <summary>The same parameter, where null is an error at the call.</summary>
    public FunctionParameter NotNull() => this with { AcceptsNull = false };

    /// <summary>The same parameter, where null stays null.</summary>
    public FunctionParameter Nullable() => this with { AcceptsNull = true, KeepsNull = true };

    /// <summary>The same parameter, which may be left out.</summary>
    public FunctionParameter Optional(ScriptValue value = default) =>
        this with { IsOptional = true, Default = value, KeepsNull = KeepsNull || value.IsNull };

    /// <summary>The same parameter, which takes all remaining arguments.</summary>
    public FunctionParameter Variadic() => this with { IsVariadic = true };
}
