using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Statements with several paths: conditions, loops, exceptions, matching.</content>
public sealed partial class Interpreter
{
    /// <summary>
    /// Follows each path from the same state and goes on from what any of them may leave. A path that raises leaves nothing; of
    /// the others' ends the one that goes furthest counts.
    /// </summary>
    private Flow FollowPaths(bool isRepeated, params ReadOnlySpan<Func<Flow>> paths)
    {
        var survivors = new List<Dictionary<Cell, object?>>(paths.Length);
        var result = Flow.Raise;
        var isUneven = false;
        var isFirst = true;
        foreach (var path in paths)
        {
            Flow flow;
            _store.BeginPath();
            _conditions++;
            var exits = CurrentFrame?.EarlyExits ?? 0;
            try
            {
                flow = path();
            }
            finally
            {
                _conditions--;
                LeaveEarlyExits(exits);
            }

            var written = _store.EndPath();
            if (flow != Flow.Raise)
            {
                survivors.Add(written);
            }

            isUneven |= !isFirst && flow != result;
            result = isFirst || Rank(flow) < Rank(result) ? flow : result;
            isFirst = false;
        }

        _store.Join(survivors, isRepeated);
        if (isUneven && CurrentFrame is { } frame)
        {
            // What follows is run only when no path left early.
            frame.EarlyExits++;
            _conditions++;
        }

        return result;

        static int Rank(Flow flow) => flow switch
        {
            Flow.Next => 0,
            Flow.Continue => 1,
            Flow.Break => 2,
            Flow.Return => 3,
            _ => 4,
        };
    }

    /// <summary>The code behind an early exit ends here: what follows is run again on all paths.</summary>
    private void LeaveEarlyExits(int exits)
    {
        if (CurrentFrame is { } frame && frame.EarlyExits > exits)
        {
            _conditions -= frame.EarlyExits - exits;
            frame.EarlyExits = exits;
        }
    }

    private Flow ExecuteIf(IfStatement conditional)
    {
        // A chain of elifs is a chain of nested nodes; it is walked here so that its length costs no depth.
        var test = Truth.Of(this, Evaluate(conditional.Test));
        while (test == false && conditional.OrElse is [IfStatement next])
        {
            conditional = next;
            test = Spend() ? null : Truth.Of(this, Evaluate(conditional.Test));
        }

        var branch = conditional;
        return test switch
        {
            true => ExecuteBlock(branch.Body),
            false => ExecuteBlock(branch.OrElse),
            null => FollowPaths(isRepeated: false, () => ExecuteBlock(branch.Body), () => ExecuteBlock(branch.OrElse)),
        };
    }

    private Flow ExecuteFor(ForStatement loop)
    {
        var iterable = Evaluate(loop.Iterable);
        var elements = iterable is UnionValue ? null : Iterate(iterable);
        if (elements is null)
        {
            var element = Unknown("it is an element of something that is not known", loop.Iterable, iterable.Labels);
            RepeatUnknown(loop.Body, () => Assign(loop.Target, element));
            return ExecuteBlock(loop.OrElse);
        }

        foreach (var element in elements.Items)
        {
            if (Spend())
            {
                return Flow.Next;
            }

            var flow = element.IsCertain
                ? Round(element.Value)
                : FollowPaths(isRepeated: false, () => Round(element.Value), static () => Flow.Next);
            if (flow is Flow.Return or Flow.Raise)
            {
                return flow;
            }

            if (flow == Flow.Break)
            {
                return Flow.Next;
            }
        }

        if (elements.IsOpen)
        {
            var further = Unknown("it is an element of something that is not known", loop.Iterable, iterable.Labels);
            RepeatUnknown(loop.Body, () => Assign(loop.Target, further));
        }

        return ExecuteBlock(loop.OrElse);

        Flow Round(PythonValue element)
        {
            Assign(loop.Target, element);
            return ExecuteBlock(loop.Body);
        }
    }

    private Flow ExecuteWhile(WhileStatement loop)
    {
        for (var round = 0; round < 100; round++)
        {
            if (Spend())
            {
                return Flow.Next;
            }

            var test = Truth.Of(this, Evaluate(loop.Test));
            if (test == false)
            {
                return ExecuteBlock(loop.OrElse);
            }

            if (test is null)
            {
                break;
            }

            var flow = ExecuteBlock(loop.Body);
            if (flow is Flow.Return or Flow.Raise)
            {
                return flow;
            }

            if (flow == Flow.Break)
            {
                return Flow.Next;
            }
        }

        RepeatUnknown(loop.Body, static () => { });
        return ExecuteBlock(loop.OrElse);
    }

    /// <summary>Runs a loop's body as one of any number of rounds.</summary>
    private void RepeatUnknown(ImmutableArray<Statement> body, Action begin) =>
        FollowPaths(
            isRepeated: true,
            static () => Flow.Next,
            () =>
            {
                // In a later round a variable may hold what an earlier one left in it.
                foreach (var name in AssignedNames.Of(body))
                {
                    if (Scope.NamespaceOf(name).Get(name) is { } value)
                    {
                        Bind(name, Join(value, Unknown("it changes in a loop", labels: value.Labels)));
                    }
                }

                begin();
                ExecuteBlock(body);
                return Flow.Next;
            });

    private Flow ExecuteTry(TryStatement guarded)
    {
        var flow = ExecuteBlock(guarded.Body);
        if (guarded.Handlers.Length > 0)
        {
            var completed = flow;
            var paths = new List<Func<Flow>>(guarded.Handlers.Length + 1);
            if (completed != Flow.Raise)
            {
                paths.Add(() => completed == Flow.Next ? ExecuteBlock(guarded.OrElse) : completed);
            }

            foreach (var handler in guarded.Handlers)
            {
                paths.Add(() => Handle(handler));
            }

            flow = FollowPaths(isRepeated: false, [.. paths]);
        }
        else if (flow == Flow.Next)
        {
            flow = ExecuteBlock(guarded.OrElse);
        }

        var last = ExecuteBlock(guarded.FinalBody);
        return last == Flow.Next ? flow : last;

        Flow Handle(ExceptHandler handler)
        {
            if (handler.Name is not null)
            {
                Bind(handler.Name, Unknown("it is a caught exception"));
            }

            return ExecuteBlock(handler.Body);
        }
    }

    private Flow ExecuteMatch(MatchStatement match)
    {
        var subject = Evaluate(match.Subject);
        var paths = new List<Func<Flow>>(match.Cases.Length + 1);
        foreach (var @case in match.Cases)
        {
            var fits = PatternMatcher.Matches(this, @case.Pattern, subject);
            if (fits == false)
            {
                continue;
            }

            paths.Add(() => ExecuteCase(@case, subject));
            if (fits == true && @case.Guard is null)
            {
                return paths.Count == 1 ? ExecuteCase(@case, subject) : FollowPaths(isRepeated: false, [.. paths]);
            }
        }

        paths.Add(static () => Flow.Next);
        return FollowPaths(isRepeated: false, [.. paths]);
    }

    private Flow ExecuteCase(MatchCase @case, PythonValue subject)
    {
        foreach (var name in PatternMatcher.Captures(@case.Pattern))
        {
            var isWhole = @case.Pattern is AsPattern { Name: { } whole } && string.Equals(whole, name, StringComparison.Ordinal);
            Bind(name, isWhole ? subject : Unknown("it is captured by a pattern", labels: subject.Labels));
        }

        return @case.Guard is not null && Truth.Of(this, Evaluate(@case.Guard)) == false ? Flow.Next : ExecuteBlock(@case.Body);
    }
}
