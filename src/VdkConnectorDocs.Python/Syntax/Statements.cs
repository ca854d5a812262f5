using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>A statement (Python reference, sections 7 and 8).</summary>
/// <param name="Span">From its first token to its last, decorators not included.</param>
public abstract record Statement(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>def</c> or, with <paramref name="IsAsync"/>, <c>async def</c>.</summary>
/// <param name="NameSpan">The name alone.</param>
public sealed record FunctionDefinition(
    string Name,
    TextSpan NameSpan,
    ImmutableArray<TypeParameter> TypeParameters,
    Parameters Parameters,
    Expression? Returns,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> Decorators,
    bool IsAsync,
    TextSpan Span) : Statement(Span);

public sealed record ClassDefinition(
    string Name,
    TextSpan NameSpan,
    ImmutableArray<TypeParameter> TypeParameters,
    ImmutableArray<Expression> Bases,
    ImmutableArray<Keyword> Keywords,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> Decorators,
    TextSpan Span) : Statement(Span);

public sealed record ReturnStatement(Expression? Value, TextSpan Span) : Statement(Span);

public sealed record DeleteStatement(ImmutableArray<Expression> Targets, TextSpan Span) : Statement(Span);

/// <summary><c>a = b = value</c> has two targets.</summary>
public sealed record AssignStatement(ImmutableArray<Expression> Targets, Expression Value, TextSpan Span) : Statement(Span);

public sealed record TypeAliasStatement(
    Expression Name,
    ImmutableArray<TypeParameter> TypeParameters,
    Expression Value,
    TextSpan Span) : Statement(Span);

public sealed record AugmentedAssignStatement(Expression Target, BinaryOperator Operator, Expression Value, TextSpan Span) : Statement(Span);

/// <param name="IsSimple">The target is a bare name, without parentheses (CPython's <c>simple</c>).</param>
public sealed record AnnotatedAssignStatement(
    Expression Target,
    Expression Annotation,
    Expression? Value,
    bool IsSimple,
    TextSpan Span) : Statement(Span);

public sealed record ForStatement(
    Expression Target,
    Expression Iterable,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> OrElse,
    bool IsAsync,
    TextSpan Span) : Statement(Span);

public sealed record WhileStatement(
    Expression Test,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

/// <summary>An <c>elif</c> is an <c>if</c> alone in <paramref name="OrElse"/>, as in CPython.</summary>
public sealed record IfStatement(
    Expression Test,
    ImmutableArray<Statement> Body,
    ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

public sealed record WithStatement(
    ImmutableArray<WithItem> Items,
    ImmutableArray<Statement> Body,
    bool IsAsync,
    TextSpan Span) : Statement(Span);

public sealed record MatchStatement(Expression Subject, ImmutableArray<MatchCase> Cases, TextSpan Span) : Statement(Span);

public sealed record RaiseStatement(Expression? Exception, Expression? Cause, TextSpan Span) : Statement(Span);

/// <param name="IsStar">The handlers are <c>except*</c>.</param>
public sealed record TryStatement(
    ImmutableArray<Statement> Body,
    ImmutableArray<ExceptHandler> Handlers,
    ImmutableArray<Statement> OrElse,
    ImmutableArray<Statement> FinalBody,
    bool IsStar,
    TextSpan Span) : Statement(Span);

public sealed record AssertStatement(Expression Test, Expression? Message, TextSpan Span) : Statement(Span);

public sealed record ImportStatement(ImmutableArray<ImportAlias> Names, TextSpan Span) : Statement(Span);

/// <param name="Module">The dotted name, null for <c>from . import x</c>.</param>
/// <param name="Level">The number of leading dots.</param>
public sealed record ImportFromStatement(string? Module, ImmutableArray<ImportAlias> Names, int Level, TextSpan Span) : Statement(Span);

public sealed record GlobalStatement(ImmutableArray<string> Names, TextSpan Span) : Statement(Span);

public sealed record NonlocalStatement(ImmutableArray<string> Names, TextSpan Span) : Statement(Span);

public sealed record ExpressionStatement(Expression Value, TextSpan Span) : Statement(Span);

public sealed record PassStatement(TextSpan Span) : Statement(Span);

public sealed record BreakStatement(TextSpan Span) : Statement(Span);

public sealed record ContinueStatement(TextSpan Span) : Statement(Span);
