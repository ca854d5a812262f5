using VdkConnectorDocs.Python.Lexing;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>The way from an error to the next statement.</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// After an error: skips the line. When the line was to begin a block, the block goes with it, and so do the clauses that belong to
    /// the same statement; errors in them are still reported.
    /// </summary>
    /// <param name="first">The token with which the statement begins.</param>
    private void Recover(int first)
    {
        var kind = _tokens[first].Kind;
        var isOnNextLine = _index > first && _tokens[_index - 1].Kind == TokenKind.NewLine;
        if (isOnNextLine)
            Resume();
        else
            SkipLine();
        SkipBlock(BeginsBlock(kind));
        while (HasClauses(kind) && _kind is TokenKind.Elif or TokenKind.Else or TokenKind.Except or TokenKind.Finally)
            RecoverClause();
    }

    /// <summary>After an error in the header of a clause: skips it and its block.</summary>
    private void RecoverClause()
    {
        SkipLine();
        SkipBlock(isHeader: true);
    }

    /// <summary>Whether the token says that a bracket was left open to the end of the line.</summary>
    private bool IsOpenBracket(int index) =>
        _tokens[index].Kind == TokenKind.Error && _errors[_tokens[index].Value].Kind == LexicalErrorKind.OpenBracket;

    /// <summary>
    /// Ends a call whose parenthesis is never closed where its last argument does: what it is given stands there all the same. The error,
    /// which is one for all brackets of the line, is reported once.
    /// </summary>
    private bool TryEndOpenCall()
    {
        if (_kind == TokenKind.Error && IsOpenBracket(_index))
        {
            Report(_errors[_tokens[_index].Value]);
            AdvanceLayout();
            return true;
        }

        return !_hasFailed && _index > 0 && IsOpenBracket(_index - 1);
    }

    private void Resume()
    {
        _hasFailed = false;
        _kind = _tokens[_index].Kind;
    }

    private void SkipLine()
    {
        Resume();
        if (_kind is TokenKind.Indent or TokenKind.Dedent)
            return; // The line is over already; a change of the indentation is never skipped.

        if (FindOpenBracket() is null || !TryResumeInBrackets())
            _index = FindLineEnd();
        _kind = _tokens[_index].Kind;
        if (_kind == TokenKind.NewLine)
            AdvanceLayout();
    }

    /// <summary>
    /// A bracket that was left open has swallowed the lines behind it. Goes on with the first of them that has not been parsed: where
    /// the error is, or below it.
    /// </summary>
    private bool TryResumeInBrackets()
    {
        var end = FindLineEnd();
        for (var index = Math.Max(_index, 1); index < end - 1; index++)
        {
            var lineStart = FindLineStart(_tokens[index - 1].End, _tokens[index].Start);
            if (lineStart < 0)
                continue;
            if (!_lexer.TryRunAgain(index, lineStart))
                return false;
            _tokens = _lexer.Tokens.Items;
            _index = index;
            return true;
        }

        return false;
    }

    /// <summary>The start of the line of the second of two tokens when the first is on another one, or -1.</summary>
    private int FindLineStart(int from, int to)
    {
        var lineBreak = _text.AsSpan(from, Math.Max(to - from, 0)).LastIndexOfAny('\r', '\n');
        return lineBreak < 0 ? -1 : from + lineBreak + 1;
    }

    private void SkipBlock(bool isHeader)
    {
        if (_kind != TokenKind.Indent || !(isHeader || _tokens[_index - 2].Kind == TokenKind.Colon))
            return;
        var count = _statements.Count;
        AdvanceLayout();
        ParseStatements();
        if (_kind == TokenKind.Dedent)
            AdvanceLayout();
        _statements.PopFrom(count);
        _height = 0;
    }

    private static bool BeginsBlock(TokenKind kind) =>
        HasClauses(kind) || kind is TokenKind.Def or TokenKind.Class or TokenKind.With or TokenKind.At;

    private static bool HasClauses(TokenKind kind) => kind is
        TokenKind.If or TokenKind.For or TokenKind.While or TokenKind.Try or TokenKind.Async or TokenKind.Elif or TokenKind.Else
        or TokenKind.Except or TokenKind.Finally;
}
