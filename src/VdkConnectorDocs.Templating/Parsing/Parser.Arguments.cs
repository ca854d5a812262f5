using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>Arguments of calls and options of loops.</content>
internal sealed partial class Parser
{
    /// <summary>The operand is followed by another expression: it is called, or it is an argument itself.</summary>
    private Follow ParseArguments(ExpressionState state)
    {
        if (state.Context.IsInArgument)
        {
            return Follow.End;
        }

        if (IsAt(TokenKind.Identifier) && (state.Context.LoopOptions is not null || Peek().Kind == TokenKind.Colon))
        {
            return ParseNamedArguments(state);
        }

        var hasParentheses = IsAt(TokenKind.OpenParen) && !IsPrecededByBlank();
        if (hasParentheses)
        {
            state.Left = ParseCallWithParentheses(state.Left);
            return Follow.More;
        }

        if (state.Call is null)
        {
            state.Call = new CallBuilder(state.Left);
        }
        else
        {
            state.Call.Add(state.Left);
            if (state.Left is AnonymousFunctionExpression)
            {
                return Follow.End;
            }
        }

        return Follow.Operand;
    }

    private Follow ParseNamedArguments(ExpressionState state)
    {
        var options = state.Context.LoopOptions;
        state.Left = state.Left with { Span = SpanFrom(state.Left.Span.Start) };
        state.IsClosed = true;
        if (options is null)
        {
            if (state.Call is null)
            {
                state.Call = new CallBuilder(state.Left);
            }
            else
            {
                state.Call.AddWithoutEnd(state.Left);
            }
        }

        while (IsAt(TokenKind.Identifier) && (options is not null || Peek().Kind == TokenKind.Colon))
        {
            var argument = ParseNamedArgument(state);
            if (options is not null)
            {
                options.Add(argument);
            }
            else
            {
                state.Call!.AddWithoutEnd(argument);
            }

            state.Call?.EndAt(argument.Span.End);
            if (state.Call is not null && argument.Value is AnonymousFunctionExpression)
            {
                break;
            }
        }

        if (options is null && IsStartOfExpression())
        {
            return Follow.Operand;
        }

        if (state.Call is not null)
        {
            state.Left = state.Call.Build();
            state.Call = null;
        }

        return _current.Kind is TokenKind.Bar or TokenKind.BarGreater ? Follow.More : Follow.End;
    }

    private NamedArgument ParseNamedArgument(ExpressionState state)
    {
        var start = _current.Span.Start;
        if (ParseVariable() is not VariableExpression name)
        {
            throw new ParseException(_previous.Span, "Expected the name of an argument.");
        }

        Expression? value = null;
        if (IsAt(TokenKind.Colon))
        {
            Advance();
            value = ExpectExpression(ParentOf(state) with { Mode = ExpressionMode.Basic });
        }

        return new NamedArgument(SpanFrom(start), name.Name, value);
    }

    private CallExpression ParseCallWithParentheses(Expression target)
    {
        Enter();
        Advance();
        var arguments = new List<Expression>();
        var end = 1;
        while (!IsAt(TokenKind.CloseParen))
        {
            if (arguments.Count > 0)
            {
                Expect(TokenKind.Comma, ",");
            }

            if (!IsStartOfExpression())
            {
                throw Error($"Expected an argument instead of '{Describe(_current)}'.");
            }

            var argument = ParseExpression(default);
            arguments.Add(argument);
            end = argument.Span.End;
        }

        Advance();
        var length = Math.Max(0, end - target.Span.Start);
        return new CallExpression(new(target.Span.Start, length), target, arguments, HasParentheses: true);
    }
}
