using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>Names and what they are bound to: a module's, a class's, an instance's or a function's.</summary>
/// <param name="birth">See <see cref="Cell.Birth"/>.</param>
public sealed class Namespace(long birth = long.MinValue)
{
    // A name that no code can have: bound when names may be bound that are not listed.
    private const string Others = "*";

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    /// <summary>How many names were ever bound.</summary>
    internal int Count => _variables.Count;

    /// <summary>The bound names in ordinal order, as <c>dir()</c> lists them.</summary>
    public IReadOnlyList<string> SortedNames =>
        [.. Names.Order(StringComparer.Ordinal)];

    /// <summary>The bound names in the order in which they were first bound.</summary>
    public IReadOnlyList<string> Names =>
        [.. _variables.Where(static v => v.Value.Value is not null && v.Key is not Others).Select(static v => v.Key)];

    /// <summary>The value of a name, null when it is not bound.</summary>
    public PythonValue? Get(string name) => _variables.TryGetValue(name, out var variable) ? variable.Value : null;

    /// <summary>The variable of a name that is bound on some path; null when it is bound on none.</summary>
    public Variable? Find(string name) => _variables.TryGetValue(name, out var variable) && variable.Value is not null ? variable : null;

    /// <summary>Why there may be names that are not listed, and listed ones may have other values; null when that is not so.</summary>
    public PythonValue? Open => Get(Others);

    /// <summary>The place of a name, bound or not.</summary>
    internal Variable GetVariable(string name)
    {
        if (!_variables.TryGetValue(name, out var variable))
        {
            variable = new Variable { Birth = birth };
            _variables.Add(name, variable);
        }

        return variable;
    }

    /// <summary>From here on any of the names may have another value, and further names may be bound.</summary>
    internal void Widen(Interpreter interpreter, string reason)
    {
        interpreter.Spend(_variables.Count);
        foreach (var variable in _variables.Values.Where(static v => v.Value is not null).ToList())
        {
            interpreter.Write(variable, variable.Widen(variable.Content, reason, interpreter.Effort));
        }

        interpreter.Write(GetVariable(Others), new UnknownValue(reason));
    }

    internal void CopyFrom(Namespace other)
    {
        foreach (var (name, variable) in other._variables)
        {
            GetVariable(name).Content = variable.Content;
        }
    }
}
