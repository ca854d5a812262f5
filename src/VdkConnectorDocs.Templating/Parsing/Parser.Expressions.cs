using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>
/// Expressions: an operand, and then by turns what may follow it: members, indexes, operators, further arguments, pipes. Arguments bind
/// looser than operators: <c>f a b + c</c> is <c>f(a, b + c)</c>.
/// </content>
internal sealed partial class Parser
{
    private int _expressionLevel;

    /// <summary>What follows an operand.</summary>
    private enum Follow
    {
        /// <summary>Nothing that belongs to the expression.</summary>
        End,

        /// <summary>Something was added to the operand; more may follow.</summary>
        More,

        /// <summary>The operand is an argument; the next one follows.</summary>
        Operand,

        /// <summary>The expression is complete as it is.</summary>
        Complete,
    }

    private Expression ExpectExpression(in ExpressionContext context) =>
        IsStartOfExpression() ? ParseExpression(context) : throw Error($"Expected an expression instead of '{Describe(_current)}'.");

    private bool IsStartOfExpression() => _current.Kind switch
    {
        TokenKind.Identifier or TokenKind.LocalIdentifier => true,
        TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float => true,
        TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedString => true,
        TokenKind.InterpolatedStringBegin or TokenKind.InterpolatedStringMiddle or TokenKind.InterpolatedStringEnd => true,
        TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket => true,
        TokenKind.DoublePlus or TokenKind.DoubleMinus => true,
        _ => OperatorTable.Unary(_current.Kind) is not null,
    };

    private Expression ParseExpression(in ExpressionContext context)
    {
        var depth = _depth;
        _expressionLevel++;
        Enter();
        var state = new ExpressionState(context);
        do
        {
            state.OperandCount++;
            state.Left = ParseOperand(state);
            if (state.Left is VariableExpression { Name: "$$" })
            {
                break;
            }

            state.IsClosed = false;
            state.HasAnonymousFunction |= state.Left is AnonymousFunctionExpression;
            do
            {
                state.Follow = state.HasAnonymousFunction || IsEndOfInterpolation() ? Follow.End : ParseFollow(state);
            }
            while (state.Follow == Follow.More);
        }
        while (state.Follow == Follow.Operand);

        _expressionLevel--;
        _depth = depth;
        return state.Follow == Follow.Complete ? state.Left : Finish(state);
    }

    private Expression Finish(ExpressionState state)
    {
        if (state.Call is { } call)
        {
            call.Add(state.Left);
            return call.Build();
        }

        return state.IsClosed || state.Left is VariableExpression { Name: "$$" }
            ? state.Left
            : state.Left with { Span = SpanFrom(state.Left.Span.Start) };
    }

    private bool IsEndOfInterpolation() => _current.Kind is TokenKind.InterpolatedStringEnd
        or TokenKind.InterpolationClose or TokenKind.InterpolatedStringMiddle or TokenKind.InterpolationOpen;

    private Follow ParseFollow(ExpressionState state)
    {
        if (_current.Kind is TokenKind.Dot or TokenKind.QuestionDot)
        {
            state.Left = ParseMember(state.Left);
            return Follow.More;
        }

        if (_current.Kind is TokenKind.DoublePlus or TokenKind.DoubleMinus)
        {
            state.Left = ParsePostfix(state.Left);
        }

        if (IsAt(TokenKind.OpenBracket) && !IsPrecededByBlank()
            && (state.Left.IsPath || state.Left is LiteralExpression or CallExpression))
        {
            state.Left = ParseIndex(state);
            return Follow.More;
        }

        if (state.Context.Mode == ExpressionMode.Basic || state.Context.Parent == ExpressionParent.Alias)
        {
            return Follow.End;
        }

        if (IsAt(TokenKind.Colon) && state.Context.Mode != ExpressionMode.NoNamedArgument)
        {
            state.Left = ParseNamedValue(state);
            return Follow.End;
        }

        if (IsAt(TokenKind.Equal) && state.Left is CallExpression { HasParentheses: true } call && IsDeclaration(call))
        {
            state.Left = ParseInlineFunction(state, call);
            return Follow.End;
        }

        if (OperatorTable.IsAssignment(_current.Kind, out var compound))
        {
            state.Left = ParseAssignment(state, compound);
            return Follow.End;
        }

        if (OperatorTable.Binary(_current.Kind) is { } op)
        {
            return ParseBinary(state, op);
        }

        if (IsAt(TokenKind.Question))
        {
            return ParseConditional(state);
        }

        return IsStartOfExpression() ? ParseArguments(state) : ParsePipe(state);
    }

