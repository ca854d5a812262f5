using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>Ends a parse at its first error: what follows a mistake in code says little.</summary>
public sealed class ParseException : Exception
{
    internal ParseException(TextSpan span, string message)
        : base(message) => Span = span;

    public TextSpan Span { get; }
}
