using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Code with several paths, and stretches of code that a path may leave early.</content>
public sealed partial class Interpreter
{
    /// <summary>
    /// Follows each path from the same state. Those that end alike are joined, and the code goes on behind the ones that go furthest;
    /// the others wait at the end of the <see cref="Region"/> that they leave. A path that raises leaves nothing here.
    /// </summary>
    private Flow FollowPaths(bool isRepeated, params ReadOnlySpan<Func<Flow>> paths)
    {
        var ends = new List<(Flow Flow, PathState Written)>(paths.Length);
        foreach (var path in paths)
        {
            _store.Begin();
            _conditions++;
            var flow = path();
            _conditions--;
            ends.Add((flow, _store.TakeBack()));
        }

        var furthest = ends.Min(static e => e.Flow);
        for (var flow = furthest + 1; flow <= Flow.Raise; flow++)
        {
            if (ends.Exists(e => e.Flow == flow))
            {
                Leave(flow, ends.Where(e => e.Flow == flow).Select(static e => e.Written));
            }
        }

        if (furthest != Flow.Raise)
        {
            _store.Join([.. ends.Where(e => e.Flow == furthest).Select(static e => e.Written)], isRepeated);
        }

        return furthest;
    }

    /// <summary>Some paths leave for where a flow leads; the present code is from here on run only when they were not taken.</summary>
    private void Leave(Flow flow, IEnumerable<PathState> paths)
    {
        var region = CurrentFrame?.Region;
        while (region is not null && !region.Catches(flow))
        {
            region = region.Outer;
        }

        if (region is null)
        {
            return;
        }

        region.Conditions++;
        _conditions++;
        if (flow != Flow.Raise)
        {
            foreach (var path in paths)
            {
                region.Leave(_store, flow, _store.Capture(region.Depth, path));
            }
        }
    }

    private Region BeginRegion(Func<Flow, bool> catches)
    {
        var frame = _frames.Peek();
        var region = new Region(frame.Region, _store.Depth, catches);
        frame.Region = region;
        _store.Begin();
        return region;
    }

    /// <summary>Goes on behind a region, also on behalf of the paths that left it early.</summary>
    /// <param name="region">The innermost one.</param>
    /// <param name="flow">How its code ended.</param>
    /// <returns>How it ended for the code behind it.</returns>
    private Flow EndRegion(Region region, Flow flow)
    {
        var isCaught = region.Catches(flow) && flow != Flow.Raise;
        region.IsClosed = true;
        if (region.Exits.Count > 0)
        {
            if (flow != Flow.Next && !isCaught)
            {
                Leave(flow, [[]]);
            }

            _store.Enter([.. region.Exits.Values], region.Depth, flow == Flow.Next || isCaught);
            flow = Flow.Next;
        }

        _store.Commit();
        _frames.Peek().Region = region.Outer;
        _conditions -= region.Conditions;
        return isCaught ? Flow.Next : flow;
    }

    /// <summary>Runs each alternative as a path of its own and joins what they give.</summary>
    internal PythonValue JoinPaths(params ReadOnlySpan<Func<PythonValue>> alternatives)
    {
        PythonValue? joined = null;
        var paths = new List<Func<Flow>>(alternatives.Length);
        foreach (var alternative in alternatives)
        {
            paths.Add(() =>
            {
                var value = alternative();
                joined = joined is null ? value : Join(joined, value);
                return Flow.Next;
            });
        }

        FollowPaths(isRepeated: false, [.. paths]);
        return joined!;
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

    private Flow ExecuteMatch(MatchStatement match)
    {
        var subject = Evaluate(match.Subject);
        var paths = new List<Func<Flow>>(match.Cases.Length + 1);
        foreach (var @case in match.Cases)
        {
            var fits = new PatternMatcher(this).Matches(@case.Pattern, subject);
            if (fits == true && paths.Count == 0)
            {
                BindCaptures(@case.Pattern, subject);
                var guard = @case.Guard is null ? true : Truth.Of(this, Evaluate(@case.Guard));
                if (guard == true)
                {
                    return ExecuteBlock(@case.Body);
                }

                if (guard is null)
                {
                    paths.Add(() => ExecuteBlock(@case.Body));
                }
            }
            else if (fits != false)
            {
                paths.Add(() => ExecuteCase(@case, subject));
                if (fits == true && @case.Guard is null)
                {
                    return FollowPaths(isRepeated: false, [.. paths]);
                }
            }
        }

        paths.Add(static () => Flow.Next);
        return FollowPaths(isRepeated: false, [.. paths]);
    }

    private Flow ExecuteCase(MatchCase @case, PythonValue subject)
    {
        BindCaptures(@case.Pattern, subject);
        return @case.Guard is not null && Truth.Of(this, Evaluate(@case.Guard)) == false ? Flow.Next : ExecuteBlock(@case.Body);
    }

    /// <summary>Names are bound before the guard is looked at, and stay so when it does not hold.</summary>
    private void BindCaptures(Pattern pattern, PythonValue subject)
    {
        var matcher = new PatternMatcher(this);
        if (matcher.Matches(pattern, subject) == true)
        {
            foreach (var (name, value) in matcher.Bound)
            {
                Bind(name, value);
            }

            return;
        }

        foreach (var name in PatternMatcher.Captures(pattern))
        {
            var isWhole = pattern is AsPattern { Name: { } whole } && string.Equals(whole, name, StringComparison.Ordinal);
            Bind(name, isWhole ? subject : Unknown("it is captured by a pattern", labels: subject.Labels));
        }
    }
}
