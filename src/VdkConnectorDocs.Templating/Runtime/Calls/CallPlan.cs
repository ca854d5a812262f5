using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Compilation;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>One argument of a call as it is written.</summary>
/// <param name="Name">The name of a named argument, else null.</param>
/// <param name="Evaluate">Gives its value.</param>
/// <param name="Span">Its place.</param>
/// <param name="IsExpanded">Whether <c>^</c> turns a list into arguments.</param>
internal sealed record CallArgument(string? Name, Evaluator Evaluate, TextSpan Span, bool IsExpanded);

/// <summary>A call as it is written, the argument that a pipe passes first.</summary>
internal sealed class CallPlan
{
    public CallPlan(CallSite site, CallArgument[] arguments)
    {
        Site = site;
        Arguments = arguments;
        IsPlain = Array.TrueForAll(arguments, a => a.Name is null && !a.IsExpanded);
    }

    public CallSite Site { get; }

    public CallArgument[] Arguments { get; }

    /// <summary>Whether all arguments are positional, each one value.</summary>
    public bool IsPlain { get; }

    /// <summary>The same call with one more argument before the others.</summary>
    public CallPlan WithFirst(CallArgument argument) =>
        new(new CallSite(Site.Source, Site.Span, [argument.Span, .. Site.Arguments]), [argument, .. Arguments]);
}
