using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Literals, mappings and classes in patterns (Python reference, sections 8.6.4.2, 8.6.4.9 and 8.6.4.10).</summary>
internal sealed partial class Parser
{
    /// <summary>A number with its sign, a complex number as a sum, or a string.</summary>
    private Expression ParsePatternLiteral()
    {
        if (_kind is TokenKind.String or TokenKind.FormattedStart)
            return ParseStrings();

        var start = Start;
        var number = ParseSignedNumber();
        if (_kind is not (TokenKind.Plus or TokenKind.Minus))
            return number;

        var isReal = number is not (ImaginaryLiteral or UnaryOperation { Operand: ImaginaryLiteral });
        var height = _height;
        var @operator = Operators.OfBinary(_kind);
        Advance();
        var isImaginary = _kind == TokenKind.Imaginary;
        var imaginary = isImaginary ? ParseAtom() : Missing;
        if (!isReal || !isImaginary)
            Fail(PythonDiagnostics.InvalidPattern, SpanFrom(start), "a complex number is a real and an imaginary one");
        SetHeight(height);
        return new BinaryOperation(number, @operator, imaginary, SpanFrom(start));
    }

    private Expression ParseSignedNumber()
    {
        var start = Start;
        var isNegative = Accept(TokenKind.Minus);
        if (_kind is not (TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary))
        {
            FailExpecting("a number");
            return Missing;
        }

        var number = ParseAtom();
        if (!isNegative)
            return number;
        SetHeight(_height);
        return new UnaryOperation(UnaryOperator.Minus, number, SpanFrom(start));
    }

    private MappingPattern ParseMappingPattern()
    {
        var start = Start;
        Advance();
        var count = _expressions.Count;
        var patternCount = _patterns.Count;
        var highest = 1;
        string? rest = null;
        while (_kind != TokenKind.RightBrace && rest is null)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                rest = ParseRestName();
            }
            else
            {
                _expressions.Push(ParseMappingKey());
                highest = Math.Max(highest, _height);
                Expect(TokenKind.Colon);
                _patterns.Push(ParsePattern());
                highest = Math.Max(highest, _height);
            }

            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightBrace);
        SetHeight(highest);
        return new MappingPattern(_expressions.PopFrom(count), _patterns.PopFrom(patternCount), rest, SpanFrom(start));
    }

    private string ParseRestName()
    {
        var span = _tokens[_index].Span;
        var name = ExpectName("a name behind '**'");
        if (name == "_")
            Fail(PythonDiagnostics.InvalidPattern, span, "'_' cannot be bound");
        return name;
    }

    private Expression ParseMappingKey()
    {
        switch (_kind)
        {
            case TokenKind.NoneKeyword or TokenKind.True or TokenKind.False:
                return ParseAtom();
            case TokenKind.Name:
                var name = ParseNameExpression();
                if (_kind == TokenKind.Dot)
                    return ParseDottedPatternName(name);
                Fail(PythonDiagnostics.InvalidPattern, name.Span, "a key is a literal or a dotted name");
                return Missing;
            default:
                return ParsePatternLiteral();
        }
    }

    private ClassPattern ParseClassPattern(Expression @class, int start)
    {
        var highest = _height;
        Advance();
        var count = _patterns.Count;
        var nameCount = _strings.Count;
        var keywordCount = 0;
        while (_kind != TokenKind.RightParenthesis)
        {
            var isKeyword = _kind == TokenKind.Name && Next == TokenKind.Equal;
            if (isKeyword)
            {
                _strings.Push(ExpectName("a name"));
                Advance();
                keywordCount++;
            }
            else if (keywordCount > 0)
            {
                Fail(PythonDiagnostics.InvalidPattern, _tokens[_index].Span, "a positional pattern follows a keyword pattern");
            }

            _patterns.Push(ParsePattern());
            highest = Math.Max(highest, _height);
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.RightParenthesis);
        SetHeight(highest);
        var keywordPatterns = _patterns.PopFrom(_patterns.Count - keywordCount);
        return new ClassPattern(@class, _patterns.PopFrom(count), _strings.PopFrom(nameCount), keywordPatterns, SpanFrom(start));
    }
}
