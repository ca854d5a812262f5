using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// The functions and constants of one builtin object (<c>string</c>, <c>array</c>…). Filled once at start, then only read, by any
/// number of threads.
/// </summary>
/// <example>
/// <code>
/// internal static FunctionTable Create() => new FunctionTable("string")
///     .Add("append", static (in FunctionCall call) => call.Text(0) + call.Text(1), FunctionParameter.Text("text"), FunctionParameter.Text("with"));
/// </code>
/// </example>
/// <param name="name">The name of the object.</param>
public sealed class FunctionTable(string name)
{
    private readonly ScriptObject _members = new();
    private BuiltinFunction? _callable;

    public string Name { get; } = name;

    /// <summary>Adds a function.</summary>
    public FunctionTable Add(string name, FunctionBody body, params IReadOnlyList<FunctionParameter> parameters)
    {
        _members.Set(name, new BuiltinFunction(new FunctionSignature($"{Name}.{name}", parameters), body), isReadOnly: true);
        return this;
    }

    /// <summary>Adds a constant, or with <paramref name="isReadOnly"/> false a setting that templates may change (<c>date.format</c>).</summary>
    public FunctionTable AddValue(string name, ScriptValue value, bool isReadOnly = true)
    {
        _members.Set(name, value, isReadOnly);
        return this;
    }

    /// <summary>Makes the object a function too, as <c>date</c> is: called with any number of arguments, none included.</summary>
    public FunctionTable SetCall(FunctionBody body)
    {
        _callable = new BuiltinFunction(new FunctionSignature(Name, [], takesAny: true), body) { AttachedMembers = _members };
        return this;
    }

    /// <summary>The object, or the function that has it as members. Nothing can be added afterwards.</summary>
    public ScriptValue ToValue()
    {
        if (!_members.IsFrozen)
        {
            _members.Freeze();
        }

        return _callable is null ? _members : _callable;
    }
}
