using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Why a piece of text is no token. The parser reports it when it gets there, so that a line has one diagnostic.</summary>
internal readonly record struct LexicalError(DiagnosticDescriptor Descriptor, TextSpan Span, object?[] Arguments);
