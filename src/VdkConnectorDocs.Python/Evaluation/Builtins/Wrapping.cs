using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Functions around functions: <c>functools.wraps</c> and <c>functools.partial</c>.</summary>
internal static class Wrapping
{
    /// <summary>The attribute that leads from a wrapper to what it wraps.</summary>
    public const string Wrapped = "__wrapped__";

    public static PythonValue Wraps(CallSite wraps) =>
        new NativeFunctionValue("update_wrapper", call => Update(call, call.Argument(0), wraps.Argument(0, "wrapped")));

    /// <summary>The wrapper, with the name, the documentation and the attributes of what it wraps.</summary>
    public static PythonValue Update(CallSite call, PythonValue? wrapper, PythonValue? wrapped)
    {
        if (wrapper is not FunctionValue function || wrapped is null)
        {
            return wrapper ?? call.Unknown("the wrapper is not known");
        }

        var interpreter = call.Interpreter;
        foreach (var name in (ReadOnlySpan<string>)["__name__", "__qualname__", "__module__", "__doc__"])
        {
            interpreter.SetAttribute(function, name, interpreter.GetAttribute(wrapped, name));
        }

        foreach (var name in wrapped is FunctionValue original ? original.Attributes.Names : [])
        {
            interpreter.Spend();
            interpreter.SetAttribute(function, name, ((FunctionValue)wrapped).Attributes.Get(name)!);
        }

        interpreter.SetAttribute(function, Wrapped, wrapped);
        return function;
    }

    public static PythonValue Partial(CallSite partial)
    {
        if (partial.Argument(0) is not { } function)
        {
            return partial.Unknown("the function is not known");
        }

        var given = partial.Arguments with { Positional = partial.Arguments.Positional.RemoveAt(0) };
        return new NativeFunctionValue("partial", call => call.Interpreter.Effort.SpendOnElements(given.Positional.Length + ((long)given.Keywords.Length * (1 + call.Arguments.Keywords.Length)))
            ? call.Unknown("the arguments are not known")
            : call.Interpreter.Call(function, call with
            {
                Arguments = call.Arguments with
                {
                    // Behind positions that are not known no other one is.
                    Positional = given.HasUnknownPositional ? given.Positional : [.. given.Positional, .. call.Arguments.Positional],
                    Keywords = [.. given.Keywords.Where(k => call.Arguments.Get(-1, k.Key) is null), .. call.Arguments.Keywords],
                    HasUnknownPositional = given.HasUnknownPositional || call.Arguments.HasUnknownPositional,
                    HasUnknownKeywords = given.HasUnknownKeywords || call.Arguments.HasUnknownKeywords,
                },
            }));
    }
}
