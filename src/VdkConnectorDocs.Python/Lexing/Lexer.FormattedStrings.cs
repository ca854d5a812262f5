using System.Buffers;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>F-strings (PEP 701): literal text and replacement fields, whose expressions are read as any other.</summary>
internal sealed partial class Lexer
{
    /// <summary>CPython's limit (<c>MAX_EXPR_NESTING</c>).</summary>
    private const int MaximumNestedFields = 3;

    private static readonly SearchValues<char> InFormattedText = SearchValues.Create("'\"{}\\\r\n");

    private readonly List<FormattedString> _formattedStrings = [];
    private bool _isFormattedText;
    private bool _hasRewound;

    /// <summary>Directly inside the braces of a replacement field, where a colon begins the format specification.</summary>
    private bool IsDirectlyInField =>
        _formattedStrings.Count > 0 && _brackets.Count > _formattedStrings[^1].Brackets && _brackets.Top.IsField;

    private void BeginFormattedString(int start, StringTraits traits)
    {
        var quote = _text[_position];
        var isTriple = IsTripleQuote(quote);
        _position += isTriple ? 3 : 1;
        if (_formattedStrings.Count >= _options.MaximumFormattedStrings)
        {
            AddError(PythonDiagnostics.TooDeep, TextSpan.FromBounds(start, _position), "F-strings", _options.MaximumFormattedStrings);
            return;
        }

        traits |= isTriple ? StringTraits.TripleQuoted : StringTraits.None;
        _formattedStrings.Add(new FormattedString(quote, traits, start, _brackets.Count, _tokens.Count));
        _isFormattedText = true;
        Add(TokenKind.FormattedStart, start, (int)traits);
    }

    private void BeginFormatSpecification()
    {
        var start = _position++;
        _isFormattedText = true;
        Add(TokenKind.FieldColon, start);
    }

    private void EndField()
    {
        var start = _position++;
        _brackets.Truncate(_brackets.Count - 1);
        _isFormattedText = true;
        Add(TokenKind.FieldEnd, start);
    }

    /// <summary>Reads literal text up to the next field, the end of the field whose specification it is, or the end of the string.</summary>
    private void ReadFormattedText()
    {
        var text = _text;
        var current = _formattedStrings[^1];
        var isTriple = current.IsTriple;
        var isSpecification = _brackets.Count > current.Brackets;
        var initial = current.Traits | (isSpecification ? StringTraits.FormatSpecification : StringTraits.None);
        var traits = initial;
        var start = _position;
        while (true)
        {
            var length = text.AsSpan(_position).IndexOfAny(InFormattedText);
            _position = length < 0 ? text.Length : _position + length;
            if (length < 0 && isTriple)
                return;

            switch (length < 0 ? '\n' : text[_position])
            {
                case '\r' or '\n' when isTriple:
                    traits |= text[_position++] == '\r' ? StringTraits.CarriageReturn : StringTraits.None;
                    break;
                case '\r' or '\n':
                    AddText(start, traits);
                    EndFormattedLine(isSpecification, current);
                    return;
                case '\\':
                    traits |= StringTraits.Backslash;
                    traits |= SkipFormattedEscape(traits.HasFlag(StringTraits.Raw));
                    break;
                case '{' when Peek(1) == '{' && !isSpecification:
                case '}' when Peek(1) == '}' && !isSpecification:
                    _position += 2;
                    AddText(start, traits | StringTraits.DoubledBrace);
                    start = _position;
                    traits = initial;
                    break;
                case '{':
                    AddText(start, traits);
                    if (BeginField())
                        return;
                    start = _position;
                    break;
                case '}':
                    AddText(start, traits);
                    if (isSpecification)
                    {
                        EndField();
                        return;
                    }

                    start = ++_position;
                    AddError(PythonDiagnostics.InvalidFormattedString, new TextSpan(start - 1, 1), "a single '}' is not allowed");
                    break;
                case var character when character != current.Quote || (isTriple && !IsTripleQuote(character)):
                    _position++;
                    break;
                default:
                    AddText(start, traits);
                    EndFormattedString(isSpecification, current, isTriple ? 3 : 1);
                    return;
            }
        }
    }

