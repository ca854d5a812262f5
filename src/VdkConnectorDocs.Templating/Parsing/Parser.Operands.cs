using System.Globalization;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>Operands: literals, variables, and what stands in brackets.</content>
internal sealed partial class Parser
{
    private Expression ParseOperand(ExpressionState state)
    {
        var start = _current.Span.Start;
        switch (_current.Kind)
        {
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseName(state);
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String:
                return ParseText(1);
            case TokenKind.VerbatimString:
                return ParseLiteral(TextOf(_current)[1..^1].ToString().Replace("``", "`"));
            case TokenKind.InterpolatedString or TokenKind.InterpolatedStringBegin:
                return ParseInterpolatedString();
            case TokenKind.InterpolatedStringMiddle:
                return ParseText(1);
            case TokenKind.InterpolationOpen:
                return ParseInterpolation();
            case TokenKind.OpenParen:
                Advance();
                var inner = ExpectExpression(default);
                Expect(TokenKind.CloseParen, ")");
                return new NestedExpression(SpanFrom(start), inner);
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.DoublePlus or TokenKind.DoubleMinus:
                return ParsePrefix(start);
            default:
                return OperatorTable.Unary(_current.Kind) is { } op
                    ? ParseUnary(start, op)
                    : throw Error($"Unexpected '{Describe(_current)}'.");
        }
    }

    private Expression ParseName(ExpressionState state)
    {
        var name = ParseVariable();
        if (name is VariableExpression { Name: "$$" })
        {
            const string Message = "'$$' must be a statement of its own.";
            if (state.OperandCount != 1 || _expressionLevel > 1)
            {
                throw Error(Message);
            }

            if (state.Context.Parent != ExpressionParent.Statement)
            {
                throw new ParseException(SpanFrom(_statementStart), Message);
            }
        }

        return name;
    }

    /// <summary>A variable, or one of the words that are values.</summary>
    private Expression ParseVariable()
    {
        var token = _current;
        var text = TextOf(token);
        switch (text)
        {
            case "null":
                return ParseLiteral(ScriptValue.Null);
            case "true":
                return ParseLiteral(true);
            case "false":
                return ParseLiteral(false);
            case "this":
                Advance();
                return new ThisExpression(token.Span);
            case "do":
                var function = ParseFunction(isAnonymous: true);
                return new AnonymousFunctionExpression(SpanFrom(token.Span.Start), function);
            default:
                break;
        }

        Advance();
        if (text[0] == '$' && text.Length > 1 && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            var arguments = new VariableExpression(token.Span, "$");
            return new IndexExpression(token.Span, arguments, new LiteralExpression(token.Span, index));
        }

        if (text is "for" or "while" or "tablerow" && IsAt(TokenKind.Dot))
        {
            CheckLoopMember(token);
        }

        return new VariableExpression(token.Span, string.Intern(text.ToString()));
    }

    private void CheckLoopMember(Token loop)
    {
        var member = Peek();
        if (member.Kind != TokenKind.Identifier)
        {
            throw new ParseException(loop.Span, $"Expected a name behind the dot of '{Describe(loop)}'.");
        }

        var isKnown = TextOf(member) switch
        {
            "first" or "even" or "odd" or "index" => true,
            "last" or "changed" or "length" or "rindex" => !TextOf(loop).SequenceEqual("while"),
            "col" => TextOf(loop).SequenceEqual("tablerow"),
            _ => false,
        };
        if (!isKnown)
        {
            throw new ParseException(loop.Span, $"There is no '{Describe(loop)}.{Describe(member)}'.");
        }
    }

    private LiteralExpression ParseLiteral(ScriptValue value)
    {
        var span = _current.Span;
        Advance();
        return new LiteralExpression(span, value);
    }

    /// <summary>A string, or a part of one.</summary>
    /// <param name="markLength">The number of characters before its text.</param>
    private LiteralExpression ParseText(int markLength)
    {
        var span = _current.Span;
        return _template.Errors.FirstOrDefault(e => e.IsEscape && span.Contains(e.Span)) is { } error
            ? throw new ParseException(span, error.Message)
            : ParseLiteral(StringDecoder.Decode(TextOf(_current)[markLength..^1]));
    }

