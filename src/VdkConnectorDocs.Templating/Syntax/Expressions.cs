using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Syntax;

/// <summary>A piece of a parsed template.</summary>
/// <param name="Span">Its place.</param>
internal abstract record SyntaxNode(TextSpan Span);

internal abstract record Expression(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Whether something can be assigned to it, and an index or an assignment may follow it.</summary>
    public virtual bool IsPath => false;
}

internal sealed record LiteralExpression(TextSpan Span, ScriptValue Value) : Expression(Span);

/// <summary>A variable.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Name">With its <c>$</c> when it is local. <c>$</c> alone are the arguments.</param>
internal sealed record VariableExpression(TextSpan Span, string Name) : Expression(Span)
{
    public override bool IsPath => true;

    public bool IsLocal => Name[0] == '$';
}

internal sealed record ThisExpression(TextSpan Span) : Expression(Span)
{
    public override bool IsPath => true;
}

/// <summary><c>target.name</c>, or <c>target?.name</c>.</summary>
internal sealed record MemberExpression(TextSpan Span, Expression Target, string Name, TextSpan NameSpan, bool IsOptional) : Expression(Span)
{
    public override bool IsPath => true;
}

/// <summary><c>target.empty?</c></summary>
internal sealed record IsEmptyExpression(TextSpan Span, Expression Target, TextSpan NameSpan) : Expression(Span)
{
    public override bool IsPath => true;
}

internal sealed record IndexExpression(TextSpan Span, Expression Target, Expression Index) : Expression(Span)
{
    public override bool IsPath => true;
}

/// <summary>A call, with its arguments behind blanks or in parentheses.</summary>
internal sealed record CallExpression(TextSpan Span, Expression Target, IReadOnlyList<Expression> Arguments, bool HasParentheses)
    : Expression(Span);

/// <summary><c>name: value</c> as an argument; a name alone is true.</summary>
internal sealed record NamedArgument(TextSpan Span, string Name, Expression? Value) : Expression(Span);

/// <summary><c>from | to</c></summary>
internal sealed record PipeExpression(TextSpan Span, Expression From, Expression To) : Expression(Span);

internal sealed record UnaryExpression(TextSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c></summary>
internal sealed record IncrementExpression(TextSpan Span, Expression Operand, int Step, bool IsPostfix) : Expression(Span);

internal sealed record BinaryExpression(TextSpan Span, Expression Left, BinaryOperator Operator, TextSpan OperatorSpan, Expression Right)
    : Expression(Span);

internal sealed record ConditionalExpression(TextSpan Span, Expression Condition, Expression Then, Expression Else) : Expression(Span);

/// <summary><c>(inner)</c></summary>
internal sealed record NestedExpression(TextSpan Span, Expression Inner) : Expression(Span)
{
    public override bool IsPath => true;
}

internal sealed record ArrayExpression(TextSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

internal sealed record ObjectMember(TextSpan Span, string Name, Expression Value) : SyntaxNode(Span);

internal sealed record ObjectExpression(TextSpan Span, IReadOnlyList<ObjectMember> Members) : Expression(Span);

/// <summary>A string with expressions in it: literals and expressions by turns.</summary>
internal sealed record InterpolatedStringExpression(TextSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span);

/// <summary><c>do … end</c></summary>
internal sealed record AnonymousFunctionExpression(TextSpan Span, FunctionStatement Function) : Expression(Span);

/// <summary>An assignment; <paramref name="Operator"/> is that of <c>+=</c> and the like, else null.</summary>
internal sealed record AssignmentExpression(TextSpan Span, Expression Target, BinaryOperator? Operator, Expression Value) : Expression(Span);