    private void AddText(int start, StringTraits traits)
    {
        if (_position > start)
            Add(TokenKind.FormattedText, start, (int)traits);
    }

    private bool BeginField()
    {
        var start = _position++;
        if (_brackets.Count >= _options.MaximumBrackets)
        {
            AddError(PythonDiagnostics.TooDeep, new TextSpan(start, 1), "Brackets", _options.MaximumBrackets);
            return false;
        }

        if (_brackets.Count - _formattedStrings[^1].Brackets >= MaximumNestedFields)
        {
            AddError(PythonDiagnostics.TooDeep, new TextSpan(start, 1), "Fields in format specifications", MaximumNestedFields);
            return false;
        }

        _brackets.Push(new Bracket('{', start, IsField: true));
        _isFormattedText = false;
        Add(TokenKind.FieldStart, start);
        return true;
    }

    /// <summary>Skips a backslash and what it escapes; a brace is not escaped by it, but <c>\N{…}</c> is one escape.</summary>
    private StringTraits SkipFormattedEscape(bool isRaw)
    {
        _position++;
        if (Peek() is '{' or '}')
            return StringTraits.None;
        if (isRaw || Peek() != 'N' || Peek(1) != '{')
            return SkipEscaped();

        var length = _text.AsSpan(_position).IndexOfAny("}\r\n'\"");
        if (length < 0)
            _position++;
        else
            _position += _text[_position + length] == '}' ? length + 1 : length;
        return StringTraits.None;
    }

    /// <summary>The line ends inside an f-string that is not triple-quoted.</summary>
    private void EndFormattedLine(bool isSpecification, FormattedString current)
    {
        _isFormattedText = false;
        if (isSpecification && !IsAtEnd)
            return; // CPython 3.13: the specification ends here, and the field may end on a later line.

        AddError(current.Start, PythonDiagnostics.UnterminatedString, TextSpan.FromBounds(current.Start, _position), ["f-string"]);
        Leave(current);
    }

    private void EndFormattedString(bool isSpecification, FormattedString current, int quotes)
    {
        var start = _position;
        _position += quotes;
        if (isSpecification)
            AddError(PythonDiagnostics.InvalidFormattedString, TextSpan.FromBounds(start, _position), "a '}' is missing");
        else
            Add(TokenKind.FormattedEnd, start);
        Leave(current);
    }

    private void Leave(FormattedString current)
    {
        _brackets.Truncate(current.Brackets);
        _formattedStrings.RemoveAt(_formattedStrings.Count - 1);
        _isFormattedText = false;
    }

    /// <summary>
    /// At the end of the text, inside the literal text of an f-string: gives up only the line on which it begins and goes on behind.
    /// Once a file, or it would be quadratic.
    /// </summary>
    private bool RewindUnterminated()
    {
        if (!_isFormattedText)
            return false;

        var outermost = _formattedStrings[0];
        _brackets.Truncate(outermost.Brackets);
        _formattedStrings.Clear();
        _isFormattedText = false;
        if (_hasRewound)
        {
            AddError(PythonDiagnostics.UnterminatedString, new TextSpan(outermost.Start, 0), "triple-quoted f-string");
            return false;
        }

        _hasRewound = true;
        _tokens.Truncate(outermost.Tokens);
        _position = outermost.Start;
        SkipComment();
        AddError(
            outermost.Start,
            PythonDiagnostics.UnterminatedString,
            TextSpan.FromBounds(outermost.Start, _position),
            ["triple-quoted f-string"]);
        return true;
    }

    /// <param name="Brackets">How many brackets are open around it; more are its own fields.</param>
    /// <param name="Tokens">How many tokens there are before it.</param>
    private readonly record struct FormattedString(char Quote, StringTraits Traits, int Start, int Brackets, int Tokens)
    {
        public bool IsTriple => Traits.HasFlag(StringTraits.TripleQuoted);
    }
}
