namespace VdkConnectorDocs.Templating.Parsing;

/// <content>The tokens of code.</content>
internal sealed partial class Lexer
{
    private static readonly (string Text, TokenKind Kind)[] Operators =
    [
        // A longer operator stands before those it begins with.
        ("...", TokenKind.TripleDot),
        ("..<", TokenKind.DoubleDotLess),
        ("..", TokenKind.DoubleDot),
        (".", TokenKind.Dot),
        ("//=", TokenKind.DoubleSlashEqual),
        ("//", TokenKind.DoubleSlash),
        ("/=", TokenKind.SlashEqual),
        ("/", TokenKind.Slash),
        ("*=", TokenKind.AsteriskEqual),
        ("*", TokenKind.Asterisk),
        ("++", TokenKind.DoublePlus),
        ("+=", TokenKind.PlusEqual),
        ("+", TokenKind.Plus),
        ("--", TokenKind.DoubleMinus),
        ("-=", TokenKind.MinusEqual),
        ("-", TokenKind.Minus),
        ("%=", TokenKind.PercentEqual),
        ("%", TokenKind.Percent),
        ("&&", TokenKind.DoubleAmpersand),
        ("&", TokenKind.Ampersand),
        ("||", TokenKind.DoubleBar),
        ("|>", TokenKind.BarGreater),
        ("|", TokenKind.Bar),
        ("??", TokenKind.DoubleQuestion),
        ("?.", TokenKind.QuestionDot),
        ("?!", TokenKind.QuestionExclamation),
        ("?", TokenKind.Question),
        ("!=", TokenKind.ExclamationEqual),
        ("!", TokenKind.Exclamation),
        ("==", TokenKind.DoubleEqual),
        ("=", TokenKind.Equal),
        ("<=", TokenKind.LessEqual),
        ("<<", TokenKind.DoubleLess),
        ("<", TokenKind.Less),
        (">=", TokenKind.GreaterEqual),
        (">>", TokenKind.DoubleGreater),
        (">", TokenKind.Greater),
        ("^^", TokenKind.DoubleCaret),
        ("^", TokenKind.Caret),
        (",", TokenKind.Comma),
        (":", TokenKind.Colon),
        (";", TokenKind.Semicolon),
        ("@", TokenKind.At),
        ("(", TokenKind.OpenParen),
        (")", TokenKind.CloseParen),
        ("[", TokenKind.OpenBracket),
        ("]", TokenKind.CloseBracket),
    ];

    private void ReadCode()
    {
        _openBraces = 0;
        while (_position < _text.Length)
        {
            if (IsExit())
            {
                ReadExit(TokenKind.CodeExit);
                return;
            }

            ReadCodeToken();
        }
    }

    private void ReadCodeToken()
    {
        switch (Current)
        {
            case '\n' or '\r':
                ReadNewLine();
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatimString();
                break;
            case '$' when Peek(1) is '"' or '\'':
                ReadInterpolatedString(isContinued: false);
                break;
            case '{':
                _openBraces++;
                AddOperator(TokenKind.OpenBrace, 1);
                break;
            case '}':
                ReadCloseBrace();
                break;
            case var other when char.IsWhiteSpace(other):
                SkipBlanks();
                break;
            case var other when other is '$' or '_' || char.IsLetter(other):
                ReadIdentifier();
                break;
            case var other when char.IsDigit(other):
                ReadNumber();
                break;
            default:
                ReadOperator();
                break;
        }
    }

    private void ReadOperator()
    {
        foreach (var (text, kind) in Operators)
        {
            if (string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0)
            {
                AddOperator(kind, text.Length);
                return;
            }
        }

        AddOperator(TokenKind.Invalid, 1);
    }

    private void AddOperator(TokenKind kind, int length)
    {
        Add(kind, _position, _position + length);
        _position += length;
    }

    /// <summary>A line break, and all whitespace behind it, further line breaks included.</summary>
    private void ReadNewLine()
    {
        var start = _position;
        while (char.IsWhiteSpace(Current))
        {
            _position++;
        }

        Add(TokenKind.NewLine, start, _position);
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current) && Current != '\n')
        {
            _position++;
        }
    }

    private void SkipComment()
    {
        _position++;
        var isMultiLine = Current == '#';
        if (isMultiLine)
        {
            _position++;
        }

        while (_position < _text.Length && !IsExit())
        {
            if (!isMultiLine && Current is '\r' or '\n')
            {
                return;
            }

            _position++;
            if (isMultiLine && _text[_position - 1] == '#' && Current == '#')
            {
                _position++;
                return;
            }
        }
    }

    private void ReadIdentifier()
    {
        var start = _position++;
        var isLocal = _text[start] == '$';
        if (isLocal && Current == '$')
        {
            _position++;
        }
        else
        {
            while (IsIdentifierPart(Current))
            {
                _position++;
            }
        }

        Add(isLocal ? TokenKind.LocalIdentifier : TokenKind.Identifier, start, _position);
    }

    private void ReadCloseBrace()
    {
        if (_interpolations.Count > 0)
        {
            Add(TokenKind.InterpolationClose, _position, _position + 1);
            ReadInterpolatedString(isContinued: true);
        }
        else
        {
            if (_openBraces > 0)
            {
                _openBraces--;
            }
            else
            {
                AddError(_position, _position + 1, "'}' without a '{'.");
            }

            AddOperator(TokenKind.CloseBrace, 1);
        }
    }

    private static bool IsIdentifierPart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
