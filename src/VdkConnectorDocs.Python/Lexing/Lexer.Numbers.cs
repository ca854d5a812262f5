using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Numbers (Python reference, sections 2.4.4 to 2.4.7).</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _position;
        var kind = Peek() == '0' && ReadRadixPrefix() is { } radix ? ReadRadixDigits(radix) : ReadDecimal();
        if (kind != TokenKind.Error && IsNumberEnd())
        {
            Add(kind, start);
            return;
        }

        while (!IsAtEnd && CharacterClasses.IsNamePart(Peek()))
            _position++;
        AddError(
            start,
            PythonDiagnostics.InvalidNumber,
            TextSpan.FromBounds(start, _position),
            [$"'{Shorten(_text.AsSpan(start, _position - start))}'"]);
    }

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 30 ? text.ToString() : string.Concat(text[..30], "…");

    private int? ReadRadixPrefix()
    {
        int? radix = Peek(1) switch
        {
            'x' or 'X' => 16,
            'o' or 'O' => 8,
            'b' or 'B' => 2,
            _ => null,
        };
        _position += radix is null ? 0 : 2;
        return radix;
    }

    private TokenKind ReadRadixDigits(int radix)
    {
        do
        {
            if (Peek() == '_')
                _position++;
            if (!IsDigit(Peek(), radix))
                return TokenKind.Error;
            while (IsDigit(Peek(), radix))
                _position++;
        }
        while (Peek() == '_');

        return char.IsAsciiDigit(Peek()) ? TokenKind.Error : TokenKind.Integer;
    }

    private static bool IsDigit(char character, int radix) => radix switch
    {
        16 => char.IsAsciiHexDigit(character),
        8 => character is >= '0' and <= '7',
        _ => character is '0' or '1',
    };

    private TokenKind ReadDecimal()
    {
        var start = _position;
        var kind = TokenKind.Integer;
        if (Peek() != '.' && !ReadDigits())
            return TokenKind.Error;

        var isZeroPadded = Peek() != '.' && _text[start] == '0' && _text.AsSpan(start, _position - start).ContainsAnyInRange('1', '9');
        if (Peek() == '.')
        {
            _position++;
            kind = TokenKind.Float;
            if (char.IsAsciiDigit(Peek()) && !ReadDigits())
                return TokenKind.Error;
        }

        if (Peek() is 'e' or 'E')
        {
            var exponent = Peek(1) is '+' or '-' ? 2 : 1;
            if (char.IsAsciiDigit(Peek(exponent)))
            {
                _position += exponent;
                kind = TokenKind.Float;
                if (!ReadDigits())
                    return TokenKind.Error;
            }
            else if (exponent == 2)
            {
                return TokenKind.Error;
            }
        }

        if (Peek() is 'j' or 'J')
        {
            _position++;
            kind = TokenKind.Imaginary;
        }

        return kind == TokenKind.Integer && isZeroPadded ? TokenKind.Error : kind;
    }

    /// <summary>Digits with single underscores between them.</summary>
    private bool ReadDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Peek()))
                _position++;
            if (Peek() != '_')
                return true;
            _position++;
            if (!char.IsAsciiDigit(Peek()))
                return false;
        }
    }

    /// <summary>A name may not touch a number, but some keywords may (deprecated, CPython's <c>verify_end_of_number</c>).</summary>
    private bool IsNumberEnd()
    {
        if (!CharacterClasses.IsNamePart(Peek()))
            return true;
        var rest = _text.AsSpan(_position);
        return rest is ['a', 'n', 'd', ..] or ['e', 'l', 's', 'e', ..] or ['f', 'o', 'r', ..] or ['i', 'f' or 'n' or 's', ..]
            or ['o', 'r', ..] or ['n', 'o', 't', ..];
    }
}