    private Expression ParseMember(Expression target)
    {
        Enter();
        var isOptional = IsAt(TokenKind.QuestionDot) || target is MemberExpression { IsOptional: true };
        if (Peek().Kind != TokenKind.Identifier)
        {
            throw new ParseException(Peek().Span, $"Expected a name behind the dot instead of '{Describe(Peek())}'.");
        }

        Advance();
        var name = _current;
        if (TextOf(name) is "empty" or "blank" && Peek().Kind == TokenKind.Question)
        {
            Advance();
            Advance();
            return new IsEmptyExpression(SpanFrom(target.Span.Start), target, name.Span);
        }

        return ParseVariable() is VariableExpression variable
            ? new MemberExpression(SpanFrom(target.Span.Start), target, variable.Name, variable.Span, isOptional)
            : throw Error($"'{Describe(name)}' cannot be the name of a member.");
    }

    private IncrementExpression ParsePostfix(Expression operand)
    {
        if (!operand.IsPath)
        {
            throw Error("Only a variable, member or item can be incremented or decremented.");
        }

        var step = IsAt(TokenKind.DoublePlus) ? 1 : -1;
        Advance();
        return new IncrementExpression(operand.Span, operand, step, IsPostfix: true);
    }

    private IndexExpression ParseIndex(ExpressionState state)
    {
        Enter();
        Advance();
        var index = ExpectExpression(new ExpressionContext
        {
            Mode = state.Context.Mode == ExpressionMode.When ? ExpressionMode.All : state.Context.Mode,
            IsInArgument = state.Call is not null,
        });
        Expect(TokenKind.CloseBracket, "]");
        return new IndexExpression(SpanFrom(state.Left.Span.Start), state.Left, index);
    }

    /// <summary><c>name: value</c> in the arguments of a call with parentheses.</summary>
    private NamedArgument ParseNamedValue(ExpressionState state)
    {
        if (state.Left is not VariableExpression name)
        {
            throw new ParseException(state.Left.Span, "Expected a name before the colon.");
        }

        var start = _current.Span.Start;
        Advance();
        var value = ExpectExpression(ParentOf(state));
        return new NamedArgument(SpanFrom(start), name.Name, value);
    }

    /// <summary>The context of a part whose parent is that of the whole.</summary>
    private static ExpressionContext ParentOf(ExpressionState state) =>
        new() { Parent = state.Context.Parent, LoopOptions = state.Context.LoopOptions };

    private static bool IsDeclaration(CallExpression call) =>
        call.Target is VariableExpression { IsLocal: false } && call.Arguments.All(a => a is VariableExpression { IsLocal: false });

    private InlineFunctionExpression ParseInlineFunction(ExpressionState state, CallExpression call)
    {
        if (_expressionLevel > 1 || state.Context.ForbidsAssignment)
        {
            throw new ParseException(call.Span, "A function can only be declared by a statement of its own.");
        }

        Advance();
        var body = ParseExpressionStatement();
        var parameters = call.Arguments.Cast<VariableExpression>()
            .Select(a => new ParameterSyntax(a.Span, a.Name, ParameterMode.Required, default))
            .ToArray();
        var span = TextSpan.FromBounds(call.Span.Start, body.Span.End);
        return new InlineFunctionExpression(span, new FunctionStatement(span, (VariableExpression)call.Target, parameters, body));
    }

