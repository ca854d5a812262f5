using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Statements of one line (Python reference, section 7), imports and assignments apart.</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<string> _strings = new();

    private Statement ParseSimpleStatement()
    {
        var start = Start;
        switch (_kind)
        {
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            case TokenKind.Return:
                return ParseReturn();
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Assert:
                return ParseAssert();
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Global:
                Advance();
                return new GlobalStatement(ParseNames(), SpanFrom(start));
            case TokenKind.Nonlocal:
                Advance();
                return new NonlocalStatement(ParseNames(), SpanFrom(start));
            case TokenKind.Pass:
                Advance();
                _height = 1;
                return new PassStatement(SpanFrom(start));
            case TokenKind.Break:
                Advance();
                _height = 1;
                return new BreakStatement(SpanFrom(start));
            case TokenKind.Continue:
                Advance();
                _height = 1;
                return new ContinueStatement(SpanFrom(start));
            case TokenKind.Name when Next == TokenKind.Name && IsSoftKeyword("type"):
                return ParseTypeAlias();
            default:
                return ParseExpressionStatement();
        }
    }

    private ReturnStatement ParseReturn()
    {
        var start = Start;
        Advance();
        _height = 0;
        var value = EndsStatement() ? null : ParseStarExpressions();
        _height++;
        return new ReturnStatement(value, SpanFrom(start));
    }

    private bool EndsStatement() => _kind is TokenKind.NewLine or TokenKind.Semicolon;

    private RaiseStatement ParseRaise()
    {
        var start = Start;
        Advance();
        Expression? exception = null;
        Expression? cause = null;
        _height = 0;
        if (!EndsStatement())
        {
            exception = ParseExpression();
            if (Accept(TokenKind.From))
            {
                var height = _height;
                cause = ParseExpression();
                _height = Math.Max(height, _height);
            }
        }

        _height++;
        return new RaiseStatement(exception, cause, SpanFrom(start));
    }

    private AssertStatement ParseAssert()
    {
        var start = Start;
        Advance();
        var test = ParseExpression();
        var height = _height;
        Expression? message = null;
        if (Accept(TokenKind.Comma))
            message = ParseExpression();
        _height = Math.Max(height, _height) + 1;
        return new AssertStatement(test, message, SpanFrom(start));
    }

    private DeleteStatement ParseDelete()
    {
        var start = Start;
        Advance();
        var count = _expressions.Count;
        var highest = 0;
        do
        {
            var target = ParseSubexpression(Precedence.BitwiseOr);
            CheckTarget(target, "delete");
            highest = Math.Max(highest, _height);
            _expressions.Push(target);
        }
        while (Accept(TokenKind.Comma) && !EndsStatement());

        _height = highest + 1;
        return new DeleteStatement(_expressions.PopFrom(count), SpanFrom(start));
    }

    private System.Collections.Immutable.ImmutableArray<string> ParseNames()
    {
        var count = _strings.Count;
        do
        {
            _strings.Push(ExpectName("a name"));
        }
        while (Accept(TokenKind.Comma));

        _height = 1;
        return _strings.PopFrom(count);
    }

    private TypeAliasStatement ParseTypeAlias()
    {
        var start = Start;
        Advance();
        var name = ParseNameExpression();
        var parameters = ParseTypeParameters();
        var height = _height;
        Expect(TokenKind.Equal);
        var value = ParseExpression();
        _height = Math.Max(height, _height) + 1;
        return new TypeAliasStatement(name, parameters, value, SpanFrom(start));
    }
}
