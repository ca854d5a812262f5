using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Expressions with operators, by precedence climbing (Python reference, sections 6.5 to 6.17).</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<ComparisonOperator> _comparisons = new();

    /// <summary><c>a, *b</c>: one expression, or a tuple without parentheses (grammar: <c>star_expressions</c>).</summary>
    private Expression ParseStarExpressions()
    {
        var start = Start;
        var first = _kind == TokenKind.Star ? ParseStarred(Precedence.BitwiseOr) : ParseExpression();
        if (_kind != TokenKind.Comma)
            return first;

        var count = _expressions.Count;
        var highest = _height;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && BeginsExpression(_kind))
        {
            _expressions.Push(_kind == TokenKind.Star ? ParseStarred(Precedence.BitwiseOr) : ParseExpression());
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return new TupleDisplay(_expressions.PopFrom(count), SpanFrom(start));
    }

    /// <summary>Whether another element follows a comma; what neither begins nor can follow a tuple is reported as an element.</summary>
    private static bool BeginsExpression(TokenKind kind) => kind is not (
        TokenKind.NewLine or TokenKind.Semicolon or TokenKind.Equal or TokenKind.RightParenthesis or TokenKind.RightBracket
        or TokenKind.RightBrace or TokenKind.Colon or TokenKind.FieldEnd or TokenKind.FieldColon or TokenKind.Exclamation
        or (>= TokenKind.PlusEqual and <= TokenKind.AtEqual) or TokenKind.None);

    /// <param name="precedence">Of what the star takes; <see cref="Precedence.None"/> is a whole expression.</param>
    private StarredExpression ParseStarred(Precedence precedence)
    {
        var start = Start;
        Advance();
        var value = precedence == Precedence.None ? ParseExpression() : ParseSubexpression(precedence);
        SetHeight(_height);
        return new StarredExpression(value, SpanFrom(start));
    }

    /// <summary>An expression or <c>name := expression</c>.</summary>
    private Expression ParseNamedExpression()
    {
        if (_kind != TokenKind.Name || Next != TokenKind.ColonEqual)
        {
            var expression = ParseExpression();
            if (_kind == TokenKind.ColonEqual)
                Fail(PythonDiagnostics.InvalidTarget, expression.Span, "assign with ':=' to", Targets.Describe(expression));
            return expression;
        }

        var start = Start;
        var target = ParseNameExpression();
        Advance();
        var value = ParseExpression();
        SetHeight(_height);
        return new NamedExpression(target, value, SpanFrom(start));
    }

    private Expression ParseExpression()
    {
        if (!Enter())
            return Missing;
        var start = Start;
        Expression expression;
        if (_kind == TokenKind.Lambda)
        {
            expression = ParseLambda();
        }
        else
        {
            expression = ParseSubexpression(Precedence.Or);
            if (_kind == TokenKind.If)
                expression = ParseConditional(expression, start);
        }

        _depth--;
        return expression;
    }

    private Expression ParseConditional(Expression body, int start)
    {
        var highest = _height;
        Advance();
        var test = ParseSubexpression(Precedence.Or);
        highest = Math.Max(highest, _height);
        if (!Expect(TokenKind.Else))
            return Missing;
        var orElse = ParseExpression();
        SetHeight(Math.Max(highest, _height));
        return new ConditionalExpression(test, body, orElse, SpanFrom(start));
    }

    private LambdaExpression ParseLambda()
    {
        var start = Start;
        Advance();
        var parameters = ParseParameters(TokenKind.Colon);
        var height = _height;
        if (_kind == TokenKind.FieldColon)
            Fail(PythonDiagnostics.InvalidFormattedString, _tokens[_index].Span, "a lambda needs parentheses here");
        Expect(TokenKind.Colon);
        var body = ParseExpression();
        SetHeight(Math.Max(height, _height));
        return new LambdaExpression(parameters, body, SpanFrom(start));
    }

    /// <summary>Operands and the operators between them that bind at least as tightly as asked.</summary>
    private Expression ParseSubexpression(Precedence minimum)
    {
        var start = Start;
        var left = _kind == TokenKind.Not ? ParseNot(minimum) : ParseFactor();
        while (true)
        {
            var precedence = Operators.PrecedenceOf(_kind);
            if (precedence < minimum || precedence == Precedence.None)
                return left;

            switch (precedence)
            {
                case Precedence.Or:
                    left = ParseBooleanOperation(left, BooleanOperator.Or, TokenKind.Or, Precedence.And, start);
                    break;
                case Precedence.And:
                    left = ParseBooleanOperation(left, BooleanOperator.And, TokenKind.And, Precedence.Not, start);
                    break;
                case Precedence.Comparison:
                    if (_kind == TokenKind.Not && Next != TokenKind.In)
                        return left;
                    left = ParseComparison(left, start);
                    break;
                default:
                    var height = _height;
                    var @operator = Operators.OfBinary(_kind);
                    Advance();
                    var right = precedence == Precedence.Product ? ParseFactor() : ParseSubexpression(precedence + 1);
                    SetHeight(Math.Max(height, _height));
                    left = new BinaryOperation(left, @operator, right, SpanFrom(start));
                    break;
            }
        }
    }

    private Expression ParseNot(Precedence minimum)
    {
        if (minimum > Precedence.Not)
        {
            FailExpecting("an operand ('not' needs parentheses here)");
            return Missing;
        }

        if (!Enter())
            return Missing;
        var start = Start;
        Advance();
        var operand = ParseSubexpression(Precedence.Not);
        SetHeight(_height);
        _depth--;
        return new UnaryOperation(UnaryOperator.Not, operand, SpanFrom(start));
    }

    private BooleanOperation ParseBooleanOperation(
        Expression first, BooleanOperator @operator, TokenKind keyword, Precedence operand, int start)
    {
        var count = _expressions.Count;
        var highest = _height;
        _expressions.Push(first);
        while (Accept(keyword))
        {
            _expressions.Push(ParseSubexpression(operand));
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return new BooleanOperation(@operator, _expressions.PopFrom(count), SpanFrom(start));
    }

    private Comparison ParseComparison(Expression left, int start)
    {
        var count = _expressions.Count;
        var operatorCount = _comparisons.Count;
        var highest = _height;
        while (Operators.PrecedenceOf(_kind) == Precedence.Comparison && (_kind != TokenKind.Not || Next == TokenKind.In))
        {
            var @operator = Operators.OfComparison(_kind);
            if (_kind == TokenKind.Not)
                Advance();
            Advance();
            if (@operator == ComparisonOperator.Is && Accept(TokenKind.Not))
                @operator = ComparisonOperator.IsNot;
            _comparisons.Push(@operator);
            _expressions.Push(ParseSubexpression(Precedence.BitwiseOr));
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return new Comparison(left, _comparisons.PopFrom(operatorCount), _expressions.PopFrom(count), SpanFrom(start));
    }

    /// <summary><c>-x</c>, <c>x ** y</c> or a primary (grammar: <c>factor</c>).</summary>
    private Expression ParseFactor()
    {
        if (_kind is TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde)
            return ParseUnary();

        var start = Start;
        var operand = _kind == TokenKind.Await ? ParseAwait() : ParsePrimary();
        if (_kind != TokenKind.DoubleStar || !Enter())
            return operand;

        var height = _height;
        Advance();
        var exponent = ParseFactor();
        SetHeight(Math.Max(height, _height));
        _depth--;
        return new BinaryOperation(operand, BinaryOperator.Power, exponent, SpanFrom(start));
    }

    private Expression ParseUnary()
    {
        if (!Enter())
            return Missing;
        var start = Start;
        var @operator = _kind switch
        {
            TokenKind.Minus => UnaryOperator.Minus,
            TokenKind.Plus => UnaryOperator.Plus,
            _ => UnaryOperator.Invert,
        };
        Advance();
        var operand = ParseFactor();
        SetHeight(_height);
        _depth--;
        return new UnaryOperation(@operator, operand, SpanFrom(start));
    }

    private AwaitExpression ParseAwait()
    {
        var start = Start;
        Advance();
        var value = ParsePrimary();
        SetHeight(_height);
        return new AwaitExpression(value, SpanFrom(start));
    }

    private Expression ParseYield()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.From))
        {
            var source = ParseExpression();
            SetHeight(_height);
            return new YieldFromExpression(source, SpanFrom(start));
        }

        _height = 0;
        var value = BeginsExpression(_kind) ? ParseStarExpressions() : null;
        SetHeight(_height);
        return new YieldExpression(value, SpanFrom(start));
    }
}
