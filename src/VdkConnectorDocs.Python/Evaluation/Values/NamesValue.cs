using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>The names of a scope or object as a dictionary: <c>globals()</c>, <c>vars(x)</c>, <c>x.__dict__</c>.</summary>
internal sealed class NamesValue(Namespace names) : HostValue
{
    private const string Reason = "it is set through the names of its scope";

    public override string TypeName => "dict";

    public override PythonValue? GetItem(Interpreter interpreter, PythonValue index) =>
        index is StrValue { Value: var name } && !interpreter.Effort.SpendOnCharacters(name.Length) && names.Find(name) is { IsCertain: true } variable ? variable.Value : null;

    public override bool SetItem(Interpreter interpreter, PythonValue index, PythonValue value)
    {
        if (index is StrValue { Value: var name })
        {
            interpreter.Effort.SpendOnCharacters(name.Length);
            interpreter.SetVariable(names, name, value);
        }
        else
        {
            names.Widen(interpreter, Reason);
        }

        return true;
    }

    public override PythonValue? GetAttribute(Interpreter interpreter, string name)
    {
        if (name is "update" or "pop" or "popitem" or "clear" or "setdefault" or "__setitem__" or "__delitem__")
        {
            names.Widen(interpreter, Reason);
        }

        return null;
    }
}

/// <summary>What calling an <c>async</c> function gives.</summary>
internal sealed class CoroutineValue(PythonValue result) : HostValue
{
    /// <summary>What awaiting it gives.</summary>
    public PythonValue Result { get; } = result;

    public override string TypeName => "coroutine";
}
