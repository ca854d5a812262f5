using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>A whole file.</summary>
/// <param name="Body">Its statements; those that could not be parsed are missing.</param>
/// <param name="Span">The whole text.</param>
public sealed record Module(ImmutableArray<Statement> Body, TextSpan Span) : SyntaxNode(Span);
