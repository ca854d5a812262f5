using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Exceptions and contexts (Python reference, sections 8.4 and 8.5).</content>
public sealed partial class Interpreter
{
    private Flow ExecuteTry(TryStatement guarded)
    {
        if (guarded.FinalBody.IsEmpty)
        {
            return ExecuteGuarded(guarded);
        }

        var frame = _frames.Peek();
        var earlier = frame.Result;
        frame.Result = null;
        var region = BeginRegion(static _ => true);
        var flow = ExecuteGuarded(guarded);
        region.IsClosed = true;

        // Every way out leads through the final statements.
        var inner = frame.Result;
        frame.Result = null;
        var isOverridden = true;
        var paths = new List<Func<Flow>> { () => Finally(flow) };
        paths.AddRange(region.Exits.Select(exit => (Func<Flow>)(() =>
        {
            _store.Enter([exit.Value], region.Depth, isCurrentPossible: false);
            return Finally(exit.Key);
        })));
        flow = paths.Count == 1 ? Finally(flow) : FollowPaths(isRepeated: false, [.. paths]);
        frame.Result = JoinResults(JoinResults(earlier, isOverridden ? null : inner), frame.Result);
        _store.Commit();
        frame.Region = region.Outer;
        return flow;

        Flow Finally(Flow end)
        {
            var last = ExecuteBlock(guarded.FinalBody);
            isOverridden &= end != Flow.Return || last != Flow.Next;
            return last == Flow.Next ? end : last;
        }
    }

    private PythonValue? JoinResults(PythonValue? first, PythonValue? second) =>
        first is null ? second : second is null ? first : Join(first, second);

    private Flow ExecuteGuarded(TryStatement guarded)
    {
        if (guarded.Handlers.IsEmpty)
        {
            var end = ExecuteBlock(guarded.Body);
            return end == Flow.Next ? ExecuteBlock(guarded.OrElse) : end;
        }

        _store.BeginHistory();
        var flow = ExecuteBlock(guarded.Body);
        var raised = _store.EndHistory();
        var paths = new List<Func<Flow>>(guarded.Handlers.Length + 1);
        if (flow != Flow.Raise)
        {
            paths.Add(() => flow == Flow.Next ? ExecuteBlock(guarded.OrElse) : flow);
        }

        paths.AddRange(guarded.Handlers.Select(handler => (Func<Flow>)(() => Handle(handler, raised))));
        return FollowPaths(isRepeated: false, [.. paths]);
    }

    private void Restore(IEnumerable<KeyValuePair<Cell, object?>> state)
    {
        foreach (var (cell, content) in state)
        {
            Write(cell, content);
        }
    }

    /// <summary>The exception may have come from anywhere in the statements that the handler is for.</summary>
    private Flow Handle(ExceptHandler handler, PathState raised)
    {
        Restore(raised);
        if (handler.Name is null)
        {
            return ExecuteBlock(handler.Body);
        }

        Bind(handler.Name, Unknown("it is a caught exception"));
        var flow = ExecuteBlock(handler.Body);
        Bind(handler.Name, null);
        return flow;
    }

    private Flow ExecuteWith(WithStatement with, int index = 0)
    {
        if (!MayGoDeeper())
        {
            return Flow.Next;
        }

        if (index == with.Items.Length)
        {
            return ExecuteBlock(with.Body);
        }

        var item = with.Items[index];
        var context = Evaluate(item.Context);
        var entered = Enter(context);
        if (item.Target is not null)
        {
            Assign(item.Target, entered);
        }

        _store.BeginHistory();
        var flow = Deeper(() => ExecuteWith(with, index + 1));
        var raised = _store.EndHistory();
        if (!Exit(context))
        {
            return flow;
        }

        return FollowPaths(isRepeated: false, () => flow, () =>
        {
            Restore(raised);
            return Flow.Next;
        });
    }

    /// <summary>What <c>with x as y</c> binds to y.</summary>
    private PythonValue Enter(PythonValue context) => context switch
    {
        InstanceValue instance when instance.Class.FindMember("__enter__") is FunctionValue enter =>
            Call(new BoundMethodValue(enter, instance), CallArguments.None),
        HostValue host => host.Enter(this) ?? Unknown("what its context gives is not known", labels: context.Labels),
        _ => Unknown("it is entered from a context that is not known", labels: context.Labels),
    };

    /// <summary>
    /// Leaves a context; whether it may swallow an exception. Contexts that are not part of the code are taken to let exceptions pass.
    /// </summary>
    private bool Exit(PythonValue context)
    {
        if (context is HostValue host)
        {
            host.Exit(this);
            return host.MaySwallowExceptions;
        }

        if (context is not InstanceValue instance || instance.Class.FindMember("__exit__") is not FunctionValue exit)
        {
            return false;
        }

        var exception = Unknown("it is an exception, if any");
        return Truth.Of(this, Call(new BoundMethodValue(exit, instance), CallArguments.Of(exception, exception, exception))) != false;
    }
}
