using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The place of a call in a template, and of each of its arguments. Made once, when the template is compiled.</summary>
/// <param name="source">The template.</param>
/// <param name="span">The call.</param>
/// <param name="arguments">Its arguments, the one that a pipe passes first.</param>
public sealed class CallSite(SourceText source, TextSpan span, IReadOnlyList<TextSpan> arguments)
{
    public SourceText Source { get; } = source;

    public TextSpan Span { get; } = span;

    public IReadOnlyList<TextSpan> Arguments { get; } = arguments;

    internal Place Place => new(Source, Span);

    /// <summary>An error at the call.</summary>
    public ScriptException Error(string message) => new(TemplatingDiagnostics.CallFailed, Source, Span, message);

    /// <summary>An error at an argument, or at the call when the call does not write that argument.</summary>
    public ScriptException ArgumentError(int index, string message) =>
        new(TemplatingDiagnostics.InvalidArgument, Source, SpanOf(index), message);

    /// <summary>A limit was passed by the call.</summary>
    public ScriptException LimitError(string message) => new(TemplatingDiagnostics.LimitExceeded, Source, Span, message);

    /// <summary>A limit was passed because of an argument.</summary>
    public ScriptException LimitError(int index, string message) =>
        new(TemplatingDiagnostics.LimitExceeded, Source, SpanOf(index), message);

    private TextSpan SpanOf(int index) => (uint)index < (uint)Arguments.Count ? Arguments[index] : Span;
}
