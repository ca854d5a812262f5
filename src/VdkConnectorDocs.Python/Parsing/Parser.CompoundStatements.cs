using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Statements with blocks (Python reference, section 8), definitions and <c>match</c> apart.</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<Branch> _branches = new();
    private readonly NodeStack<ExceptHandler> _handlers = new();
    private readonly NodeStack<WithItem> _withItems = new();

    /// <summary>
    /// A chain of any length, without recursion: each <c>elif</c> is nested in the one before it, so the nodes are made from the last
    /// on.
    /// </summary>
    private Statement ParseIf()
    {
        var count = _branches.Count;
        var owner = "'if' statement";
        do
        {
            var start = Start;
            Advance();
            var test = ParseNamedExpression();
            var height = _height;
            var body = ParseBlock(owner);
            if (_hasFailed && _branches.Count > count)
            {
                RecoverClause();
                continue;
            }

            _branches.Push(new Branch(test, body, SpanFrom(start), Math.Max(height, _height)));
            owner = "'elif' statement";
        }
        while (!_hasFailed && _kind == TokenKind.Elif);

        if (_hasFailed)
        {
            _branches.PopFrom(count);
            return new PassStatement(default);
        }

        var orElse = ParseElse();
        var highest = _height;
        var branches = _branches.PopFrom(count);
        for (var index = branches.Length - 1; index > 0; index--)
        {
            var branch = branches[index];
            orElse = [new IfStatement(branch.Test, branch.Body, orElse, SpanFrom(branch.Span.Start))];
            highest = Math.Max(highest, branch.Height) + 1;
        }

        _height = Math.Max(highest, branches[0].Height) + 1;
        return new IfStatement(branches[0].Test, branches[0].Body, orElse, SpanFrom(branches[0].Span.Start));
    }

    /// <summary>The <c>else</c> of the statement, if it has one; the height becomes that of its block, or 0.</summary>
    private ImmutableArray<Statement> ParseElse() => ParseClause(TokenKind.Else, "'else' statement");

    private ImmutableArray<Statement> ParseClause(TokenKind keyword, string owner)
    {
        _height = 0;
        if (!Accept(keyword))
            return [];
        var block = ParseBlock(owner);
        if (_hasFailed)
            RecoverClause();
        return block;
    }

    private WhileStatement ParseWhile()
    {
        var start = Start;
        Advance();
        var test = ParseNamedExpression();
        var highest = _height;
        var body = ParseBlock("'while' statement");
        highest = Math.Max(highest, _height);
        var orElse = _hasFailed ? [] : ParseElse();
        _height = Math.Max(highest, _height) + 1;
        return new WhileStatement(test, body, orElse, SpanFrom(start));
    }

    private ForStatement ParseFor(bool isAsync, int start)
    {
        Advance();
        var target = ParseForTargets();
        var highest = _height;
        Expect(TokenKind.In);
        var iterable = ParseStarExpressions();
        highest = Math.Max(highest, _height);
        var body = ParseBlock("'for' statement");
        highest = Math.Max(highest, _height);
        var orElse = _hasFailed ? [] : ParseElse();
        _height = Math.Max(highest, _height) + 1;
        return new ForStatement(target, iterable, body, orElse, isAsync, SpanFrom(start));
    }

    private Statement ParseAsync()
    {
        var start = Start;
        Advance();
        switch (_kind)
        {
            case TokenKind.Def:
                return ParseFunction([], isAsync: true, start);
            case TokenKind.For:
                return ParseFor(isAsync: true, start);
            case TokenKind.With:
                return ParseWith(isAsync: true, start);
            default:
                FailExpecting("'def', 'for' or 'with'");
                return new PassStatement(default);
        }
    }

    private TryStatement ParseTry()
    {
        var start = Start;
        Advance();
        var body = ParseBlock("'try' statement");
        var highest = _height;
        var count = _handlers.Count;
        bool? isStar = null;
        var hasHandlers = false;
        while (_kind == TokenKind.Except)
        {
            hasHandlers = true;
            if (ParseHandler(ref isStar) is { } handler && !_hasFailed)
                _handlers.Push(handler);
            if (_hasFailed)
                RecoverClause();
            highest = Math.Max(highest, _height);
        }

        var handlers = _handlers.PopFrom(count);
        ImmutableArray<Statement> orElse = [];
        if (hasHandlers)
        {
            orElse = ParseElse();
            highest = Math.Max(highest, _height);
        }

        var hasFinally = _kind == TokenKind.Finally;
        var final = ParseClause(TokenKind.Finally, "'finally' statement");
        if (!hasHandlers && !hasFinally && !_hasFailed)
            ReportIncompleteTry();
        _height = Math.Max(highest, _height) + 1;
        return new TryStatement(body, handlers, orElse, final, isStar == true, SpanFrom(start));
    }

    /// <summary>The body is kept; an <c>else</c> that stands where a handler must is reported as a line of its own.</summary>
    private void ReportIncompleteTry()
    {
        var token = _tokens[_index];
        if (token.Kind == TokenKind.Error)
            Report(_errors[token.Value]);
        else
            _diagnostics.Add(PythonDiagnostics.IncompleteTry, token.Span, "A 'try' needs an 'except' or a 'finally'");
    }

    private ExceptHandler ParseHandler(ref bool? isStar)
    {
        var start = Start;
        Advance();
        var isStarHere = _kind == TokenKind.Star;
        if (isStar is { } before && before != isStarHere)
            Fail(PythonDiagnostics.IncompleteTry, _tokens[_index - 1].Span, "'except' and 'except*' cannot be mixed");
        isStar = isStarHere;
        Accept(TokenKind.Star);
        Expression? type = null;
        string? name = null;
        _height = 0;
        if (isStarHere || _kind != TokenKind.Colon)
        {
            type = ParseExpression();
            name = ParseAsName();
            if (_kind == TokenKind.Comma)
                Fail(PythonDiagnostics.IncompleteTry, _tokens[_index].Span, "Several exception types need parentheses");
        }

        var height = _height;
        var body = ParseBlock("'except' statement");
        _height = Math.Max(height, _height) + 1;
        return new ExceptHandler(type, name, body, SpanFrom(start));
    }

    private WithStatement ParseWith(bool isAsync, int start)
    {
        Advance();
        var isParenthesized = _kind == TokenKind.LeftParenthesis && IsParenthesizedWithItems() && Accept(TokenKind.LeftParenthesis);
        var count = _withItems.Count;
        var highest = 0;
        do
        {
            _withItems.Push(ParseWithItem());
            highest = Math.Max(highest, _height);
        }
        while (Accept(TokenKind.Comma) && !(isParenthesized && _kind == TokenKind.RightParenthesis));

        if (isParenthesized)
            Expect(TokenKind.RightParenthesis);
        var items = _withItems.PopFrom(count);
        var body = ParseBlock("'with' statement");
        _height = Math.Max(highest, _height) + 1;
        return new WithStatement(items, body, isAsync, SpanFrom(start));
    }

    private WithItem ParseWithItem()
    {
        var start = Start;
        var context = ParseExpression();
        var height = _height;
        Expression? target = null;
        if (Accept(TokenKind.As))
        {
            target = ParseStarTarget();
            height = Math.Max(height, _height);
        }

        _height = height + 1;
        return new WithItem(context, target, SpanFrom(start));
    }

    /// <summary>
    /// Whether the parenthesis behind <c>with</c> encloses the items and not a part of the first one: the colon follows it, and what it
    /// contains is no tuple with a star, no generator, no <c>yield</c> and no <c>:=</c>.
    /// </summary>
    private bool IsParenthesizedWithItems()
    {
        var depth = 0;
        for (var index = _index; ; index++)
        {
            var kind = _tokens[index].Kind;
            switch (kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.FieldStart:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.FieldEnd:
                    if (--depth == 0)
                        return _tokens[index + 1].Kind == TokenKind.Colon && index > _index + 1;
                    break;
                case TokenKind.NewLine or TokenKind.EndOfFile:
                    return false;
                case TokenKind.As when depth == 1:
                    return true;
                case TokenKind.For or TokenKind.Yield or TokenKind.ColonEqual when depth == 1:
                    return false;
                case TokenKind.Star when depth == 1 && _tokens[index - 1].Kind is TokenKind.LeftParenthesis or TokenKind.Comma:
                    return false;
            }
        }
    }

    private readonly record struct Branch(Expression Test, ImmutableArray<Statement> Body, TextSpan Span, int Height);
}
