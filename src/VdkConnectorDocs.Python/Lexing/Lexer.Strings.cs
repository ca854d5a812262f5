using System.Buffers;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>String and bytes literals (Python reference, section 2.4.1).</summary>
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> InSingleQuotes = SearchValues.Create("'\\\r\n");
    private static readonly SearchValues<char> InDoubleQuotes = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> InTripleSingleQuotes = SearchValues.Create("'\\\r");
    private static readonly SearchValues<char> InTripleDoubleQuotes = SearchValues.Create("\"\\\r");

    /// <summary>Quotes whose triple was once not found: looking for it again from each line would be quadratic.</summary>
    private string _unterminatedQuotes = "";

    private bool IsTripleQuote(char quote) => Peek() == quote && Peek(1) == quote && Peek(2) == quote;

    /// <summary>Reads a literal from its opening quote on, where <paramref name="start"/> is its prefix.</summary>
    private void ReadString(int start, StringTraits traits)
    {
        var quote = _text[_position];
        if (IsTripleQuote(quote))
        {
            _position += 3;
            ReadTripleQuoted(start, quote, traits | StringTraits.TripleQuoted);
        }
        else
        {
            _position++;
            ReadSingleQuoted(start, quote, traits);
        }
    }

    private void ReadSingleQuoted(int start, char quote, StringTraits traits)
    {
        var text = _text;
        var stops = quote == '"' ? InDoubleQuotes : InSingleQuotes;
        while (true)
        {
            var length = text.AsSpan(_position).IndexOfAny(stops);
            _position = length < 0 ? text.Length : _position + length;
            if (length < 0 || text[_position] is '\r' or '\n')
            {
                EndUnterminatedLine(start);
                return;
            }

            if (text[_position++] == quote)
            {
                Add(TokenKind.String, start, (int)traits);
                return;
            }

            traits |= StringTraits.Backslash;
            traits |= SkipEscaped();
        }
    }

    private void EndUnterminatedLine(int start)
    {
        if (_formattedStrings.Count > 0 && _formattedStrings[^1] is { IsTriple: false } outer && outer.Quote == _text[start])
        {
            // It is the quote that ends the f-string around it, in a field that is not closed.
            _position = start + 1;
            AddError(start, PythonDiagnostics.InvalidFormattedString, TextSpan.FromBounds(start, _position), "a '}' is missing");
            Leave(outer);
            return;
        }

        AddError(start, PythonDiagnostics.UnterminatedString, TextSpan.FromBounds(start, _position), "string");
    }

    private void ReadTripleQuoted(int start, char quote, StringTraits traits)
    {
        var text = _text;
        var stops = quote == '"' ? InTripleDoubleQuotes : InTripleSingleQuotes;
        while (true)
        {
            var length = _unterminatedQuotes.Contains(quote) ? -1 : text.AsSpan(_position).IndexOfAny(stops);
            if (length < 0)
            {
                EndUnterminated(start, quote);
                return;
            }

            _position += length;
            if (text[_position] == quote)
            {
                if (IsTripleQuote(quote))
                {
                    _position += 3;
                    Add(TokenKind.String, start, (int)traits);
                    return;
                }

                _position++;
            }
            else if (text[_position++] == '\r')
            {
                traits |= StringTraits.CarriageReturn;
            }
            else
            {
                traits |= StringTraits.Backslash;
                traits |= SkipEscaped();
            }
        }
    }

    /// <summary>Skips what follows a backslash: one character, or one line break.</summary>
    private StringTraits SkipEscaped()
    {
        if (IsAtEnd)
            return StringTraits.None;
        var isCarriageReturn = _text[_position] == '\r';
        if (isCarriageReturn || _text[_position] == '\n')
            SkipLineBreak();
        else
            _position++;
        return isCarriageReturn ? StringTraits.CarriageReturn : StringTraits.None;
    }

    /// <summary>A text in triple quotes that runs to the end of the file: only its first line is given up.</summary>
    private void EndUnterminated(int start, char quote)
    {
        _unterminatedQuotes += quote;
        _position = start;
        SkipComment();
        AddError(
            start,
            PythonDiagnostics.UnterminatedString,
            TextSpan.FromBounds(start, _position),
            "triple-quoted string");
    }
}