    private LiteralExpression ParseNumber() =>
        NumberDecoder.TryDecode(_current.Kind, TextOf(_current), out var value)
            ? ParseLiteral(value)
            : throw Error($"The number '{Describe(_current)}' cannot be read.");

    private UnaryExpression ParseUnary(int start, UnaryOperator op)
    {
        Advance();
        var operand = ExpectExpression(new ExpressionContext
        {
            Parent = op == UnaryOperator.Alias ? ExpressionParent.Alias : ExpressionParent.Other,
            Precedence = OperatorTable.UnaryPrecedence,
        });
        return new UnaryExpression(SpanFrom(start), op, operand);
    }

    private IncrementExpression ParsePrefix(int start)
    {
        var step = IsAt(TokenKind.DoublePlus) ? 1 : -1;
        Advance();
        var operand = ExpectExpression(new ExpressionContext { Precedence = OperatorTable.IncrementPrecedence });
        return operand.IsPath
            ? new IncrementExpression(SpanFrom(start), operand, step, IsPostfix: false)
            : throw Error("Only a variable, member or item can be incremented or decremented.");
    }

    private ArrayExpression ParseArray()
    {
        var start = _current.Span.Start;
        Enter();
        _newLinesAllowed++;
        Advance();
        var items = new List<Expression>();
        while (!IsAt(TokenKind.CloseBracket))
        {
            items.Add(ExpectExpression(default));
            if (!IsAt(TokenKind.Comma))
            {
                break;
            }

            Advance();
        }

        _newLinesAllowed--;
        Expect(TokenKind.CloseBracket, "]");
        _depth--;
        return new ArrayExpression(SpanFrom(start), items);
    }

    private ObjectExpression ParseObject()
    {
        var start = _current.Span.Start;
        _newLinesAllowed++;
        Advance();
        var members = new List<ObjectMember>();
        while (!IsAt(TokenKind.CloseBrace))
        {
            members.Add(ParseObjectMember());
            if (!IsAt(TokenKind.Comma))
            {
                break;
            }

            Advance();
        }

        _newLinesAllowed--;
        if (!IsAt(TokenKind.CloseBrace))
        {
            throw Error($"Expected a comma or a closing brace instead of '{Describe(_current)}'.");
        }

        Advance();
        return new ObjectExpression(SpanFrom(start), members);
    }

    private ObjectMember ParseObjectMember()
    {
        var token = _current;
        if (token.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            throw Error($"Expected the name of a member instead of '{Describe(token)}'.");
        }

        var name = IsAt(TokenKind.Identifier) ? ParseVariable() : ParseText(1);
        var text = name switch
        {
            VariableExpression variable => variable.Name,
            LiteralExpression { Value.IsString: true } literal => literal.Value.AsString(),
            _ => throw new ParseException(token.Span, $"'{Describe(token)}' cannot be the name of a member."),
        };
        if (!IsAt(TokenKind.Colon))
        {
            throw Error($"Expected a colon instead of '{Describe(_current)}'.");
        }

        Advance();
        var value = ExpectExpression(default);
        return new ObjectMember(SpanFrom(token.Span.Start), string.Intern(text), value);
    }

    private InterpolatedStringExpression ParseInterpolatedString()
    {
        var start = _current.Span.Start;
        var isSimple = IsAt(TokenKind.InterpolatedString);
        var parts = new List<Expression> { ParseText(2) };
        if (isSimple)
        {
            return new InterpolatedStringExpression(SpanFrom(start), parts);
        }

        while (!IsAt(TokenKind.InterpolatedStringEnd))
        {
            parts.Add(ParseExpression(default));
        }

        parts.Add(ParseText(1));
        return new InterpolatedStringExpression(SpanFrom(start), parts);
    }

    private NestedExpression ParseInterpolation()
    {
        var start = _current.Span.Start;
        Advance();
        var inner = ExpectExpression(default);
        if (!IsAt(TokenKind.InterpolationClose))
        {
            throw Error($"Expected the closing brace of the expression instead of '{Describe(_current)}'.");
        }

        Advance();
        return new NestedExpression(SpanFrom(start), inner);
    }
}
