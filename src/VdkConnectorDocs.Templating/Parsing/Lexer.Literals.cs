using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>Numbers and strings.</content>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _position++;
        if (_text[start] == '0' && Current is 'x' or 'b')
        {
            if (Current == 'x')
            {
                ReadHexInteger(start);
            }
            else
            {
                ReadBinaryInteger(start);
            }

            return;
        }

        while (char.IsDigit(Current) || Current == '_')
        {
            _position++;
        }

        var isFloat = Current == '.' && IsFractionAhead();
        if (isFloat)
        {
            _position++;
            SkipDigits();
        }

        if (Current is 'e' or 'E' && !SkipExponent())
        {
            return;
        }

        if (IsNumberSuffix(Current) && !IsIdentifierPart(Peek(1)))
        {
            isFloat = true;
            _position++;
        }

        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start, _position);
    }

    /// <summary>Whether the dot belongs to the number: not that of a range, nor that of a member.</summary>
    private bool IsFractionAhead()
    {
        var next = Peek(1);
        return next != '.' && (IsNumberSuffix(next) || !char.IsLetter(next) || next is 'e' or 'E');
    }

    private bool SkipExponent()
    {
        _position++;
        if (Current is '+' or '-')
        {
            _position++;
        }

        if (!char.IsDigit(Current))
        {
            AddInvalid(_position, _position + 1, "The exponent has no digits.");
            return false;
        }

        SkipDigits();
        return true;
    }

    private void SkipDigits()
    {
        while (char.IsDigit(Current))
        {
            _position++;
        }
    }

    private static bool IsNumberSuffix(char character) => character is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private void ReadHexInteger(int start)
    {
        _position++;
        var hasDigits = false;
        while (char.IsAsciiHexDigit(Current) || Current == '_')
        {
            hasDigits |= Current != '_';
            _position++;
        }

        if (Current is 'u' or 'U' && !IsIdentifierPart(Peek(1)))
        {
            _position++;
        }

        AddNumber(hasDigits, TokenKind.HexInteger, start, "0x must be followed by hexadecimal digits.");
    }

    private void ReadBinaryInteger(int start)
    {
        _position++;
        var hasDigits = false;
        var hasPoint = false;
        while (Current is '0' or '1' or '_')
        {
            hasDigits |= Current != '_';
            _position++;
            if (Current == '.' && !hasPoint && Peek(1) is '0' or '1')
            {
                hasPoint = true;
                _position++;
            }
        }

        if ((Current is 'u' or 'U' || (hasPoint && Current is 'f' or 'F' or 'd' or 'D')) && !IsIdentifierPart(Peek(1)))
        {
            _position++;
        }

        AddNumber(hasDigits, TokenKind.BinaryInteger, start, "0b must be followed by binary digits.");
    }

    private void AddNumber(bool isValid, TokenKind kind, int start, string message)
    {
        if (isValid)
        {
            Add(kind, start, _position);
        }
        else
        {
            AddInvalid(start, _position, message);
        }
    }

    private void ReadString()
    {
        var start = _position;
        var quote = _text[_position++];
        while (Current != quote || _position == _text.Length)
        {
            if (IsUnterminated(start))
            {
                return;
            }

            SkipCharacter(isInterpolated: false);
        }

        _position++;
        Add(TokenKind.String, start, _position);
    }

    private void ReadVerbatimString()
    {
        var start = _position++;
        while (true)
        {
            if (IsUnterminated(start))
            {
                return;
            }

            if (_text[_position++] != '`')
            {
                continue;
            }

            if (Current != '`')
            {
                break;
            }

            _position++;
        }

        Add(TokenKind.VerbatimString, start, _position);
    }

    /// <summary>Reads up to the next expression or to the end of the string.</summary>
    /// <param name="isContinued">Whether an expression of the string has just ended.</param>
    private void ReadInterpolatedString(bool isContinued)
    {
        var start = _position;
        var quote = isContinued ? _interpolations.Peek() : _text[++_position];
        _position++;
        while (Current != quote || _position == _text.Length)
        {
            if (IsUnterminated(start))
            {
                _interpolations.Clear();
                return;
            }

            if (Current == '{')
            {
                _position++;
                Add(isContinued ? TokenKind.InterpolatedStringMiddle : TokenKind.InterpolatedStringBegin, start, _position);
                Add(TokenKind.InterpolationOpen, _position - 1, _position);
                if (!isContinued)
                {
                    _interpolations.Push(quote);
                }

                return;
            }

            SkipCharacter(isInterpolated: true);
        }

        _position++;
        if (isContinued)
        {
            _interpolations.Pop();
        }

        Add(isContinued ? TokenKind.InterpolatedStringEnd : TokenKind.InterpolatedString, start, _position);
    }

    private bool IsUnterminated(int start)
    {
        if (_position < _text.Length)
        {
            return false;
        }

        var last = Math.Max(start, _text.Length - 1);
        AddInvalid(last, _text.Length, "The string is not closed.");
        return true;
    }

    /// <summary>Skips one character of a string, or one escape.</summary>
    private void SkipCharacter(bool isInterpolated)
    {
        if (_text[_position++] != '\\')
        {
            return;
        }

        switch (Current)
        {
            case '\r' when Peek(1) == '\n':
                _position += 2;
                break;
            case '\n' or '\r' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' when isInterpolated:
                _position++;
                break;
            case 'u':
                _position++;
                SkipHexDigits(4);
                break;
            case 'x':
                _position++;
                SkipHexDigits(2);
                break;
            default:
                _errors.Add(new LexicalError(
                    TextSpan.FromBounds(_position, _position + 1),
                    $"'\\{Current}' is not an escape; a backslash is written as \\\\.",
                    IsEscape: true));
                break;
        }
    }

    private void SkipHexDigits(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                AddError(_position, _position + 1, $"The escape needs {count} hexadecimal digits.");
                return;
            }

            _position++;
        }
    }

    private void AddInvalid(int start, int end, string message)
    {
        AddError(start, end, message);
        Add(TokenKind.Invalid, start, end);
    }
}
