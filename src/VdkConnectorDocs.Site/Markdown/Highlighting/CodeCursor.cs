namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>A place in code that only moves forward, and the pieces found up to it.</summary>
internal ref struct CodeCursor(string code, ICollection<CodeToken> tokens)
{
    private readonly string _code = code;
    private readonly ICollection<CodeToken> _tokens = tokens;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _code.Length;

    /// <summary>The character at the place; NUL behind the end.</summary>
    public readonly char Current => Peek(0);

    public readonly bool AtLineStart => Position == 0 || _code[Position - 1] == '\n';

    public readonly ReadOnlySpan<char> Rest => _code.AsSpan(Position);

    public readonly char Peek(int offset) => Position + offset < _code.Length ? _code[Position + offset] : '\0';

    public readonly ReadOnlySpan<char> Since(int start) => _code.AsSpan(start, Position - start);

    /// <summary>Whether only white space stands between the start of the line and a place.</summary>
    public readonly bool IsFirstInLine(int position)
    {
        while (position > 0 && _code[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position == 0 || _code[position - 1] == '\n';
    }

    public void Advance(int count = 1) => Position = Math.Min(_code.Length, Position + count);

    public void SkipWhile(Func<char, bool> condition)
    {
        while (Position < _code.Length && condition(_code[Position]))
        {
            Position++;
        }
    }

    /// <summary>Skips blanks and tabs, but no line break.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Position++;
        }
    }

    public void SkipLine()
    {
        var length = Rest.IndexOf('\n');
        Position = length < 0 ? _code.Length : Position + length;
    }

    /// <summary>Moves behind the next occurrence of a text, or to the end.</summary>
    public void SkipThrough(string text)
    {
        var length = Rest.IndexOf(text, StringComparison.Ordinal);
        Position = length < 0 ? _code.Length : Position + length + text.Length;
    }

    /// <summary>Skips a quoted text of one line, whose quote is at the place.</summary>
    /// <param name="escape">The character that takes the next one's meaning away; NUL for none.</param>
    /// <param name="isMultiline">The text may go on over line breaks.</param>
    public void SkipQuoted(char escape, bool isMultiline)
    {
        var quote = Current;
        Position++;
        while (Position < _code.Length)
        {
            var character = _code[Position];
            if (character == '\n' && !isMultiline)
            {
                return;
            }

            Advance(character == escape && escape != '\0' ? 2 : 1);
            if (character == quote)
            {
                return;
            }
        }
    }

    /// <summary>Skips a number; whatever letters follow belong to it.</summary>
    public void SkipNumber() => SkipWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');

    /// <summary>Marks what lies between a place and the current one.</summary>
    public readonly void Mark(int start, CodeTokenKind kind) => Mark(start, Position - start, kind);

    public readonly void Mark(int start, int length, CodeTokenKind kind)
    {
        if (length > 0)
        {
            _tokens.Add(new CodeToken(start, length, kind));
        }
    }

    public static bool IsWordStart(char character) => char.IsLetter(character) || character == '_';

    public static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
