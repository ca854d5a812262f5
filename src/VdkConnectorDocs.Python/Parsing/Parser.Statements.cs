using System.Collections.Immutable;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Blocks, and finding the way back after an error.</summary>
internal sealed partial class Parser
{
    /// <summary>Pushes the statements up to the end of the block or file; the height becomes that of the highest.</summary>
    private void ParseStatements()
    {
        var highest = 0;
        var surplusIndents = 0;
        while (_kind != TokenKind.EndOfFile)
        {
            var before = _index;
            switch (_kind)
            {
                case TokenKind.Dedent when surplusIndents == 0:
                    _height = highest;
                    return;
                case TokenKind.Dedent:
                    surplusIndents--;
                    AdvanceLayout();
                    continue;
                case TokenKind.Indent:
                    surplusIndents++;
                    _diagnostics.Add(PythonDiagnostics.InvalidIndentation, _tokens[_index].Span, "this line is indented without reason");
                    AdvanceLayout();
                    continue;
                case TokenKind.NewLine:
                    AdvanceLayout();
                    continue;
            }

            _height = 0;
            _depth = 0;
            ParseStatement();
            highest = Math.Max(highest, _height);
            if (_index == before)
                AdvanceLayout(); // A guard: every statement takes a token, or the file would never end.
        }

        _height = highest;
    }

    private void ParseStatement()
    {
        var first = _index;
        var count = _statements.Count;
        if (ParseCompoundStatement() is { } statement)
        {
            if (!_hasFailed)
                _statements.Push(statement);
        }
        else if (!_hasFailed)
        {
            ParseSimpleStatements();
        }

        if (_hasFailed)
        {
            Recover(BeginsClauses(_tokens[first].Kind));
        }
        else if (_height > _options.MaximumDepth)
        {
            _diagnostics.Add(PythonDiagnostics.TooDeep, _tokens[first].Span, "Statements and expressions", _options.MaximumDepth);
            _statements.PopFrom(count);
            _height = 0;
        }
    }

    /// <summary>The statement that the keyword begins, or null when it is a simple one.</summary>
    private Statement? ParseCompoundStatement()
    {
        switch (_kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.Def:
                return ParseFunction([], isAsync: false, Start);
            case TokenKind.Class:
                return ParseClass([]);
            case TokenKind.At:
                return ParseDecorated();
            case TokenKind.For:
                return ParseFor(isAsync: false, Start);
            case TokenKind.While:
                return ParseWhile();
            case TokenKind.With:
                return ParseWith(isAsync: false, Start);
            case TokenKind.Try:
                return ParseTry();
            case TokenKind.Async:
                return ParseAsync();
            case TokenKind.Name when IsMatchStatement():
                return ParseMatch();
            default:
                return null;
        }
    }

    /// <summary>Pushes the statements of one line.</summary>
    private void ParseSimpleStatements()
    {
        var highest = 0;
        while (true)
        {
            var statement = ParseSimpleStatement();
            highest = Math.Max(highest, _height);
            if (_kind == TokenKind.NewLine)
            {
                _statements.Push(statement);
                AdvanceLayout();
                break;
            }

            if (!Accept(TokenKind.Semicolon))
            {
                FailExpecting(TokenNames.Of(TokenKind.NewLine));
                break;
            }

            _statements.Push(statement);
            if (_kind == TokenKind.NewLine)
            {
                AdvanceLayout();
                break;
            }
        }

        _height = highest;
    }

    /// <summary>A colon and what belongs to the header in front of it.</summary>
    /// <param name="owner">What the block belongs to, for messages.</param>
    private ImmutableArray<Statement> ParseBlock(string owner)
    {
        var count = _statements.Count;
        _height = 0;
        if (!Expect(TokenKind.Colon))
            return [];

        if (_kind != TokenKind.NewLine)
        {
            ParseSimpleStatements();
            if (_hasFailed)
                Recover(hasClauses: false);
            return _statements.PopFrom(count);
        }

        AdvanceLayout();
        if (_kind != TokenKind.Indent)
        {
            ReportMissingBlock(owner);
            return [];
        }

        AdvanceLayout();
        ParseStatements();
        if (_kind == TokenKind.Dedent)
            AdvanceLayout();
        return _statements.PopFrom(count);
    }

    private void ReportMissingBlock(string owner)
    {
        var token = _tokens[_index];
        if (token.Kind == TokenKind.Error)
        {
            Report(_errors[token.Value]);
            return;
        }

        _diagnostics.Add(PythonDiagnostics.InvalidIndentation, token.Span, $"an indented block is expected after {owner}");
    }

    /// <summary>
    /// After an error: skips the line. When the line was to begin a block, the block goes with it, and so do the clauses that belong to
    /// the same statement; errors in them are still reported.
    /// </summary>
    private void Recover(bool hasClauses)
    {
        SkipLine();
        SkipBlock();
        while (hasClauses && _kind is TokenKind.Elif or TokenKind.Else or TokenKind.Except or TokenKind.Finally)
        {
            SkipLine();
            SkipBlock();
        }
    }

    private void SkipLine()
    {
        _hasFailed = false;
        while (_tokens[_index].Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
            _index++;
        _kind = _tokens[_index].Kind;
        if (_kind == TokenKind.NewLine)
            AdvanceLayout();
    }

    private void SkipBlock()
    {
        if (_kind != TokenKind.Indent || _tokens[_index - 2].Kind != TokenKind.Colon)
            return;
        var count = _statements.Count;
        AdvanceLayout();
        ParseStatements();
        if (_kind == TokenKind.Dedent)
            AdvanceLayout();
        _statements.PopFrom(count);
        _height = 0;
    }

    private static bool BeginsClauses(TokenKind kind) => kind is
        TokenKind.If or TokenKind.For or TokenKind.While or TokenKind.Try or TokenKind.With or TokenKind.Async or TokenKind.Elif
        or TokenKind.Else or TokenKind.Except or TokenKind.Finally;
}
