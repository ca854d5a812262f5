using System.Buffers;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>
/// Goes through the start tags of a page's UTF-8 bytes, past text, comments, scripts and styles. It is for pages that our own templates
/// made; HTML that a browser would have to repair is not repaired.
/// </summary>
internal ref struct HtmlTagScanner(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private int _position;
    private int _attributes;

    /// <summary>Where the current tag begins.</summary>
    public int TagStart { get; private set; }

    /// <summary>The current tag's name, as written.</summary>
    public ReadOnlySpan<byte> TagName { get; private set; }

    /// <summary>Moves to the next start tag.</summary>
    public bool NextTag()
    {
        SkipRawText();
        while (true)
        {
            var length = _html[_position..].IndexOf((byte)'<');
            if (length < 0)
            {
                _position = _html.Length;
                return false;
            }

            _position += length + 1;
            var rest = _html[_position..];
            if (rest.StartsWith("!--"u8))
            {
                SkipThrough("-->"u8);
            }
            else if (!rest.IsEmpty && IsLetter(rest[0]))
            {
                TagStart = _position - 1;
                TagName = rest[..NameLength(rest)];
                _position += TagName.Length;
                _attributes = _position;
                SkipAttributes();
                return true;
            }
        }
    }

    /// <summary>The attributes of the current tag.</summary>
    public readonly HtmlAttributeReader Attributes => new(_html, _attributes);

    private void SkipAttributes()
    {
        var reader = Attributes;
        while (reader.Next())
        {
        }

        _position = reader.Position;
    }

    // The content of these elements is not HTML.
    private void SkipRawText()
    {
        if (TagName.SequenceEqual("script"u8))
        {
            SkipThrough("</script"u8);
        }
        else if (TagName.SequenceEqual("style"u8))
        {
            SkipThrough("</style"u8);
        }

        TagName = default;
    }

    private void SkipThrough(ReadOnlySpan<byte> end)
    {
        var length = _html[_position..].IndexOf(end);
        _position = length < 0 ? _html.Length : _position + length + end.Length;
    }

    private static bool IsLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAny(HtmlBytes.NameEnd);
        return length < 0 ? text.Length : length;
    }
}

/// <summary>Goes through the attributes of one start tag.</summary>
internal ref struct HtmlAttributeReader(ReadOnlySpan<byte> html, int position)
{
    private readonly ReadOnlySpan<byte> _html = html;

    /// <summary>Behind the tag, once there is no further attribute.</summary>
    public int Position { get; private set; } = position;

    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value as written, with character references.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        SkipAny(HtmlBytes.Separators);
        if (Position >= _html.Length || _html[Position] == '>')
        {
            Position = Math.Min(_html.Length, Position + 1);
            return false;
        }

        Name = TakeUntil(HtmlBytes.AttributeNameEnd);
        Value = default;
        SkipAny(HtmlBytes.WhiteSpace);
        if (Position < _html.Length && _html[Position] == '=')
        {
            Position++;
            SkipAny(HtmlBytes.WhiteSpace);
            Value = TakeValue();
        }
        else if (Name.IsEmpty)
        {
            Position++;
        }

        return true;
    }

    private ReadOnlySpan<byte> TakeValue()
    {
        if (Position >= _html.Length || _html[Position] is not ((byte)'"' or (byte)'\''))
        {
            return TakeUntil(HtmlBytes.UnquotedEnd);
        }

        var quote = _html[Position++];
        var rest = _html[Position..];
        var length = rest.IndexOf(quote);
        length = length < 0 ? rest.Length : length;
        Position = Math.Min(_html.Length, Position + length + 1);
        return rest[..length];
    }

    private ReadOnlySpan<byte> TakeUntil(SearchValues<byte> ends)
    {
        var rest = _html[Position..];
        var length = rest.IndexOfAny(ends);
        length = length < 0 ? rest.Length : length;
        Position += length;
        return rest[..length];
    }

    private void SkipAny(SearchValues<byte> values)
    {
        var length = _html[Position..].IndexOfAnyExcept(values);
        Position = length < 0 ? _html.Length : Position + length;
    }
}

/// <summary>The bytes that end the parts of a tag.</summary>
internal static class HtmlBytes
{
    public static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\n\r\f"u8);
    public static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\n\r\f/"u8);
    public static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \t\n\r\f/>"u8);
    public static readonly SearchValues<byte> AttributeNameEnd = SearchValues.Create("= \t\n\r\f/>"u8);
    public static readonly SearchValues<byte> UnquotedEnd = SearchValues.Create(" \t\n\r\f>"u8);
}
