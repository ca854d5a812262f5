using System.Buffers;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Lines, comments and indentation (Python reference, sections 2.1.5 to 2.1.9).</summary>
internal sealed partial class Lexer
{
    private const int TabStop = 8;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n");

    private readonly List<Indentation> _indents = [default];

    private void SkipComment()
    {
        var length = _text.AsSpan(_position).IndexOfAny(LineBreaks);
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void SkipLineBreak()
    {
        if (_text[_position++] == '\r' && Peek() == '\n')
            _position++;
    }

    private void ReadLineBreak()
    {
        var start = _position;
        SkipLineBreak();
        if (_brackets.Count == 0)
            EndLine(start);
        else if (StartsStatementInBrackets())
            EndBrokenLine(start);
    }

    /// <summary>Ends the logical line, unless it has no tokens.</summary>
    private void EndLine(int start)
    {
        _isLineStart = true;
        if (_tokens.Count > 0 && _tokens.Items[_tokens.Count - 1].Kind is not (TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent))
            _tokens.Add(new Token(TokenKind.NewLine, start, _position));
    }

    private void EndBrokenLine(int start)
    {
        ReportOpenBracket();
        _formattedStrings.Clear();
        _isFormattedText = false;
        EndLine(start);
    }

    /// <summary>Reports the innermost bracket that is still open, and forgets them all.</summary>
    private void ReportOpenBracket()
    {
        if (_brackets.Count == 0)
            return;
        var (character, position, isField) = _brackets.Top;
        var kind = isField && _formattedStrings[^1].IsTriple ? LexicalErrorKind.Text : LexicalErrorKind.OpenBracket;
        string[] arguments = [$"'{character}' is never closed"];
        AddError(_position, new LexicalError(kind, PythonDiagnostics.UnmatchedBracket, new TextSpan(position, 1), arguments));
        _brackets.Truncate(0);
    }

    /// <summary>Makes the indentation what it was behind the last token.</summary>
    private void RestoreIndentation()
    {
        _indents.RemoveRange(1, _indents.Count - 1);
        foreach (var token in _tokens.Items.AsSpan(0, _tokens.Count))
        {
            if (token.Kind == TokenKind.Indent)
                _indents.Add(Measure(_text.AsSpan(token.Start, token.End - token.Start)));
            else if (token.Kind == TokenKind.Dedent)
                _indents.RemoveAt(_indents.Count - 1);
        }
    }

    private static Indentation Measure(ReadOnlySpan<char> whitespace)
    {
        var indentation = default(Indentation);
        foreach (var character in whitespace)
            indentation = indentation.Behind(character);
        return indentation;
    }

    /// <summary>A bracket was left open when the line behind begins with a word that no expression contains.</summary>
    private bool StartsStatementInBrackets()
    {
        var position = _position;
        while (position < _text.Length && CharacterClasses.Of(_text[position]) == CharacterClass.Space)
            position++;
        var start = position;
        while (position < _text.Length && char.IsAsciiLetterLower(_text[position]))
            position++;
        if (position - start < 3 || (position < _text.Length && (_text[position] >= 128 || CharacterClasses.IsNamePart(_text[position]))))
            return false;
        var index = Array.IndexOf(Keywords.All, _text.Substring(start, position - start));
        return index >= 0 && Keywords.OnlyBeginsStatement(Keywords.KindAt(index));
    }

    private void ReadContinuation()
    {
        var start = _position++;
        if (Peek() is not ('\r' or '\n'))
        {
            AddError(PythonDiagnostics.InvalidCharacter, TextSpan.FromBounds(start, start + 1), "'\\' that does not end its line");
            return;
        }

        SkipLineBreak();
        if (IsAtEnd)
            AddError(PythonDiagnostics.InvalidCharacter, TextSpan.FromBounds(start, start + 1), "'\\' that ends the file");
    }

    /// <summary>Reads the white space that begins a logical line; blank lines and comments have no say in the indentation.</summary>
    private void ReadIndentation()
    {
        var start = _position;
        var here = default(Indentation);
        Indentation? beforeContinuation = null;
        while (true)
        {
            switch (Peek())
            {
                case ' ' or '\t' or '\f':
                    here = here.Behind(_text[_position++]);
                    continue;
                case '\\' when Peek(1) is '\r' or '\n':
                    // The first line that is not empty decides (CPython's tokenizer: cont_line_col).
                    beforeContinuation ??= here.Column > 0 ? here : null;
                    _position++;
                    SkipLineBreak();
                    if (!IsAtEnd)
                        continue;
                    _isLineStart = false;
                    AddError(PythonDiagnostics.InvalidCharacter, new TextSpan(start, 0), "'\\' that ends the file");
                    return;
                case '#':
                    SkipComment();
                    continue;
                case '\r' or '\n':
                    SkipLineBreak();
                    start = _position;
                    here = default;
                    beforeContinuation = null;
                    continue;
                case '\0' when IsAtEnd:
                    return;
                default:
                    _isLineStart = false;
                    Indent(beforeContinuation ?? here, start);
                    return;
            }
        }
    }

    private void Indent(Indentation here, int lineStart)
    {
        var current = _indents[^1];
        if (here.Column == current.Column)
        {
            CheckTabs(here.Characters == current.Characters, lineStart);
        }
        else if (here.Column > current.Column)
        {
            if (_indents.Count > _options.MaximumIndents)
            {
                AddLayoutError(PythonDiagnostics.TooDeep, lineStart, "Blocks", _options.MaximumIndents);
                return;
            }

            CheckTabs(here.Characters > current.Characters, lineStart);
            _indents.Add(here);
            _tokens.Add(new Token(TokenKind.Indent, lineStart, _position));
        }
        else
        {
            Dedent(here, lineStart);
        }
    }

    private void Dedent(Indentation here, int lineStart)
    {
        while (_indents[^1].Column > here.Column && _indents[^2].Column >= here.Column)
        {
            _indents.RemoveAt(_indents.Count - 1);
            Add(TokenKind.Dedent, _position);
        }

        if (_indents[^1].Column == here.Column)
        {
            CheckTabs(_indents[^1].Characters == here.Characters, lineStart);
            return;
        }

        // The line is between two levels: it stays in the inner one, which from here on is as far in as the line.
        _indents[^1] = here;
        AddLayoutError(
            PythonDiagnostics.InvalidIndentation, lineStart, "the line is indented less than the block above and more than what surrounds it");
    }

    private void CheckTabs(bool isConsistent, int lineStart)
    {
        if (!isConsistent)
            AddLayoutError(PythonDiagnostics.InconsistentTabs, lineStart);
    }

    private void AddLayoutError(DiagnosticDescriptor descriptor, int lineStart, params object?[] arguments)
    {
        var span = TextSpan.FromBounds(lineStart, _position);
        AddError(_position, new LexicalError(LexicalErrorKind.Layout, descriptor, span, arguments));
    }

    /// <param name="Column">With tab stops at each eighth column.</param>
    /// <param name="Characters">With tabs as wide as a blank; the two must agree on what is deeper.</param>
    private readonly record struct Indentation(int Column, int Characters)
    {
        /// <summary>Behind one more character of white space; a form feed starts over.</summary>
        public Indentation Behind(char character) => character switch
        {
            '\t' => new Indentation(((Column / TabStop) + 1) * TabStop, Characters + 1),
            ' ' => new Indentation(Column + 1, Characters + 1),
            _ => default,
        };
    }
}
