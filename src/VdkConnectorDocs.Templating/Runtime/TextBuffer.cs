namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// A growing text. It is held in parts, so that a long one is not moved when it grows, and what a capture cuts off again need not be
/// copied to be kept or to be put in elsewhere.
/// </summary>
internal sealed class TextBuffer(int capacity)
{
    // 64 KiB: arrays above 85,000 bytes are collected with the oldest objects only.
    private const int PartLength = 32 * 1024;

    private readonly List<ReadOnlyMemory<char>> _parts = [];
    private int _partsLength;
    private char[] _characters = new char[capacity];
    private int _used;

    public int Length => _partsLength + _used;

    /// <summary>The whole, which is copied when it is in several parts.</summary>
    public ReadOnlySpan<char> Text => _parts.Count == 0 ? _characters.AsSpan(0, _used) : ToString();

    /// <summary>The last character of a text that is not empty.</summary>
    public char Last => _used > 0 ? _characters[_used - 1] : _parts[^1].Span[^1];

    public void Append(char character)
    {
        if (_used == _characters.Length)
        {
            MakeRoom(1);
        }

        _characters[_used++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - _used)
        {
            MakeRoom(text.Length);
        }

        text.CopyTo(_characters.AsSpan(_used));
        _used += text.Length;
    }

    /// <summary>Appends a long text without copying it.</summary>
    public void Append(TextParts text)
    {
        ClosePart();
        _parts.AddRange(text.Parts);
        _partsLength += text.Length;
        _characters = new char[capacity];
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
        if (atLeast > _characters.Length - _used)
        {
            MakeRoom(atLeast);
        }

        return _characters.AsSpan(_used);
    }

    public void Advance(int count) => _used += count;

    /// <summary>Empties it for the next text; room that only a rare text needs is given back.</summary>
    public void Clear()
    {
        _parts.Clear();
        _partsLength = 0;
        _used = 0;
        if (_characters.Length > PartLength)
        {
            _characters = new char[capacity];
        }
    }

    /// <summary>Whether what was appended since the text had a length is in several parts.</summary>
    public bool IsLong(int start) => start < _partsLength;

    /// <summary>Takes off what was appended since the text had a length.</summary>
    public string CutText(int start)
    {
        if (IsLong(start))
        {
            return CutParts(start).ToString();
        }

        var text = new string(_characters, start - _partsLength, Length - start);
        _used = start - _partsLength;
        return text;
    }

    /// <summary>Takes off a long text, without copying it.</summary>
    /// <param name="start">What stays; what comes after it <see cref="IsLong"/>.</param>
    public TextParts CutParts(int start)
    {
        // What stays ends inside of a part, or at its end.
        ClosePart();
        var before = 0;
        var first = 0;
        while (before + _parts[first].Length <= start)
        {
            before += _parts[first++].Length;
        }

        var kept = _parts[first][..(start - before)];
        var cut = new TextParts([_parts[first][kept.Length..], .. _parts[(first + 1)..]]);
        _parts.RemoveRange(first, _parts.Count - first);
        if (!kept.IsEmpty)
        {
            _parts.Add(kept);
        }

        _partsLength = start;
        _characters = new char[capacity];
        return cut;
    }

    /// <summary>Writes the text and empties the buffer, part by part, so that a long text is not held twice.</summary>
    public void MoveTo(TextWriter output)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            output.Write(_parts[i].Span);
            _parts[i] = default;
        }

        output.Write(_characters.AsSpan(0, _used));
        Clear();
    }

    public override string ToString() =>
        _parts.Count == 0 ? new string(_characters, 0, _used) : new TextParts([.. _parts, _characters.AsMemory(0, _used)]).ToString();

    /// <summary>Ends the part that grows; the caller gives it a new one, since the text of the old may be held by others from now on.</summary>
    private void ClosePart()
    {
        if (_used > 0)
        {
            _parts.Add(_characters.AsMemory(0, _used));
            _partsLength += _used;
            _used = 0;
        }
    }

    private void MakeRoom(int needed)
    {
        if (_used + needed <= PartLength)
        {
            Array.Resize(ref _characters, Math.Max(_used + needed, Math.Min(PartLength, _characters.Length * 2)));
            return;
        }

        ClosePart();
        _characters = new char[Math.Max(PartLength, needed)];
    }
}
