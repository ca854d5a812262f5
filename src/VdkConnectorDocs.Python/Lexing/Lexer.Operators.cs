using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Operators, delimiters and brackets (Python reference, sections 2.5 and 2.6).</summary>
internal sealed partial class Lexer
{
    private void ReadOperator(char character)
    {
        var start = _position;
        switch (character)
        {
            case '(':
                Open(TokenKind.LeftParenthesis);
                return;
            case '[':
                Open(TokenKind.LeftBracket);
                return;
            case '{':
                Open(TokenKind.LeftBrace);
                return;
            case ')':
                Close(character, TokenKind.RightParenthesis);
                return;
            case ']':
                Close(character, TokenKind.RightBracket);
                return;
            case '}':
                Close(character, TokenKind.RightBrace);
                return;
            case '.' when char.IsAsciiDigit(Peek(1)):
                ReadNumber();
                return;
            case ':' when IsDirectlyInField:
                BeginFormatSpecification();
                return;
        }

        var (kind, length) = FindOperator(character, Peek(1), Peek(2));
        _position += length;
        if (kind == TokenKind.Exclamation && !IsDirectlyInField)
            AddError(PythonDiagnostics.InvalidCharacter, new TextSpan(start, 1), "'!'");
        else
            Add(kind, start);
    }

    private static (TokenKind Kind, int Length) FindOperator(char first, char second, char third) => first switch
    {
        ',' => (TokenKind.Comma, 1),
        '.' => second == '.' && third == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
        '=' => second == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Equal, 1),
        ':' => second == '=' ? (TokenKind.ColonEqual, 2) : (TokenKind.Colon, 1),
        '+' => second == '=' ? (TokenKind.PlusEqual, 2) : (TokenKind.Plus, 1),
        '-' => second switch
        {
            '=' => (TokenKind.MinusEqual, 2),
            '>' => (TokenKind.Arrow, 2),
            _ => (TokenKind.Minus, 1),
        },
        '*' => second switch
        {
            '=' => (TokenKind.StarEqual, 2),
            '*' => third == '=' ? (TokenKind.DoubleStarEqual, 3) : (TokenKind.DoubleStar, 2),
            _ => (TokenKind.Star, 1),
        },
        '/' => second switch
        {
            '=' => (TokenKind.SlashEqual, 2),
            '/' => third == '=' ? (TokenKind.DoubleSlashEqual, 3) : (TokenKind.DoubleSlash, 2),
            _ => (TokenKind.Slash, 1),
        },
        '<' => second switch
        {
            '=' => (TokenKind.LessEqual, 2),
            '<' => third == '=' ? (TokenKind.LeftShiftEqual, 3) : (TokenKind.LeftShift, 2),
            _ => (TokenKind.Less, 1),
        },
        '>' => second switch
        {
            '=' => (TokenKind.GreaterEqual, 2),
            '>' => third == '=' ? (TokenKind.RightShiftEqual, 3) : (TokenKind.RightShift, 2),
            _ => (TokenKind.Greater, 1),
        },
        '%' => second == '=' ? (TokenKind.PercentEqual, 2) : (TokenKind.Percent, 1),
        '&' => second == '=' ? (TokenKind.AmpersandEqual, 2) : (TokenKind.Ampersand, 1),
        '|' => second == '=' ? (TokenKind.BarEqual, 2) : (TokenKind.Bar, 1),
        '^' => second == '=' ? (TokenKind.CaretEqual, 2) : (TokenKind.Caret, 1),
        '@' => second == '=' ? (TokenKind.AtEqual, 2) : (TokenKind.At, 1),
        '!' => second == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Exclamation, 1),
        '~' => (TokenKind.Tilde, 1),
        _ => (TokenKind.Semicolon, 1),
    };

    private void Open(TokenKind kind)
    {
        var start = _position++;
        if (_brackets.Count >= _options.MaximumBrackets)
        {
            AddError(PythonDiagnostics.TooDeep, new TextSpan(start, 1), "Brackets", _options.MaximumBrackets);
            return;
        }

        _brackets.Push(new Bracket(_text[start], start, IsField: false));
        Add(kind, start);
    }

    private void Close(char character, TokenKind kind)
    {
        if (_brackets.Count > 0)
        {
            var open = _brackets.Top;
            if (open.IsField && character == '}')
            {
                EndField();
                return;
            }

            if (!open.IsField && open.Closing == character)
            {
                var start = _position++;
                _brackets.Truncate(_brackets.Count - 1);
                Add(kind, start);
                return;
            }
        }

        CloseUnmatched(character);
    }

    /// <summary>Closes the nearest bracket of the kind, if there is one, so that the line ends where it should.</summary>
    private void CloseUnmatched(char character)
    {
        var start = _position;
        var match = _brackets.FindNearest(Opening(character));
        var endsField = match >= 0 && _brackets[match].IsField && character == '}';
        var reason = _brackets.Count == 0
            ? $"'{character}' has no opening one"
            : $"'{character}' does not match '{_brackets.Top.Character}'";
        _position += endsField ? 0 : 1;
        AddError(PythonDiagnostics.UnmatchedBracket, new TextSpan(start, 1), reason);
        if (endsField)
        {
            _brackets.Truncate(match + 1);
            EndField();
        }
        else if (match >= 0 && !_brackets[match].IsField)
        {
            _brackets.Truncate(match);
        }
    }

    private static char Opening(char closing) => closing switch
    {
        ')' => '(',
        ']' => '[',
        _ => '{',
    };
}
