using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>
/// Cuts a file into tokens as CPython 3.13 does (Python reference, section 2), all at once and in one pass. Text that is no token
/// becomes one of kind <see cref="TokenKind.Error"/>, so every error is seen by the parser and none stops the lexer.
/// </summary>
internal sealed partial class Lexer
{
    private const long RelexFactor = 2;
    private const long RelexMinimum = 1 << 16;

    private readonly string _text;
    private readonly PythonParserOptions _options;
    private readonly TokenList _tokens;
    private readonly BracketStack _brackets = new();
    private int _position;
    private bool _isLineStart = true;

    /// <summary>How many characters may still be read again.</summary>
    private long _relexable;

    public Lexer(string text, PythonParserOptions options, TokenList tokens)
    {
        _text = text;
        _options = options;
        _tokens = tokens;
        _relexable = (text.Length * RelexFactor) + RelexMinimum;
    }

    public string Text => _text;

    /// <summary>The names that <see cref="Token.Value"/> refers to.</summary>
    public NameTable Names { get; } = new();

    /// <summary>The errors that <see cref="Token.Value"/> refers to.</summary>
    public List<LexicalError> Errors { get; } = [];

    public TokenList Tokens => _tokens;

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>Appends the tokens of the text from the current position on; two of kind <see cref="TokenKind.EndOfFile"/> end them.</summary>
    public void Run()
    {
        do
        {
            ReadText();
        }
        while (RewindUnterminated());

        Finish();
    }

    /// <summary>
    /// Reads the text again from the start of a line that was taken to be inside a bracket. Does nothing when the file has had its share
    /// of this, which would otherwise be quadratic.
    /// </summary>
    /// <param name="token">The first token of the line. A line break takes its place.</param>
    /// <param name="lineStart">Where the line starts.</param>
    public bool TryRunAgain(int token, int lineStart)
    {
        _relexable -= _text.Length - lineStart;
        if (_relexable < 0)
            return false;

        _tokens.Truncate(token);
        _formattedStrings.Clear();
        _isFormattedText = false;
        RestoreIndentation();
        _position = lineStart;
        EndLine(lineStart);
        Run();
        return true;
    }

    /// <summary>The character at a distance, and NUL behind the end (where a NUL in the text is not a token either).</summary>
    private char Peek(int distance = 0)
    {
        var index = _position + distance;
        return (uint)index < (uint)_text.Length ? _text[index] : '\0';
    }

    private void Add(TokenKind kind, int start, int value = 0) => _tokens.Add(new Token(kind, start, _position, value));

    private void AddError(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        AddError(span.Start, new LexicalError(LexicalErrorKind.Text, descriptor, span, arguments));

    private void AddError(int tokenStart, DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        AddError(tokenStart, new LexicalError(LexicalErrorKind.Text, descriptor, span, arguments));

    private void AddError(int tokenStart, LexicalError error)
    {
        _tokens.Add(new Token(TokenKind.Error, tokenStart, Math.Max(tokenStart, _position), Errors.Count));
        Errors.Add(error);
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
}
