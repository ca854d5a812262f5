namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A growing text. A capture remembers where it began and cuts its part off again.</summary>
internal sealed class TextBuffer(int capacity)
{
    private const int MaxKept = 512 * 1024;

    private char[] _characters = new char[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    public void Append(char character)
    {
        if (Length == _characters.Length)
        {
            Grow(1);
        }

        _characters[Length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends text escaped for HTML and XML.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        int special;
        while ((special = Escaper.IndexOfSpecial(text)) >= 0)
        {
            Append(text[..special]);
            Append(Escaper.Reference(text[special]));
            text = text[(special + 1)..];
        }

        Append(text);
    }

    /// <summary>Room for a value that formats itself; <see cref="Advance"/> says how much was used.</summary>
    public Span<char> GetSpan(int atLeast)
    {
        if (atLeast > _characters.Length - Length)
        {
            Grow(atLeast);
        }

        return _characters.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Empties it for the next text; room that only a rare text needs is given back.</summary>
    public void Clear()
    {
        Length = 0;
        if (_characters.Length > MaxKept)
        {
            _characters = new char[capacity];
        }
    }

    /// <summary>Cuts the text off at a length it had before.</summary>
    public void Truncate(int length) => Length = length;

    public string Substring(int start) => new(_characters, start, Length - start);

    public override string ToString() => new(_characters, 0, Length);

    private void Grow(int needed) => Array.Resize(ref _characters, Math.Max(Length + needed, _characters.Length * 2));
}
