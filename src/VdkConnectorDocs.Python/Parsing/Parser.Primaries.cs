using System.Collections.Immutable;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Atoms and what is attached to them: attributes, calls and subscripts (Python reference, sections 6.2 and 6.3).</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<Keyword> _keywords = new();

    private NameExpression ParseNameExpression()
    {
        var token = _tokens[_index];
        var name = ExpectName("a name");
        _height = 1;
        return new NameExpression(name, token.Span);
    }

    private Expression ParsePrimary()
    {
        var start = Start;
        var primary = ParseAtom();
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.Dot:
                    var height = _height;
                    Advance();
                    var nameSpan = _tokens[_index].Span;
                    var name = ExpectName("an attribute's name");
                    SetHeight(height);
                    primary = new AttributeExpression(primary, name, nameSpan, SpanFrom(start));
                    break;
                case TokenKind.LeftParenthesis:
                    primary = ParseCall(primary, start);
                    break;
                case TokenKind.LeftBracket:
                    primary = ParseSubscript(primary, start);
                    break;
                default:
                    return primary;
            }
        }
    }

    private Expression ParseAtom()
    {
        var token = _tokens[_index];
        _height = 1;
        switch (_kind)
        {
            case TokenKind.Name:
                Advance();
                return new NameExpression(_names[token.Value], token.Span);
            case TokenKind.String or TokenKind.FormattedStart:
                return ParseStrings();
            case TokenKind.Integer:
                return ParseInteger();
            case TokenKind.Float:
                Advance();
                return new FloatLiteral(Numbers.ParseFloat(_text.AsSpan(token.Start, token.End - token.Start)), token.Span);
            case TokenKind.Imaginary:
                Advance();
                return new ImaginaryLiteral(Numbers.ParseFloat(_text.AsSpan(token.Start, token.End - token.Start - 1)), token.Span);
            case TokenKind.NoneKeyword:
                Advance();
                return new NoneLiteral(token.Span);
            case TokenKind.True or TokenKind.False:
                Advance();
                return new BooleanLiteral(token.Kind == TokenKind.True, token.Span);
            case TokenKind.Ellipsis:
                Advance();
                return new EllipsisLiteral(token.Span);
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.LeftBracket:
                return ParseListDisplay();
            case TokenKind.LeftBrace:
                return ParseBraces();
            default:
                FailExpecting("an expression");
                return Missing;
        }
    }

    private Expression ParseInteger()
    {
        var token = _tokens[_index];
        var text = _text.AsSpan(token.Start, token.End - token.Start);
        if (Numbers.CountDecimalDigits(text) > _options.MaximumIntegerDigits)
        {
            Fail(PythonDiagnostics.InvalidNumber, token.Span, $"more than {_options.MaximumIntegerDigits} digits");
            return Missing;
        }

        Advance();
        return new IntegerLiteral(Numbers.ParseInteger(text), token.Span);
    }

    private CallExpression ParseCall(Expression function, int start)
    {
        var height = _height;
        Advance();
        var generatorStart = _end - 1;
        ImmutableArray<Expression> arguments;
        ImmutableArray<Keyword> keywords = [];
        if (_kind == TokenKind.RightParenthesis)
        {
            arguments = [];
            _height = 0;
            Advance();
        }
        else
        {
            (arguments, keywords) = ParseArguments(generatorStart);
        }

        SetHeight(Math.Max(height, _height));
        return new CallExpression(function, arguments, keywords, SpanFrom(start));
    }

    /// <summary>Arguments and the closing parenthesis.</summary>
    /// <param name="generatorStart">The opening parenthesis, where a sole generator may do without its own; -1 where it may not.</param>
    private (ImmutableArray<Expression> Arguments, ImmutableArray<Keyword> Keywords) ParseArguments(int generatorStart = -1)
    {
        var count = _expressions.Count;
        var keywordCount = _keywords.Count;
        var first = _index;
        var highest = 0;
        var hasDoubleStar = false;
        while (_kind != TokenKind.RightParenthesis && !IsOpenBracket(_index))
        {
            var isKeyword = _keywords.Count > keywordCount;
            switch (_kind)
            {
                case TokenKind.Star:
                    if (hasDoubleStar)
                        Fail(PythonDiagnostics.InvalidArguments, _tokens[_index].Span, "a '*' argument follows a '**' one");
                    else
                        _expressions.Push(ParseStarred(Precedence.None));
                    break;
                case TokenKind.DoubleStar:
                    hasDoubleStar = true;
                    ParseKeyword(isNamed: false);
                    break;
                case TokenKind.Name when Next == TokenKind.Equal:
                    ParseKeyword(isNamed: true);
                    break;
                default:
                    ParsePositionalArgument(generatorStart, first, isKeyword);
                    break;
            }

            highest = Math.Max(highest, _height);
            if (!Accept(TokenKind.Comma))
                break;
        }

        if (!TryEndOpenCall())
            Expect(TokenKind.RightParenthesis);
        if (_expressions.Count == count + 1 && _expressions[count] is GeneratorExpression generator && generator.Span.Start == generatorStart)
            _expressions[count] = generator with { Span = SpanFrom(generatorStart) };
        _height = highest;
        return (_expressions.PopFrom(count), _keywords.PopFrom(keywordCount));
    }

    private void ParseKeyword(bool isNamed)
    {
        var start = Start;
        string? name = null;
        if (isNamed)
            name = ExpectName("a name");
        Advance();
        var value = ParseExpression();
        _height++;
        _keywords.Push(new Keyword(name, value, SpanFrom(start)));
    }

    private void ParsePositionalArgument(int generatorStart, int first, bool followsKeyword)
    {
        var token = _index;
        var argument = ParseNamedExpression();
        if (followsKeyword)
        {
            Fail(PythonDiagnostics.InvalidArguments, argument.Span, "a positional argument follows a keyword argument");
            return;
        }

        if (_kind == TokenKind.Equal)
        {
            Fail(PythonDiagnostics.InvalidArguments, argument.Span, $"{Targets.Describe(argument)} is not a keyword's name");
            return;
        }

        if (_kind is TokenKind.For or TokenKind.Async)
        {
            var clauses = ParseComprehensionClauses();
            if (generatorStart < 0 || token != first || _kind != TokenKind.RightParenthesis)
                Fail(PythonDiagnostics.InvalidArguments, SpanFrom(_tokens[token].Start), "a generator expression needs parentheses here");
            argument = new GeneratorExpression(argument, clauses, SpanFrom(generatorStart));
        }

        _expressions.Push(argument);
    }

    private SubscriptExpression ParseSubscript(Expression value, int start)
    {
        var height = _height;
        Advance();
        var indexStart = Start;
        var first = ParseSlice();
        var highest = _height;
        var index = first;
        if (_kind == TokenKind.Comma || first is StarredExpression)
        {
            var count = _expressions.Count;
            _expressions.Push(first);
            while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBracket)
            {
                _expressions.Push(ParseSlice());
                highest = Math.Max(highest, _height);
            }

            highest++;
            index = new TupleDisplay(_expressions.PopFrom(count), SpanFrom(indexStart));
        }

        Expect(TokenKind.RightBracket);
        SetHeight(Math.Max(height, highest));
        return new SubscriptExpression(value, index, SpanFrom(start));
    }

    private Expression ParseSlice()
    {
        if (_kind == TokenKind.Star)
            return ParseStarred(Precedence.None);

        var start = Start;
        Expression? lower = null;
        var highest = 0;
        if (_kind != TokenKind.Colon)
        {
            var isNamed = Next == TokenKind.ColonEqual;
            lower = ParseNamedExpression();
            if (_kind != TokenKind.Colon || isNamed)
                return lower;
            highest = _height;
        }

        Advance();
        var upper = ParseSlicePart(ref highest);
        var step = Accept(TokenKind.Colon) ? ParseSlicePart(ref highest) : null;
        SetHeight(highest);
        return new SliceExpression(lower, upper, step, SpanFrom(start));
    }

    private Expression? ParseSlicePart(ref int highest)
    {
        if (_kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket)
            return null;
        var part = ParseExpression();
        highest = Math.Max(highest, _height);
        return part;
    }
}
