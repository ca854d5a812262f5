using System.Collections.Immutable;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Parentheses, lists, sets and dictionaries, and comprehensions (Python reference, sections 6.2.3 to 6.2.8).</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<DictionaryEntry> _entries = new();
    private readonly NodeStack<ComprehensionClause> _clauses = new();

    private Expression ParseParenthesized()
    {
        var start = Start;
        Advance();
        switch (_kind)
        {
            case TokenKind.RightParenthesis:
                Advance();
                _height = 1;
                return new TupleDisplay([], SpanFrom(start));
            case TokenKind.Yield:
                var yield = ParseYield();
                Expect(TokenKind.RightParenthesis);
                return yield;
        }

        var first = ParseElement();
        switch (_kind)
        {
            case TokenKind.Comma:
                var elements = ParseElements(first, TokenKind.RightParenthesis);
                return new TupleDisplay(elements, SpanFrom(start));
            case TokenKind.For or TokenKind.Async:
                CheckComprehensionElement(first);
                var clauses = ParseComprehensionClauses();
                Expect(TokenKind.RightParenthesis);
                return new GeneratorExpression(first, clauses, SpanFrom(start));
            default:
                if (first is StarredExpression)
                    Fail(PythonDiagnostics.UnexpectedToken, first.Span, "a starred expression", "an expression or a tuple");
                Expect(TokenKind.RightParenthesis);
                return first;
        }
    }

    private Expression ParseListDisplay()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightBracket))
            return new ListDisplay([], SpanFrom(start));

        var first = ParseElement();
        if (_kind is not (TokenKind.For or TokenKind.Async))
            return new ListDisplay(ParseElements(first, TokenKind.RightBracket), SpanFrom(start));

        CheckComprehensionElement(first);
        var clauses = ParseComprehensionClauses();
        Expect(TokenKind.RightBracket);
        return new ListComprehension(first, clauses, SpanFrom(start));
    }

    /// <summary>A set or a dictionary: the token behind its first element tells.</summary>
    private Expression ParseBraces()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightBrace))
            return new DictionaryDisplay([], SpanFrom(start));
        if (_kind == TokenKind.DoubleStar)
            return ParseDictionary(ParseEntry(), start);

        var isKey = _kind != TokenKind.Star && Next != TokenKind.ColonEqual;
        var first = ParseElement();
        if (isKey && _kind == TokenKind.Colon)
            return ParseDictionary(ParseEntryValue(first), start);
        if (_kind is not (TokenKind.For or TokenKind.Async))
            return new SetDisplay(ParseElements(first, TokenKind.RightBrace), SpanFrom(start));

        CheckComprehensionElement(first);
        var clauses = ParseComprehensionClauses();
        Expect(TokenKind.RightBrace);
        return new SetComprehension(first, clauses, SpanFrom(start));
    }

    private Expression ParseDictionary(DictionaryEntry first, int start)
    {
        if (_kind is TokenKind.For or TokenKind.Async)
        {
            if (first.Key is null)
                Fail(PythonDiagnostics.UnexpectedToken, first.Value.Span, "'**' in a comprehension", "'key: value'");
            var clauses = ParseComprehensionClauses();
            Expect(TokenKind.RightBrace);
            return new DictionaryComprehension(first.Key ?? Missing, first.Value, clauses, SpanFrom(start));
        }

        var count = _entries.Count;
        var highest = _height;
        _entries.Push(first);
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBrace)
        {
            _entries.Push(ParseEntry());
            highest = Math.Max(highest, _height);
        }

        Expect(TokenKind.RightBrace);
        SetHeight(highest);
        return new DictionaryDisplay(_entries.PopFrom(count), SpanFrom(start));
    }

    private DictionaryEntry ParseEntry()
    {
        if (Accept(TokenKind.DoubleStar))
            return new DictionaryEntry(null, ParseSubexpression(Precedence.BitwiseOr));
        return ParseEntryValue(ParseExpression());
    }

    private DictionaryEntry ParseEntryValue(Expression key)
    {
        var height = _height;
        Expect(TokenKind.Colon);
        var value = ParseExpression();
        _height = Math.Max(height, _height);
        return new DictionaryEntry(key, value);
    }

    /// <summary>An element of a display: with a star, with <c>:=</c>, or plain (grammar: <c>star_named_expression</c>).</summary>
    private Expression ParseElement() =>
        _kind == TokenKind.Star ? ParseStarred(Precedence.BitwiseOr) : ParseNamedExpression();

    /// <summary>The elements, given the first one, and the closing bracket; the height becomes that of the display.</summary>
    private ImmutableArray<Expression> ParseElements(Expression first, TokenKind end)
    {
        var elements = ParseFurtherElements(first, end);
        Expect(end);
        return elements;
    }

    private ImmutableArray<Expression> ParseFurtherElements(Expression first, TokenKind end)
    {
        var count = _expressions.Count;
        var highest = _height;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && _kind != end)
        {
            _expressions.Push(ParseElement());
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return _expressions.PopFrom(count);
    }

    private void CheckComprehensionElement(Expression element)
    {
        if (element is StarredExpression)
            Fail(PythonDiagnostics.UnexpectedToken, element.Span, "'*' in a comprehension", "an expression");
    }

    /// <summary>The clauses of a comprehension; the height becomes that of the comprehension, given that of its element.</summary>
    private ImmutableArray<ComprehensionClause> ParseComprehensionClauses()
    {
        var count = _clauses.Count;
        var highest = _height;
        do
        {
            _clauses.Push(ParseComprehensionClause());
            highest = Math.Max(highest, _height);
        }
        while (_kind is TokenKind.For or TokenKind.Async);

        SetHeight(highest);
        return _clauses.PopFrom(count);
    }

    private ComprehensionClause ParseComprehensionClause()
    {
        var start = Start;
        var isAsync = Accept(TokenKind.Async);
        Expect(TokenKind.For);
        var target = ParseForTargets();
        var highest = _height;
        Expect(TokenKind.In);
        var iterable = ParseSubexpression(Precedence.Or);
        highest = Math.Max(highest, _height);
        var count = _expressions.Count;
        while (Accept(TokenKind.If))
        {
            _expressions.Push(ParseSubexpression(Precedence.Or));
            highest = Math.Max(highest, _height);
        }

        _height = highest + 1;
        return new ComprehensionClause(target, iterable, _expressions.PopFrom(count), isAsync, SpanFrom(start));
    }
}
