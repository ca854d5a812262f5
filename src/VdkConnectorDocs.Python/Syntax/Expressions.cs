using System.Collections.Immutable;
using System.Numerics;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>An expression (Python reference, section 6). Parentheses leave no node and are not in the span, except a tuple's own.</summary>
public abstract record Expression(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>a and b and c</c> is one node with three values.</summary>
public sealed record BooleanOperation(BooleanOperator Operator, ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span);

/// <summary><c>target := value</c>.</summary>
public sealed record NamedExpression(NameExpression Target, Expression Value, TextSpan Span) : Expression(Span);

public sealed record BinaryOperation(Expression Left, BinaryOperator Operator, Expression Right, TextSpan Span) : Expression(Span);

public sealed record UnaryOperation(UnaryOperator Operator, Expression Operand, TextSpan Span) : Expression(Span);

public sealed record LambdaExpression(Parameters Parameters, Expression Body, TextSpan Span) : Expression(Span);

/// <summary><c>body if test else orElse</c>.</summary>
public sealed record ConditionalExpression(Expression Test, Expression Body, Expression OrElse, TextSpan Span) : Expression(Span);

/// <param name="Entries">A null key is <c>**value</c>.</param>
public sealed record DictionaryDisplay(ImmutableArray<DictionaryEntry> Entries, TextSpan Span) : Expression(Span);

/// <summary>Not a node of CPython's, which keeps keys and values in two lists.</summary>
public readonly record struct DictionaryEntry(Expression? Key, Expression Value);

public sealed record SetDisplay(ImmutableArray<Expression> Elements, TextSpan Span) : Expression(Span);

public sealed record ListComprehension(Expression Element, ImmutableArray<ComprehensionClause> Clauses, TextSpan Span) : Expression(Span);

public sealed record SetComprehension(Expression Element, ImmutableArray<ComprehensionClause> Clauses, TextSpan Span) : Expression(Span);

public sealed record DictionaryComprehension(
    Expression Key,
    Expression Value,
    ImmutableArray<ComprehensionClause> Clauses,
    TextSpan Span) : Expression(Span);

public sealed record GeneratorExpression(Expression Element, ImmutableArray<ComprehensionClause> Clauses, TextSpan Span) : Expression(Span);

/// <summary>One <c>for target in iterable if …</c>.</summary>
public sealed record ComprehensionClause(
    Expression Target,
    Expression Iterable,
    ImmutableArray<Expression> Conditions,
    bool IsAsync,
    TextSpan Span) : SyntaxNode(Span);

public sealed record AwaitExpression(Expression Value, TextSpan Span) : Expression(Span);

public sealed record YieldExpression(Expression? Value, TextSpan Span) : Expression(Span);

public sealed record YieldFromExpression(Expression Value, TextSpan Span) : Expression(Span);

/// <summary><c>a &lt; b &lt;= c</c> is one node with two operators.</summary>
public sealed record Comparison(
    Expression Left,
    ImmutableArray<ComparisonOperator> Operators,
    ImmutableArray<Expression> Comparators,
    TextSpan Span) : Expression(Span);

public sealed record CallExpression(
    Expression Function,
    ImmutableArray<Expression> Arguments,
    ImmutableArray<Keyword> Keywords,
    TextSpan Span) : Expression(Span);

/// <param name="Name">Null for <c>**value</c>.</param>
public sealed record Keyword(string? Name, Expression Value, TextSpan Span) : SyntaxNode(Span);

/// <summary>
/// An f-string, adjacent literals and f-strings joined, as CPython's <c>JoinedStr</c>: <paramref name="Values"/> are
/// <see cref="StringLiteral"/>s and <see cref="FormattedValue"/>s in turn.
/// </summary>
public sealed record JoinedString(ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span);

/// <param name="Conversion"><c>'s'</c>, <c>'r'</c>, <c>'a'</c>, or <c>'\0'</c> for none.</param>
/// <param name="FormatSpecification">What follows the colon, itself a joined string.</param>
public sealed record FormattedValue(Expression Value, char Conversion, JoinedString? FormatSpecification, TextSpan Span) : Expression(Span);

/// <param name="Value">Adjacent literals joined and escapes resolved; lone surrogates are kept as they are.</param>
/// <param name="IsUnicodePrefixed">The (first) literal is <c>u"…"</c> (CPython's <c>kind</c>).</param>
public sealed record StringLiteral(string Value, bool IsUnicodePrefixed, TextSpan Span) : Expression(Span);

public sealed record BytesLiteral(ImmutableArray<byte> Value, TextSpan Span) : Expression(Span);

/// <summary>An integer of any size.</summary>
public sealed record IntegerLiteral(BigInteger Value, TextSpan Span) : Expression(Span);

public sealed record FloatLiteral(double Value, TextSpan Span) : Expression(Span);

/// <summary><c>2j</c>: the real part is 0.</summary>
public sealed record ImaginaryLiteral(double Value, TextSpan Span) : Expression(Span);

public sealed record BooleanLiteral(bool Value, TextSpan Span) : Expression(Span);

public sealed record NoneLiteral(TextSpan Span) : Expression(Span);

public sealed record EllipsisLiteral(TextSpan Span) : Expression(Span);

/// <param name="NameSpan">The attribute's name alone.</param>
public sealed record AttributeExpression(Expression Value, string Name, TextSpan NameSpan, TextSpan Span) : Expression(Span);

public sealed record SubscriptExpression(Expression Value, Expression Index, TextSpan Span) : Expression(Span);

public sealed record StarredExpression(Expression Value, TextSpan Span) : Expression(Span);

/// <param name="Name">In Unicode normalisation form NFKC, as Python compares identifiers.</param>
public sealed record NameExpression(string Name, TextSpan Span) : Expression(Span);

public sealed record ListDisplay(ImmutableArray<Expression> Elements, TextSpan Span) : Expression(Span);

public sealed record TupleDisplay(ImmutableArray<Expression> Elements, TextSpan Span) : Expression(Span);

public sealed record SliceExpression(Expression? Lower, Expression? Upper, Expression? Step, TextSpan Span) : Expression(Span);
