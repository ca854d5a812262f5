using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Why a piece of text is no token. The parser reports it when it gets there, so that a line has one diagnostic.</summary>
internal readonly record struct LexicalError(LexicalErrorKind Kind, DiagnosticDescriptor Descriptor, TextSpan Span, object?[] Arguments);

internal enum LexicalErrorKind
{
    /// <summary>Stands in the place of a token.</summary>
    Text,

    /// <summary>About the indentation of a line, whose tokens follow whole.</summary>
    Layout,

    /// <summary>Ends a line that goes on too far because a bracket is not closed.</summary>
    OpenBracket,
}
