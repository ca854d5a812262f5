using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>When an implementation of a hook is called among the others (pluggy's <c>tryfirst</c>, <c>trylast</c>).</summary>
internal enum HookPriority
{
    First,
    Normal,
    Last,
}

/// <summary>What <c>@hookimpl</c> leaves on a function.</summary>
internal sealed class HookMark(HookPriority priority, string? specification) : HostValue
{
    public const string Attribute = HookMarkerConstructor.Project + "_impl";

    public HookPriority Priority { get; } = priority;

    /// <summary>The hook's name when it is not the function's (<c>specname</c>).</summary>
    public string? Specification { get; } = specification;

    public static HookMark? On(FunctionValue function) => function.Attributes.Get(Attribute) as HookMark;
}

/// <summary><c>pluggy.HookimplMarker(project)</c>: VDK sees the marks of its own project only.</summary>
internal static class HookMarkerConstructor
{
    /// <summary>The name VDK gives to pluggy, which is also that of its group of entry points (vdk-core, <c>hook_markers.GROUP_NAME</c>).</summary>
    public const string Project = "vdk.plugin.run";

    public static PythonValue Call(CallSite call) => call.Argument(0, "project_name") switch
    {
        StrValue { Value: not Project } => new NativeFunctionValue("hookimpl", static inner => inner.Argument(0) is { } function
            ? function
            : new NativeFunctionValue("hookimpl", static marked => marked.Argument(0) ?? NoneValue.Instance)),
        _ => new HookMarker(),
    };
}

/// <summary><c>hookimpl</c>: a decorator, also when called with options first.</summary>
internal sealed class HookMarker : HostValue
{
    public override PythonValue? Call(CallSite call)
    {
        if (call.Argument(0) is FunctionValue function)
        {
            return Mark(call.Interpreter, function, new HookMark(HookPriority.Normal, specification: null));
        }

        var priority = call.Argument(-1, "tryfirst") is BoolValue { Value: true }
            ? HookPriority.First
            : call.Argument(-1, "trylast") is BoolValue { Value: true } ? HookPriority.Last : HookPriority.Normal;
        var mark = new HookMark(priority, call.Text(-1, "specname"));
        return new NativeFunctionValue("hookimpl", inner => inner.Argument(0) is FunctionValue marked
            ? Mark(inner.Interpreter, marked, mark)
            : inner.Argument(0) ?? NoneValue.Instance);
    }

    private static FunctionValue Mark(Interpreter interpreter, FunctionValue function, HookMark mark)
    {
        // The mark of a static or class method stays on the object around the function, where pluggy does not see it.
        if (function.Binding is not FunctionBinding.Instance)
        {
            return function;
        }

        interpreter.SetAttribute(function, HookMark.Attribute, mark);
        return function;
    }
}
