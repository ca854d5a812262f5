using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>operator.itemgetter</c> and <c>operator.attrgetter</c>: functions that take out of a value what is named beforehand.</summary>
internal static class Getters
{
    public static PythonValue Item(CallSite getter) => Getter(getter, (call, value, index) =>
        getter.Node is { } node ? Subscripts.Get(call.Interpreter, value, index, node) : null);

    public static PythonValue Attribute(CallSite getter) => Getter(getter, static (call, value, path) => path is StrValue { Value: var names }
        ? names.Split('.').Aggregate(value, (inner, name) => call.Interpreter.GetAttribute(inner, name))
        : call.Unknown("the attribute's name is not known"));

    private static PythonValue Getter(CallSite getter, Func<CallSite, PythonValue, PythonValue, PythonValue?> get)
    {
        var wanted = getter.Arguments.Positional;
        return wanted.IsEmpty || getter.Arguments.HasUnknownPositional
            ? getter.Unknown("what is taken is not known")
            : new NativeFunctionValue("getter", call =>
            {
                if (call.Argument(0) is not { } value || call.Interpreter.Spend(wanted.Length))
                {
                    return call.Unknown("what it is taken from is not known");
                }

                var found = wanted.Select(w => get(call, value, w) ?? call.Unknown("what is taken is not known")).ToList();
                return found is [var only] ? only : new TupleValue([.. found]);
            });
    }
}