    private AssignmentExpression ParseAssignment(ExpressionState state, BinaryOperator? compound)
    {
        var start = state.Left.Span.Start;
        if (!state.Left.IsPath || state.Call is not null || _expressionLevel > 1 || state.Context.ForbidsAssignment)
        {
            throw new ParseException(SpanFrom(start), "An assignment must be a statement of its own, to a variable, member or item.");
        }

        Advance();
        var value = ExpectExpression(new ExpressionContext { IsInArgument = state.Context.IsInArgument });
        return new AssignmentExpression(SpanFrom(start), state.Left, compound, value);
    }

    private Follow ParseBinary(ExpressionState state, BinaryOperator op)
    {
        if (state.Context.Mode == ExpressionMode.When && op == BinaryOperator.Or)
        {
            return Follow.End;
        }

        var precedence = OperatorTable.Precedence(op);
        if (precedence <= state.Context.Precedence)
        {
            return Follow.End;
        }

        Enter();
        var operatorSpan = _current.Span;
        Advance();
        var right = ExpectExpression(new ExpressionContext
        {
            Mode = state.Context.Mode == ExpressionMode.When ? ExpressionMode.All : state.Context.Mode,
            IsInArgument = state.Call is not null || state.Context.IsInArgument,
            Precedence = precedence,
        });
        state.Left = new BinaryExpression(SpanFrom(state.Left.Span.Start), state.Left, op, operatorSpan, right);
        return Follow.More;
    }

    private Follow ParseConditional(ExpressionState state)
    {
        if (state.Context.Precedence > 0)
        {
            return Follow.End;
        }

        if (state.Call is { } call)
        {
            call.AddWithoutEnd(state.Left);
            call.EndAt(_previous.Span.End);
            state.Left = call.Build();
            state.Call = null;
        }

        Advance();
        var branch = new ExpressionContext { Mode = ExpressionMode.NoNamedArgument };
        var then = ExpectExpression(branch);
        Expect(TokenKind.Colon, ":");
        var otherwise = ExpectExpression(branch);
        state.Left = new ConditionalExpression(SpanFrom(state.Left.Span.Start), state.Left, then, otherwise);
        return Follow.End;
    }

    private Follow ParsePipe(ExpressionState state)
    {
        if (state.Context.Precedence > 0)
        {
            return Follow.End;
        }

        if (state.Context.Parent == ExpressionParent.Pipe && state.Call is null && state.Left.IsPath)
        {
            state.Left = new CallExpression(state.Left.Span, state.Left, [], HasParentheses: false);
        }

        if (_current.Kind is not (TokenKind.Bar or TokenKind.BarGreater))
        {
            return Follow.End;
        }

        if (state.Call is { } call)
        {
            call.AddWithoutEnd(state.Left);
            state.Left = call.Build();
            state.Call = null;
        }

        _newLinesAllowed++;
        Advance();
        _newLinesAllowed--;
        var to = ExpectExpression(new ExpressionContext { Parent = ExpressionParent.Pipe });
        state.Left = new PipeExpression(SpanFrom(state.Left.Span.Start), state.Left, to);
        return Follow.Complete;
    }

    /// <summary>An expression while it is parsed.</summary>
    private sealed class ExpressionState(ExpressionContext context)
    {
        public ExpressionContext Context { get; } = context;

        /// <summary>The call whose arguments are being read, if any.</summary>
        public CallBuilder? Call { get; set; }

        /// <summary>What has been read of the current operand.</summary>
        public Expression Left { get; set; } = null!;

        public int OperandCount { get; set; }

        public bool HasAnonymousFunction { get; set; }

        /// <summary>Whether the end of <see cref="Left"/> stands.</summary>
        public bool IsClosed { get; set; }

        public Follow Follow { get; set; }
    }
}
