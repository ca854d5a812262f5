using VdkConnectorDocs.Templating.Compilation;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Calls functions: evaluates and converts arguments, fills in defaults, enters the function's scope.</summary>
internal static class Invoker
{
    /// <summary>A call as it is written in a template.</summary>
    public static ScriptValue Call(RenderContext context, ScriptFunction function, CallPlan plan)
    {
        var block = context.TakeBlock();
        if (function is BuiltinFunction builtin && plan.IsPlain && FitsBuffer(builtin.Signature, plan.Arguments.Length))
        {
            return CallPlain(context, builtin, plan);
        }

        var list = new ArgumentList(function, plan.Site);
        foreach (var argument in plan.Arguments)
        {
            Add(context, ref list, argument, plan.Site);
        }

        list.Complete();
        return Run(context, function, plan.Site, list.Values, block);
    }

    /// <summary>A call with values, by a builtin that was given a function.</summary>
    public static ScriptValue Invoke(RenderContext context, ScriptFunction function, CallSite site, ReadOnlySpan<ScriptValue> arguments)
    {
        var list = new ArgumentList(function, site);
        foreach (var argument in arguments)
        {
            var index = list.Values.Count;
            var parameter = list.ParameterAt(index);
            list.Set(index, parameter is null ? argument : ArgumentConverter.Convert(context, parameter, argument, site, site.Span));
        }

        list.Complete();
        return Run(context, function, site, list.Values, null);
    }

    private static bool FitsBuffer(FunctionSignature signature, int count) =>
        !signature.TakesAny
        && !signature.HasVariadic
        && count >= signature.RequiredCount
        && count <= signature.Parameters.Count
        && signature.Parameters.Count <= ArgumentBuffer.Size;

    private static ScriptValue CallPlain(RenderContext context, BuiltinFunction function, CallPlan plan)
    {
        var parameters = function.Signature.Parameters;
        ArgumentBuffer buffer = default;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (i >= plan.Arguments.Length)
            {
                buffer[i] = parameter.Default;
                continue;
            }

            var argument = plan.Arguments[i];
            buffer[i] = ArgumentConverter.Convert(context, parameter, argument.Evaluate(context), plan.Site, argument.Span);
        }

        return RunBuiltin(context, function, plan.Site, buffer[..parameters.Count]);
    }

    private static void Add(RenderContext context, ref ArgumentList list, CallArgument argument, CallSite site)
    {
        if (argument.IsExpanded)
        {
            var value = argument.Evaluate(context);
            if (ScriptConvert.TryEnumerate(value, out var items))
            {
                foreach (var item in items)
                {
                    context.CountSteps(site.Place, 1);
                    var at = list.Values.Count;
                    Set(context, ref list, at, item, site, site.Span);
                }
            }
            else
            {
                Set(context, ref list, list.Values.Count, value, site, argument.Span);
            }

            return;
        }

        var evaluated = argument.Evaluate(context);
        var index = list.IndexOf(argument.Name, evaluated, argument.Span);
        if (index >= 0)
        {
            Set(context, ref list, index, evaluated, site, argument.Span);
        }
    }

    private static void Set(
        RenderContext context, ref ArgumentList list, int index, ScriptValue value, CallSite site, Diagnostics.TextSpan span)
    {
        var parameter = list.ParameterAt(index);
        list.Set(index, parameter is null ? value : ArgumentConverter.Convert(context, parameter, value, site, span));
    }

    private static ScriptValue Run(
        RenderContext context, ScriptFunction function, CallSite site, ScriptArray arguments, CompiledBlock? block) =>
        function is ScriptClosure closure
            ? RunClosure(context, closure, site, arguments, block)
            : RunBuiltin(context, (BuiltinFunction)function, site, arguments.Items, arguments.Members);

    private static ScriptValue RunBuiltin(
        RenderContext context, BuiltinFunction function, CallSite site, ReadOnlySpan<ScriptValue> arguments, ScriptObject? named = null)
    {
        var parameters = function.Signature.Parameters;
        for (var i = 0; i < parameters.Count && i < arguments.Length; i++)
        {
            if (arguments[i].IsNull && !parameters[i].AcceptsNull)
            {
                throw site.Error($"The argument '{parameters[i].Name}' of '{function.Signature.Name}' must not be null.");
            }
        }

        context.EnterCall(site.Place);
        var result = function.Body(new FunctionCall(context, site, arguments, named));
        context.LeaveCall();
        return result;
    }

    private static ScriptValue RunClosure(
        RenderContext context, ScriptClosure closure, CallSite site, ScriptArray arguments, CompiledBlock? block)
    {
        context.EnterCall(site.Place);
        var function = closure.Function;
        ScriptObject? variables = null;
        if (function.HasParameterList)
        {
            variables = new ScriptObject(arguments.Count);
            for (var i = 0; i < function.Signature.Parameters.Count; i++)
            {
                variables.Set(function.Signature.Parameters[i].Name, arguments[i]);
            }
        }

        context.PushFunction(variables, !function.IsAnonymous);
        var local = context.Local;
        local.Arguments = arguments;
        local.Block = block;
        if (function.LocalName is { } name)
        {
            local.Variables = new ScriptObject();
            local.Variables.Set(name, closure);
        }

        var result = ScriptValue.Null;
        if (function.Expression is not null)
        {
            result = function.Expression(context);
        }
        else if (function.Body is not null)
        {
            function.Body.Run(context);
            result = context.TakeReturnValue();
        }

        context.PopFunction();
        context.LeaveCall();
        return result;
    }
}
