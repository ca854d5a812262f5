using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Loops (Python reference, sections 8.2 and 8.3).</content>
public sealed partial class Interpreter
{
    /// <summary>After how many rounds of a loop that changes something each time, the values are given up.</summary>
    private const int ExactRounds = 2;

    private const int MaxRounds = 20;

    /// <summary>How far a <c>while</c> is followed round by round.</summary>
    private const int MaxWhileRounds = 256;

    private Flow ExecuteFor(ForStatement loop)
    {
        var iterable = Evaluate(loop.Iterable);
        var region = BeginRegion(static flow => flow == Flow.Break);
        var flow = iterable switch
        {
            ListValue { IsTuple: false } list => FollowList(loop, list),
            IteratorValue iterator => FollowIterator(loop, iterator),
            UnionValue => FollowElements(loop, null, iterable.Labels),
            _ => FollowElements(loop, Iterate(iterable), iterable.Labels),
        };
        return EndLoop(region, flow, loop.OrElse);
    }

    private Flow ExecuteWhile(WhileStatement loop)
    {
        var region = BeginRegion(static flow => flow == Flow.Break);
        var flow = Flow.Next;
        var test = Truth.Of(this, Evaluate(loop.Test));

        // Once a round may have been the last one, the next ones are not worth telling apart.
        for (var round = 0; test == true && flow == Flow.Next && round < MaxWhileRounds && region.Exits.Count == 0 && !IsExhausted; round++)
        {
            flow = Round();
        }

        if (flow == Flow.Next && test != false)
        {
            flow = RepeatUnknown(Round);
        }

        return EndLoop(region, flow, loop.OrElse);

        Flow Round()
        {
            var end = ExecuteRound(loop.Body);
            test = end == Flow.Next ? Truth.Of(this, Evaluate(loop.Test)) : test;
            return end;
        }
    }

    /// <summary>The <c>else</c> of a loop is run when no <c>break</c> ended it, and is not part of it any more.</summary>
    private Flow EndLoop(Region region, Flow flow, ImmutableArray<Statement> orElse)
    {
        if (flow == Flow.Break)
        {
            flow = Flow.Next;
        }
        else if (flow == Flow.Next)
        {
            region.IsClosed = true;
            flow = ExecuteBlock(orElse);
        }

        region.IsClosed = true;
        return EndRegion(region, flow);
    }

    /// <summary>A list may change while a loop goes over it.</summary>
    private Flow FollowList(ForStatement loop, ListValue list)
    {
        for (var i = 0; ; i++)
        {
            var elements = list.Elements;
            if (i >= elements.Items.Length || Spend())
            {
                return elements.IsOpen ? FollowFurther(loop, elements.Labels) : Flow.Next;
            }

            var flow = FollowElement(loop, elements.Items[i]);
            if (flow != Flow.Next)
            {
                return flow;
            }

            if (!ReferenceEquals(list.Elements, elements) && !list.Elements.IsExact)
            {
                return FollowFurther(loop, elements.Labels);
            }
        }
    }

    private Flow FollowIterator(ForStatement loop, IteratorValue iterator)
    {
        while (!Spend())
        {
            var state = Started(iterator, isPartial: true);
            if (state.All is null || state.Position >= state.All.Items.Length)
            {
                return state.All is { IsOpen: false } ? Flow.Next : FollowFurther(loop, state.All?.Labels ?? 0);
            }

            Advance(iterator, state);
            var flow = FollowElement(loop, state.All.Items[state.Position]);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow FollowElements(ForStatement loop, Elements? elements, uint labels)
    {
        foreach (var element in elements?.Items ?? [])
        {
            var flow = Spend() ? Flow.Next : FollowElement(loop, element);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return elements is { IsOpen: false } ? Flow.Next : FollowFurther(loop, labels | (elements?.Labels ?? 0));
    }

    private Flow FollowElement(ForStatement loop, Element element) => element.IsCertain
        ? ExecuteRound(loop.Body, loop.Target, element.Value)
        : FollowPaths(isRepeated: false, () => ExecuteRound(loop.Body, loop.Target, element.Value), static () => Flow.Next);

    /// <summary>Any number of rounds with elements that are not known.</summary>
    private Flow FollowFurther(ForStatement loop, uint labels)
    {
        var element = Unknown("it is an element of something that is not known", loop.Iterable, labels);
        return RepeatUnknown(() => ExecuteRound(loop.Body, loop.Target, element));
    }

    private Flow ExecuteRound(ImmutableArray<Statement> body, Expression? target = null, PythonValue? element = null)
    {
        var region = BeginRegion(static flow => flow == Flow.Continue);
        if (target is not null)
        {
            Assign(target, element!);
        }

        return EndRegion(region, ExecuteBlock(body));
    }

    /// <summary>Any number of rounds: none, one, and as many as it takes until a further one adds nothing.</summary>
    private Flow RepeatUnknown(Func<Flow> round) => FollowPaths(isRepeated: true, static () => Flow.Next, () =>
    {
        var flow = round();
        if (flow == Flow.Next)
        {
            RepeatUntilStable(round);
        }

        return flow;
    });

    /// <summary>Each further round starts from any state that one before it may have left.</summary>
    private void RepeatUntilStable(Func<Flow> round)
    {
        var widened = new HashSet<Cell>(ReferenceEqualityComparer.Instance);
        for (var count = 1; count <= MaxRounds && !IsExhausted; count++)
        {
            _store.Begin();
            _conditions++;
            var flow = round();
            _conditions--;
            var written = _store.TakeBack();
            if (flow != Flow.Next)
            {
                Leave(flow, [written]);
                return;
            }

            if (!_store.Absorb(written, widened, count >= ExactRounds, "it changes in a loop"))
            {
                return;
            }
        }
    }

    /// <summary>Does something with each element that a comprehension goes over, on a path of its own where there may be none.</summary>
    private void ForEachElement(PythonValue iterable, Expression origin, Action<PythonValue> action)
    {
        var elements = iterable is UnionValue ? null : Iterate(iterable);
        foreach (var element in elements?.Items ?? [])
        {
            if (Spend())
            {
                return;
            }

            if (element.IsCertain)
            {
                action(element.Value);
            }
            else
            {
                FollowPaths(isRepeated: false, () => Run(element.Value), static () => Flow.Next);
            }
        }

        if (elements is { IsOpen: false })
        {
            return;
        }

        var further = Unknown("it is an element of something that is not known", origin, iterable.Labels | (elements?.Labels ?? 0));
        RepeatUnknown(() => Run(further));

        Flow Run(PythonValue value)
        {
            action(value);
            return Flow.Next;
        }
    }
}
