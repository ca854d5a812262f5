using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>
/// Cuts a file into tokens as CPython 3.13 does (Python reference, section 2), all at once and in one pass. Text that is no token
/// becomes one of kind <see cref="TokenKind.Error"/>, so every error is seen by the parser and none stops the lexer.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly PythonParserOptions _options;
    private readonly TokenList _tokens;
    private readonly NameTable _names;
    private readonly List<LexicalError> _errors;
    private readonly List<Bracket> _brackets = [];
    private int _position;
    private bool _isLineStart = true;

    private Lexer(string text, PythonParserOptions options, TokenList tokens, NameTable names, List<LexicalError> errors)
    {
        _text = text;
        _options = options;
        _tokens = tokens;
        _names = names;
        _errors = errors;
    }

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>Appends the tokens of a text, which end with two of kind <see cref="TokenKind.EndOfFile"/>.</summary>
    public static void Run(string text, PythonParserOptions options, TokenList tokens, NameTable names, List<LexicalError> errors)
    {
        var lexer = new Lexer(text, options, tokens, names, errors);
        do
        {
            lexer.ReadText();
        }
        while (lexer.RewindUnterminated());

        lexer.Finish();
    }

    /// <summary>The character at a distance, and NUL behind the end (where a NUL in the text is not a token either).</summary>
    private char Peek(int distance = 0)
    {
        var index = _position + distance;
        return (uint)index < (uint)_text.Length ? _text[index] : '\0';
    }

    private void Add(TokenKind kind, int start, int value = 0) => _tokens.Add(new Token(kind, start, _position, value));

    private void AddError(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        AddError(span.Start, descriptor, span, arguments);

    private void AddError(int tokenStart, DiagnosticDescriptor descriptor, TextSpan span, object?[] arguments)
    {
        _tokens.Add(new Token(TokenKind.Error, tokenStart, Math.Max(tokenStart, _position), _errors.Count));
        _errors.Add(new LexicalError(descriptor, span, arguments));
    }

    private void ReadText()
    {
        while (!IsAtEnd)
        {
            if (_isFormattedText)
                ReadFormattedText();
            else if (_isLineStart)
                ReadIndentation();
            else
                ReadTokens();
        }
    }

    /// <summary>Reads until the end of the line, of the text, or until literal text of an f-string begins.</summary>
    private void ReadTokens()
    {
        var text = _text;
        while ((uint)_position < (uint)text.Length)
        {
            var character = text[_position];
            switch (CharacterClasses.Of(character))
            {
                case CharacterClass.Space:
                    _position++;
                    break;
                case CharacterClass.Letter:
                case CharacterClass.NotAscii:
                    ReadName();
                    break;
                case CharacterClass.Operator:
                    ReadOperator(character);
                    break;
                case CharacterClass.Digit:
                    ReadNumber();
                    break;
                case CharacterClass.Quote:
                    ReadString(_position, StringTraits.None);
                    break;
                case CharacterClass.LineBreak:
                    ReadLineBreak();
                    break;
                case CharacterClass.Comment:
                    SkipComment();
                    break;
                case CharacterClass.Backslash:
                    ReadContinuation();
                    break;
                default:
                    ReadInvalidCharacter();
                    break;
            }

            if (_isLineStart || _isFormattedText)
                return;
        }
    }

    private void ReadInvalidCharacter()
    {
        var start = _position++;
        AddError(PythonDiagnostics.InvalidCharacter, new TextSpan(start, 1), CharacterNames.Describe(_text[start]));
    }

    private void Finish()
    {
        ReportOpenBracket();
        EndLine(_position);
        while (_indents.Count > 1)
        {
            _indents.RemoveAt(_indents.Count - 1);
            Add(TokenKind.Dedent, _position);
        }

        Add(TokenKind.EndOfFile, _position);
        Add(TokenKind.EndOfFile, _position);
    }

    /// <param name="IsField">The brace of a replacement field of an f-string.</param>
    private readonly record struct Bracket(char Character, int Position, bool IsField);
}
