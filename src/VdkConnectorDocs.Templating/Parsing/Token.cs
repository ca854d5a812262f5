using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>A piece of a template.</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span);
