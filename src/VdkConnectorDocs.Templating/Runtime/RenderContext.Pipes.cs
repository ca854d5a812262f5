namespace VdkConnectorDocs.Templating.Runtime;

/// <content>
/// What pipes pass that no call has taken yet. Only for pipes whose destination is not known to be a call; all others are compiled
/// to nested calls.
/// </content>
public sealed partial class RenderContext
{
    private Stack<CallArgument>? _pipes;

    /// <summary>Hides pending pipes from what is evaluated in parentheses.</summary>
    /// <returns>What <see cref="EndPipes"/> needs.</returns>
    internal Stack<CallArgument>? BeginPipes()
    {
        var pipes = _pipes;
        _pipes = null;
        return pipes;
    }

    internal void EndPipes(Stack<CallArgument>? pipes) => _pipes = pipes;

    /// <summary>Offers an argument to the next call.</summary>
    /// <returns>Whether no other pipe was open.</returns>
    internal bool PushPipe(CallArgument argument)
    {
        var isOutermost = _pipes is null;
        _pipes ??= new Stack<CallArgument>();
        _pipes.Push(argument);
        return isOutermost;
    }

    /// <summary>Whether the argument is the next to be taken.</summary>
    internal bool IsPending(CallArgument argument) =>
        _pipes is { Count: > 0 } pipes && ReferenceEquals(pipes.Peek(), argument);

    /// <summary>The plan of a call, with the pending argument before its own.</summary>
    internal CallPlan TakePipe(CallPlan plan) => _pipes is { Count: > 0 } pipes ? plan.WithFirst(pipes.Pop()) : plan;
}
