using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Syntax;

internal abstract record Statement(TextSpan Span) : SyntaxNode(Span);

/// <summary>Statements up to an <c>end</c>, <c>else</c>, <c>when</c> or the end of the file.</summary>
internal sealed record BlockStatement(TextSpan Span, IReadOnlyList<Statement> Statements) : Statement(Span);

/// <summary>Text outside of code.</summary>
internal sealed record TextStatement(TextSpan Span) : Statement(Span);

/// <summary>A mark where code begins or ends.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Indent">The blanks before code that begins a line, which indent what the code writes; null where code ends.</param>
internal sealed record CodeMarkStatement(TextSpan Span, string? Indent) : Statement(Span);

internal sealed record ExpressionStatement(TextSpan Span, Expression Expression) : Statement(Span);

/// <summary><c>if</c>, with an <see cref="IfStatement"/>, an <see cref="ElseStatement"/> or nothing behind it.</summary>
internal sealed record IfStatement(TextSpan Span, Expression Condition, BlockStatement Then, Statement? Else) : Statement(Span);

internal sealed record ElseStatement(TextSpan Span, BlockStatement Body) : Statement(Span);

/// <summary><c>case</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Value">What is compared.</param>
/// <param name="Before">What stands before the first <c>when</c>: expressions that do not begin with a name are possible there.</param>
/// <param name="First">The first <c>when</c>, or null when there is none.</param>
internal sealed record CaseStatement(TextSpan Span, Expression Value, BlockStatement Before, WhenStatement? First) : Statement(Span);

/// <summary><c>when</c>, with a <see cref="WhenStatement"/>, an <see cref="ElseStatement"/> or nothing behind it.</summary>
internal sealed record WhenStatement(TextSpan Span, IReadOnlyList<Expression> Values, BlockStatement Body, Statement? Next) : Statement(Span);

/// <summary><c>for</c> or <c>tablerow</c>.</summary>
internal sealed record ForStatement(
    TextSpan Span,
    bool IsTableRow,
    Expression Variable,
    Expression Items,
    IReadOnlyList<NamedArgument> Options,
    BlockStatement Body,
    ElseStatement? Else) : Statement(Span);

internal sealed record WhileStatement(TextSpan Span, Expression Condition, BlockStatement Body) : Statement(Span);

internal sealed record BreakStatement(TextSpan Span) : Statement(Span);

internal sealed record ContinueStatement(TextSpan Span) : Statement(Span);

internal sealed record ReturnStatement(TextSpan Span, Expression? Value) : Statement(Span);

internal sealed record CaptureStatement(TextSpan Span, Expression Target, BlockStatement Body) : Statement(Span);

internal sealed record WithStatement(TextSpan Span, Expression Target, BlockStatement Body) : Statement(Span);

internal sealed record WrapStatement(TextSpan Span, Expression Target, BlockStatement Body) : Statement(Span);

internal sealed record ImportStatement(TextSpan Span, Expression Value) : Statement(Span);

internal sealed record ReadOnlyStatement(TextSpan Span, VariableExpression Variable) : Statement(Span);

/// <summary>How a parameter of a function takes its argument.</summary>
internal enum ParameterMode
{
    Required,
    Optional,

    /// <summary><c>name...</c>: all further arguments.</summary>
    Variadic,
}

internal sealed record ParameterSyntax(TextSpan Span, string Name, ParameterMode Mode, ScriptValue Default) : SyntaxNode(Span);

/// <summary><c>func</c>, <c>do</c>, or <c>f(x) = …</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Name">The variable it is stored in, or null for <c>do</c>.</param>
/// <param name="Parameters">Its parameter list, or null when it has none and takes any arguments.</param>
/// <param name="Body">A block, or the statement behind <c>=</c>.</param>
internal sealed record FunctionStatement(TextSpan Span, VariableExpression? Name, IReadOnlyList<ParameterSyntax>? Parameters, Statement Body)
    : Statement(Span);
