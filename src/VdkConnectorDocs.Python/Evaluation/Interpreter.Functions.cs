using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Running functions: their frames, their results, and where calls are nested too deeply.</content>
public sealed partial class Interpreter
{
    private PythonValue CallFunction(FunctionValue function, CallSite site, PythonValue? receiver)
    {
        if (!MayEnter(function))
        {
            Escape(site.Arguments);
            CutShort(function);
            return site.Unknown("calls are nested too deeply");
        }

        var scope = new Scope
        {
            Module = function.Module,
            Locals = new Namespace(Now),
            Enclosing = function.Closure.ForClosures,
            Class = function.Closure.Class,
        };
        receiver ??= function.Owner is null || site.Arguments.Positional.IsEmpty ? null : site.Arguments.Positional[0];
        var frame = new Frame(scope, function) { Receiver = receiver };
        Run(frame, () => ParameterBinder.Bind(this, function, site, scope.Locals));
        var result = function.Node switch
        {
            FunctionDefinition definition when GeneratorDetector.IsGenerator(definition) =>
                new IteratorValue("generator", () => RunGenerator(frame, definition)),
            FunctionDefinition { IsAsync: true } definition => new CoroutineValue(RunBody(frame, definition, site)),
            FunctionDefinition definition => RunBody(frame, definition, site),
            _ => Run(frame, () => Evaluate(((LambdaExpression)function.Node).Body)),
        };
        return function.Replacement is { } replacement ? Join(result, site.Unknown(replacement)) : result;
    }

    private PythonValue RunBody(Frame frame, FunctionDefinition definition, CallSite site) => Run(frame, () =>
    {
        var region = BeginRegion(static flow => flow is Flow.Return or Flow.Raise);
        var flow = ExecuteBlock(definition.Body);
        if (frame.IsCutShort)
        {
            WidenCutShort(frame, definition);
        }

        EndRegion(region, flow);
        if (frame.IsCutShort)
        {
            return site.Unknown("calls are nested too deeply");
        }

        if (frame.Result is null)
        {
            return flow == Flow.Raise ? site.Unknown($"{definition.Name} raises an exception") : NoneValue.Instance;
        }

        return Rename(flow == Flow.Next ? Join(frame.Result, NoneValue.Instance) : frame.Result, site);
    });

    private Elements RunGenerator(Frame frame, FunctionDefinition definition) => Run(frame, () =>
    {
        frame.Yielded = new ElementsCell(Elements.Empty) { Birth = Now };
        EndRegion(BeginRegion(static flow => flow is Flow.Return or Flow.Raise), ExecuteBlock(definition.Body));
        return frame.Yielded.Elements;
    });

    private void Run(Frame frame, Action code) => Run(frame, () =>
    {
        code();
        return true;
    });

    private T Run<T>(Frame frame, Func<T> code)
    {
        var conditions = _conditions;
        _frames.Push(frame);
        try
        {
            return code();
        }
        finally
        {
            _frames.Pop();
            _conditions = conditions;
        }
    }

    /// <summary>Outside of a function its local names say nothing: what is unknown there is known by the call.</summary>
    private static PythonValue Rename(PythonValue result, CallSite site) =>
        result is UnknownValue unknown && site.Node is not null ? new UnknownValue(unknown.Reason, site.Node, unknown.Labels) : result;

    private bool MayEnter(FunctionValue function)
    {
        if (_frames.Count >= Limits.MaxCallDepth || IsDeepest)
        {
            return false;
        }

        var same = _frames.Count(f => IsRunning(f, function));
        return same < Limits.MaxRecursion || (!IsConditional && !_endless.Contains(function.Node));
    }

    private static bool IsRunning(Frame frame, FunctionValue function) =>
        frame.Function is { } running && ReferenceEquals(running.Node, function.Node);

    /// <summary>What a call that is not followed does is not known to the outermost call of the same function, nor to any in between.</summary>
    private void CutShort(FunctionValue function)
    {
        _endless.Add(function.Node);
        foreach (var frame in _frames)
        {
            frame.IsCutShort |= IsRunning(frame, function);
        }
    }

    /// <summary>Widens what the function changed, and what its deeper calls may have changed instead.</summary>
    private void WidenCutShort(Frame frame, FunctionDefinition definition)
    {
        const string Reason = "a function that calls itself changes it";
        _store.WidenWritten(Reason);
        foreach (var name in OuterNames.Of(definition).Select(frame.Scope.Mangle))
        {
            Spend();
            if (frame.Scope.NamespaceOf(name) is var names && !ReferenceEquals(names, frame.Scope.Locals))
            {
                Widen(names, name);
            }
            else if (frame.Receiver is InstanceValue instance)
            {
                Widen(instance.Attributes, name);
            }
        }

        void Widen(Namespace names, string name)
        {
            var variable = names.GetVariable(name);
            Write(variable, variable.Widen(variable.Content, Reason, Effort));
        }
    }
}
