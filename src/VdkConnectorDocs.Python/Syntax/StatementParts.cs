using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>One name of an import.</summary>
/// <param name="Name">Dotted, or <c>*</c>.</param>
/// <param name="AsName">What it is bound to, null when that is the name itself (or its first part).</param>
public sealed record ImportAlias(string Name, string? AsName, TextSpan Span) : SyntaxNode(Span);

/// <param name="Type">Null for a bare <c>except:</c>.</param>
public sealed record ExceptHandler(Expression? Type, string? Name, ImmutableArray<Statement> Body, TextSpan Span) : SyntaxNode(Span);

public sealed record WithItem(Expression Context, Expression? Target, TextSpan Span) : SyntaxNode(Span);

public sealed record MatchCase(Pattern Pattern, Expression? Guard, ImmutableArray<Statement> Body, TextSpan Span) : SyntaxNode(Span);

/// <summary>What a function, or a lambda, takes. The order within a kind is that of the source.</summary>
/// <param name="PositionalOnly">Those before <c>/</c>.</param>
/// <param name="Regular">Positional or by keyword.</param>
/// <param name="VariadicPositional"><c>*args</c>; null when there is none or only a bare <c>*</c>.</param>
/// <param name="KeywordOnly">Those behind <c>*</c> or <c>*args</c>.</param>
/// <param name="VariadicKeyword"><c>**kwargs</c>.</param>
public sealed record Parameters(
    ImmutableArray<Parameter> PositionalOnly,
    ImmutableArray<Parameter> Regular,
    Parameter? VariadicPositional,
    ImmutableArray<Parameter> KeywordOnly,
    Parameter? VariadicKeyword,
    TextSpan Span) : SyntaxNode(Span);

/// <param name="Span">The name with its annotation, as CPython's <c>arg</c>; the default is not in it.</param>
public sealed record Parameter(string Name, Expression? Annotation, Expression? Default, TextSpan Span) : SyntaxNode(Span);

/// <summary>A parameter of a generic function, class or alias (PEP 695), with its default (PEP 696).</summary>
public abstract record TypeParameter(string Name, Expression? Default, TextSpan Span) : SyntaxNode(Span);

public sealed record TypeVariable(string Name, Expression? Bound, Expression? Default, TextSpan Span) : TypeParameter(Name, Default, Span);

public sealed record TypeVariableTuple(string Name, Expression? Default, TextSpan Span) : TypeParameter(Name, Default, Span);

public sealed record ParameterSpecification(string Name, Expression? Default, TextSpan Span) : TypeParameter(Name, Default, Span);
