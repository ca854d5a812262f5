using System.Collections.Immutable;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary><c>match</c> and its patterns (Python reference, section 8.6; PEP 634).</summary>
internal sealed partial class Parser
{
    /// <summary>Stands where an error is; never part of a tree.</summary>
    private static readonly Pattern MissingPattern = new AsPattern(null, null, default);

    private readonly NodeStack<MatchCase> _cases = new();
    private readonly NodeStack<Pattern> _patterns = new();

    /// <summary>
    /// Whether the name <c>match</c> is the keyword: no expression goes on with what follows it, or the line ends in a colon.
    /// </summary>
    private bool IsMatchStatement()
    {
        if (!IsSoftKeyword("match"))
            return false;
        switch (Next)
        {
            case TokenKind.Name or TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary or TokenKind.String
                or TokenKind.FormattedStart or TokenKind.LeftBrace or TokenKind.Tilde or TokenKind.Ellipsis or TokenKind.Lambda
                or TokenKind.Await or TokenKind.NoneKeyword or TokenKind.True or TokenKind.False:
                return true;
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.Minus or TokenKind.Plus or TokenKind.Star
                or TokenKind.Not:
                var index = _index;
                while (_tokens[index].Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
                    index++;
                return _tokens[index - 1].Kind == TokenKind.Colon;
            default:
                return false;
        }
    }

    private MatchStatement ParseMatch()
    {
        var start = Start;
        Advance();
        var subject = ParseMatchSubject();
        var highest = _height;
        var count = _cases.Count;
        if (ExpectHeaderEnd())
            ParseCases();
        _height = Math.Max(highest, _height) + 1;
        return new MatchStatement(subject, _cases.PopFrom(count), SpanFrom(start));
    }

    private void ParseCases()
    {
        if (_kind != TokenKind.NewLine)
        {
            FailExpecting(TokenNames.Of(TokenKind.NewLine));
            return;
        }

        AdvanceLayout();
        if (_kind != TokenKind.Indent)
        {
            ReportMissingBlock("'match' statement");
            return;
        }

        AdvanceLayout();
        ParseLines(isMatch: true);
        if (_kind == TokenKind.Dedent)
            AdvanceLayout();
    }

    private Expression ParseMatchSubject()
    {
        var start = Start;
        var first = ParseElement();
        if (_kind == TokenKind.Comma)
        {
            var elements = ParseFurtherElements(first, TokenKind.Colon);
            return new TupleDisplay(elements, SpanFrom(start));
        }

        if (first is StarredExpression)
            FailExpecting("',' behind a starred subject");
        return first;
    }

    private void ParseCase()
    {
        if (!IsSoftKeyword("case"))
        {
            FailExpecting("'case'");
            RecoverClause();
            return;
        }

        var start = Start;
        Advance();
        var pattern = ParseOpenPattern();
        var highest = _height;
        Expression? guard = null;
        if (Accept(TokenKind.If))
        {
            guard = ParseNamedExpression();
            highest = Math.Max(highest, _height);
        }

        var body = ParseBlock("'case' statement");
        _height = Math.Max(highest, _height) + 1;
        if (_hasFailed)
            RecoverClause();
        else
            _cases.Push(new MatchCase(pattern, guard, body, SpanFrom(start)));
    }

    /// <summary>A pattern, or a sequence without brackets.</summary>
    private Pattern ParseOpenPattern()
    {
        var start = Start;
        var first = ParseSequenceElement();
        if (_kind != TokenKind.Comma)
        {
            if (first is StarPattern)
                FailExpecting("',' behind a starred pattern");
            return first;
        }

        var patterns = ParseSequenceRest(first, TokenKind.Colon);
        return new SequencePattern(patterns, SpanFrom(start));
    }

    private Pattern ParseSequenceElement()
    {
        if (_kind != TokenKind.Star)
            return ParsePattern();
        var start = Start;
        Advance();
        var name = ExpectName("a name behind '*'");
        _height = 1;
        return new StarPattern(name == "_" ? null : name, SpanFrom(start));
    }

    /// <summary>The elements behind the first; the height becomes that of the sequence.</summary>
    private ImmutableArray<Pattern> ParseSequenceRest(Pattern first, TokenKind end)
    {
        var count = _patterns.Count;
        var highest = _height;
        _patterns.Push(first);
        while (Accept(TokenKind.Comma) && _kind != end && _kind != TokenKind.If)
        {
            _patterns.Push(ParseSequenceElement());
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return _patterns.PopFrom(count);
    }

    private Pattern ParsePattern()
    {
        if (!Enter())
            return MissingPattern;
        var start = Start;
        var pattern = ParseOrPattern();
        _depth--;
        if (!Accept(TokenKind.As))
            return pattern;

        var height = _height;
        var nameSpan = _tokens[_index].Span;
        var name = ExpectName("a name behind 'as'");
        if (name == "_")
            Fail(PythonDiagnostics.InvalidPattern, nameSpan, "'_' cannot be bound");
        if (_kind is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Equal)
            Fail(PythonDiagnostics.InvalidPattern, nameSpan, "only a name can be bound");
        SetHeight(height);
        return new AsPattern(pattern, name, SpanFrom(start));
    }

    private Pattern ParseOrPattern()
    {
        var start = Start;
        var first = ParseClosedPattern();
        if (_kind != TokenKind.Bar)
            return first;

        var count = _patterns.Count;
        var highest = _height;
        _patterns.Push(first);
        while (Accept(TokenKind.Bar))
        {
            _patterns.Push(ParseClosedPattern());
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return new OrPattern(_patterns.PopFrom(count), SpanFrom(start));
    }

    private Pattern ParseClosedPattern()
    {
        var start = Start;
        switch (_kind)
        {
            case TokenKind.Name:
                return ParseNamePattern();
            case TokenKind.NoneKeyword or TokenKind.True or TokenKind.False:
                var constant = ParseAtom();
                _height = 2;
                return new SingletonPattern(constant, SpanFrom(start));
            case TokenKind.Minus or TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary or TokenKind.String
                or TokenKind.FormattedStart:
                var value = ParsePatternLiteral();
                SetHeight(_height);
                return new ValuePattern(value, SpanFrom(start));
            case TokenKind.LeftParenthesis:
                return ParseGroupPattern();
            case TokenKind.LeftBracket:
                Advance();
                var patterns = ParseBracketedPatterns(TokenKind.RightBracket);
                return new SequencePattern(patterns, SpanFrom(start));
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            default:
                FailExpecting("a pattern");
                return MissingPattern;
        }
    }

    private Pattern ParseNamePattern()
    {
        var start = Start;
        var name = ParseNameExpression();
        if (_kind is not (TokenKind.Dot or TokenKind.LeftParenthesis) || name.Name == "_")
        {
            if (_kind == TokenKind.Equal)
                FailExpecting("':'");
            return new AsPattern(null, name.Name == "_" ? null : name.Name, name.Span);
        }

        var value = ParseDottedPatternName(name);
        if (_kind == TokenKind.LeftParenthesis)
            return ParseClassPattern(value, start);
        SetHeight(_height);
        return new ValuePattern(value, SpanFrom(start));
    }

    private Expression ParseDottedPatternName(NameExpression name)
    {
        Expression value = name;
        while (Accept(TokenKind.Dot))
        {
            var nameSpan = _tokens[_index].Span;
            var attribute = ExpectName("an attribute's name");
            SetHeight(_height);
            value = new AttributeExpression(value, attribute, nameSpan, SpanFrom(name.Span.Start));
        }

        return value;
    }

    private Pattern ParseGroupPattern()
    {
        var start = Start;
        Advance();
        if (_kind == TokenKind.RightParenthesis)
        {
            Advance();
            _height = 1;
            return new SequencePattern([], SpanFrom(start));
        }

        var first = ParseSequenceElement();
        if (_kind == TokenKind.Comma)
        {
            var patterns = ParseSequenceRest(first, TokenKind.RightParenthesis);
            Expect(TokenKind.RightParenthesis);
            return new SequencePattern(patterns, SpanFrom(start));
        }

        if (first is StarPattern)
            FailExpecting("',' behind a starred pattern");
        Expect(TokenKind.RightParenthesis);
        return first;
    }

    private ImmutableArray<Pattern> ParseBracketedPatterns(TokenKind end)
    {
        _height = 1;
        if (Accept(end))
            return [];
        var patterns = ParseSequenceRest(ParseSequenceElement(), end);
        Expect(end);
        return patterns;
    }
}
