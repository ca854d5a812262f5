using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Blocks and the statements in them.</summary>
internal sealed partial class Parser
{
    /// <summary>Pushes the statements up to the end of the block or file; the height becomes that of the highest.</summary>
    private void ParseStatements() => ParseLines(isMatch: false);

    /// <param name="isMatch">The block is that of a <c>match</c>, which consists of cases.</param>
    private void ParseLines(bool isMatch)
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
                    _diagnostics.Add(PythonDiagnostics.InvalidIndentation, _tokens[_index].Span, "this line is indented more than the one above");
                    AdvanceLayout();
                    continue;
                case TokenKind.NewLine:
                    AdvanceLayout();
                    continue;
                case TokenKind.Error when _errors[_tokens[_index].Value] is { Kind: LexicalErrorKind.Layout } error:
                    Report(error);
                    AdvanceLayout();
                    continue;
            }

            _height = 0;
            _depth = 0;
            if (isMatch)
                ParseCase();
            else
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
            Recover(first);
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
        if (!ExpectHeaderEnd())
            return [];

        if (_kind != TokenKind.NewLine)
        {
            ParseSimpleStatements();
            if (_hasFailed)
                RecoverClause();
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

    /// <summary>A colon; where it is missing, a block tells that the line is a header, so both are kept.</summary>
    private bool ExpectHeaderEnd()
    {
        if (_kind != TokenKind.NewLine || Next != TokenKind.Indent)
            return Expect(TokenKind.Colon);
        _diagnostics.Add(PythonDiagnostics.UnexpectedToken, new TextSpan(_end, 0), "end of line", TokenNames.Of(TokenKind.Colon));
        return true;
    }

    private void ReportMissingBlock(string owner)
    {
        var token = _tokens[_index];
        if (token.Kind != TokenKind.Error)
            _diagnostics.Add(PythonDiagnostics.InvalidIndentation, token.Span, $"an indented block is expected after {owner}");
        else if (_errors[token.Value].Kind != LexicalErrorKind.Layout)
            Report(_errors[token.Value]);
    }
}
