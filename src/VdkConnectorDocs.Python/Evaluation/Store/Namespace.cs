using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>Names and what they are bound to: a module's, a class's, an instance's or a function's.</summary>
public sealed class Namespace
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    /// <summary>The bound names in ordinal order, as <c>dir()</c> lists them.</summary>
    public IReadOnlyList<string> SortedNames =>
        [.. _variables.Where(static v => v.Value.Value is not null).Select(static v => v.Key).Order(StringComparer.Ordinal)];

    /// <summary>The bound names in the order in which they were first bound.</summary>
    public IReadOnlyList<string> Names => [.. _variables.Where(static v => v.Value.Value is not null).Select(static v => v.Key)];

    /// <summary>The value of a name, null when it is not bound.</summary>
    public PythonValue? Get(string name) => _variables.TryGetValue(name, out var variable) ? variable.Value : null;

    /// <summary>The place of a name, bound or not.</summary>
    internal Variable GetVariable(string name)
    {
        if (!_variables.TryGetValue(name, out var variable))
        {
            variable = new Variable();
            _variables.Add(name, variable);
        }

        return variable;
    }

    internal void CopyFrom(Namespace other)
    {
        foreach (var (name, variable) in other._variables)
        {
            GetVariable(name).Content = variable.Content;
        }
    }
}
