using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>copy.copy</c> and <c>copy.deepcopy</c>.</summary>
internal static class Copying
{
    private const int MaxDepth = 20;

    public static PythonValue Copy(CallSite call, bool isDeep) => call.Argument(0) is { } value
        ? call.Interpreter.ForEach(value, v => Copy(call, v, isDeep, depth: 0))
        : call.Unknown("the value is not known");

    private static PythonValue Copy(CallSite call, PythonValue value, bool isDeep, int depth)
    {
        var interpreter = call.Interpreter;
        if (depth > MaxDepth || interpreter.Spend(2))
        {
            return call.Unknown("it is nested too deeply");
        }

        switch (value)
        {
            case ListValue { IsTuple: false } list:
                return interpreter.NewList(isDeep ? list.Elements.Select(Inner) : list.Elements);
            case SetValue set:
                return interpreter.NewSet(set.Elements, set.IsFrozen);
            case DictValue dict:
                var items = isDeep ? new DictItems([.. dict.Items.Items.Select(i => i with { Value = Inner(i.Value) })], dict.Items.IsOpen) : dict.Items;
                return new DictValue(items, dict.TypeName, interpreter.Now) { Factory = dict.Factory };
            case TupleValue tuple when isDeep:
                return new TupleValue([.. tuple.Items.Select(Inner)]);
            case InstanceValue { Class.IsEnum: false } or IteratorValue or UnionValue or ListValue:
                return call.Unknown("what a copy of an object holds is not followed");
            default:
                return value;
        }

        // Objects that several places share are copied once, which is not followed.
        PythonValue Inner(PythonValue inner) => interpreter.ForEach(inner, v => Copy(call, v, isDeep: true, depth + 1));
    }
}
