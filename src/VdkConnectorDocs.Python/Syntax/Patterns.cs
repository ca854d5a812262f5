using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>A pattern of a <c>case</c> (PEP 634).</summary>
public abstract record Pattern(TextSpan Span) : SyntaxNode(Span);

/// <summary>A literal number or string, or a dotted name.</summary>
public sealed record ValuePattern(Expression Value, TextSpan Span) : Pattern(Span);

/// <summary><c>None</c>, <c>True</c> or <c>False</c>.</summary>
public sealed record SingletonPattern(Expression Value, TextSpan Span) : Pattern(Span);

public sealed record SequencePattern(ImmutableArray<Pattern> Patterns, TextSpan Span) : Pattern(Span);

/// <param name="Rest">The name behind <c>**</c>.</param>
public sealed record MappingPattern(
    ImmutableArray<Expression> Keys,
    ImmutableArray<Pattern> Patterns,
    string? Rest,
    TextSpan Span) : Pattern(Span);

public sealed record ClassPattern(
    Expression Class,
    ImmutableArray<Pattern> Patterns,
    ImmutableArray<string> KeywordNames,
    ImmutableArray<Pattern> KeywordPatterns,
    TextSpan Span) : Pattern(Span);

/// <param name="Name">Null for <c>*_</c>.</param>
public sealed record StarPattern(string? Name, TextSpan Span) : Pattern(Span);

/// <summary>A capture, an <c>as</c>, or (both null) the wildcard <c>_</c>.</summary>
public sealed record AsPattern(Pattern? Pattern, string? Name, TextSpan Span) : Pattern(Span);

public sealed record OrPattern(ImmutableArray<Pattern> Patterns, TextSpan Span) : Pattern(Span);
