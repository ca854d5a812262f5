using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// Ends a render because of a mistake in a template or its model. It never leaves this project: rendering turns it into a
/// diagnostics.
/// </summary>
public sealed class ScriptException : Exception
{
    // A message may quote a value of any length.
    private const int MaxMessageLength = 500;

    public ScriptException(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, string message)
        : base(message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…")
    {
        Descriptor = descriptor;
        SourceText = source;
        Span = span;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public SourceText SourceText { get; }

    public TextSpan Span { get; }

    /// <summary>The includes that led to the place, innermost first.</summary>
    internal List<SourceLocation> IncludedFrom { get; } = [];
}
