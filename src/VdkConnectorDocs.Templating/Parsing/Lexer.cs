using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>
/// Cuts a template into tokens: text, the marks around code with their whitespace control, and the tokens of code. Comments and
/// whitespace in code are left out, line breaks in code are tokens.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<LexicalError> _errors = [];
    private readonly Stack<char> _interpolations = new();
    private int _position;

    // The number of % in the mark that opened an escape block.
    private int _escapeLength;
    private int _openBraces;

    private Lexer(SourceText source) => _text = source.Text;

    private char Current => Peek(0);

    /// <summary>The tokens, the last of them the end of the file, and the errors in the order of their places.</summary>
    public static LexedTemplate Lex(SourceText source)
    {
        var lexer = new Lexer(source);
        lexer.ReadTemplate();
        return new LexedTemplate(source, lexer._tokens, lexer._errors);
    }

    private void ReadTemplate()
    {
        while (_position < _text.Length)
        {
            if (IsEnter())
            {
                ReadEnter();
                if (_escapeLength > 0)
                {
                    ReadEscaped();
                }
                else
                {
                    ReadCode();
                }
            }
            else
            {
                ReadText();
            }
        }

        Add(TokenKind.EndOfFile, _text.Length, _text.Length);
    }

    /// <summary>Whether <c>{{</c>, or <c>{%{</c> with any number of <c>%</c>, stands here.</summary>
    private bool IsEnter()
    {
        if (Current != '{')
        {
            return false;
        }

        var ahead = 1;
        while (Peek(ahead) == '%')
        {
            ahead++;
        }

        return Peek(ahead) == '{';
    }

    private void ReadEnter()
    {
        var start = _position++;
        _escapeLength = 0;
        while (Current == '%')
        {
            _escapeLength++;
            _position++;
        }

        _position++;
        if (Current is '-' or '~')
        {
            _position++;
        }

        Add(_escapeLength > 0 ? TokenKind.EscapeEnter : TokenKind.CodeEnter, start, _position);
    }

    private void ReadText()
    {
        var start = _position;
        while (_position < _text.Length && !IsEnter())
        {
            _position++;
            var next = _text.AsSpan(_position).IndexOf('{');
            _position = next < 0 ? _text.Length : _position + next;
        }

        var end = _position;
        if (_position < _text.Length)
        {
            end = TrimBeforeEnter(start, end);
        }

        if (end > start)
        {
            Add(TokenKind.Text, start, end);
        }
    }

    /// <summary>Leaves out the whitespace that the mark at the end of the text strips.</summary>
    private int TrimBeforeEnter(int start, int end)
    {
        var mark = end + 1;
        while (_text[mark] == '%')
        {
            mark++;
        }

        var control = mark + 1 < _text.Length ? _text[mark + 1] : '\0';
        if (control is not ('-' or '~'))
        {
            return end;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]) && !(control == '~' && EndsLine(end - 1)))
        {
            end--;
        }

        return end;
    }

    private bool EndsLine(int offset) =>
        _text[offset] == '\n' || (_text[offset] == '\r' && !(offset + 1 < _text.Length && _text[offset + 1] == '\n'));

    private void ReadEscaped()
    {
        var start = _position;
        while (_position < _text.Length && !IsExit())
        {
            _position++;
        }

        if (_position > start)
        {
            Add(TokenKind.Text, start, _position);
        }

        if (_position < _text.Length)
        {
            ReadExit(TokenKind.EscapeExit);
        }

        _escapeLength = 0;
    }

    /// <summary>Whether code, or the escape block, ends here. Not inside of braces and interpolations.</summary>
    private bool IsExit()
    {
        if (_openBraces > 0 || _interpolations.Count > 0)
        {
            return false;
        }

        var ahead = Current is '-' or '~' ? 1 : 0;
        if (Peek(ahead) != '}')
        {
            return false;
        }

        for (var i = 0; i < _escapeLength; i++)
        {
            if (Peek(++ahead) != '%')
            {
                return false;
            }
        }

        return Peek(ahead + 1) == '}';
    }

    private void ReadExit(TokenKind kind)
    {
        var start = _position;
        var control = Current is '-' or '~' ? Current : '\0';
        _position += (control == '\0' ? 0 : 1) + _escapeLength + 2;
        Add(kind, start, _position);
        SkipAfterExit(control);
    }

    /// <summary>Skips the whitespace that the mark strips: all of it, or up to the end of the line.</summary>
    private void SkipAfterExit(char control)
    {
        if (control == '\0')
        {
            return;
        }

        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
            if (control == '~' && _text[_position - 1] == '\n')
            {
                break;
            }
        }
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end) => _tokens.Add(new Token(kind, TextSpan.FromBounds(start, end)));

    private void AddError(int start, int end, string message)
    {
        _errors.Add(new LexicalError(TextSpan.FromBounds(start, end), message));
    }
}

/// <summary>Something that cannot be read.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Message">Why.</param>
/// <param name="IsEscape">Whether it is an escape in a string, which is reported with the string.</param>
internal sealed record LexicalError(TextSpan Span, string Message, bool IsEscape = false);

/// <summary>A template as tokens.</summary>
internal sealed record LexedTemplate(SourceText Source, IReadOnlyList<Token> Tokens, IReadOnlyList<LexicalError> Errors);
