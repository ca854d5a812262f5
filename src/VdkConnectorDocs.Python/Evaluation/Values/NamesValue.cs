using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>The names of a scope or object as a dictionary: <c>globals()</c>, <c>vars(x)</c>, <c>x.__dict__</c>.</summary>
/// <param name="names">The names.</param>
/// <param name="implied">Names that Python adds to those of the code, such as <c>__module__</c> to a class's.</param>
internal sealed class NamesValue(Namespace names, params ImmutableArray<DictItem> implied) : HostValue
{
    private const string Reason = "it is set through the names of its scope";

    public override string TypeName => "dict";

    public override PythonValue? GetItem(Interpreter interpreter, PythonValue index) =>
        index is not StrValue { Value: var name } || interpreter.Effort.SpendOnCharacters(name.Length) ? null
            : names.Find(name) is { IsCertain: true } variable
            ? variable.Value
            : implied.FirstOrDefault(i => i.Key is StrValue key && string.Equals(key.Value, name, StringComparison.Ordinal))?.Value;

    public override bool SetItem(CallSite assignment)
    {
        var interpreter = assignment.Interpreter;
        if (assignment.Text(0) is { } name && assignment.Argument(1) is { } value)
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

    public override Elements? Iterate(Interpreter interpreter) => new DictViewValue(Snapshot(interpreter), "keys").Elements;

    public override PythonValue? GetAttribute(Interpreter interpreter, string name)
    {
        if (name is "items" or "keys" or "values" or "copy" or "get")
        {
            return DictMethods.Get(Snapshot(interpreter), name);
        }

        if (name is "update" or "pop" or "popitem" or "clear" or "setdefault" or "__setitem__" or "__delitem__")
        {
            names.Widen(interpreter, Reason);
        }

        return null;
    }

    private DictValue Snapshot(Interpreter interpreter)
    {
        interpreter.Spend(names.Count);
        var items = names.Names.Select(name => (Name: name, Variable: names.Find(name)!))
            .Select(static v => new DictItem(new StrValue(v.Name), v.Variable.Value!, v.Variable.IsCertain));
        return interpreter.NewDict(new DictItems([.. implied, .. items], names.Open is not null));
    }
}

/// <summary>What calling an <c>async</c> function gives.</summary>
internal sealed class CoroutineValue(PythonValue result) : HostValue
{
    /// <summary>What awaiting it gives.</summary>
    public PythonValue Result { get; } = result;

    public override string TypeName => "coroutine";
}
