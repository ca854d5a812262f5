using System.Buffers;

namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>
/// Splits a document's own HTML into tokens, where the HTML is so plain that there is only one way to read it: well-formed tags
/// and comments, and character references that need no table. Anything else is left to a full HTML parser.
/// </summary>
internal ref struct RawTokenizer(string html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create("\t\n\f\r \"'<>/=\0");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create("\t\n\f\r \"'<>=`\0");

    private readonly string _html = html;
    private int _position;

    /// <summary>The tokens; null when the HTML is not plain.</summary>
    public static List<RawToken>? Read(string html)
    {
        var tokenizer = new RawTokenizer(html);
        var tokens = new List<RawToken>();
        while (tokenizer._position < html.Length)
        {
            if (tokenizer.Next() is not { } token)
            {
                return null;
            }

            tokens.Add(token);
        }

        return tokens;
    }

    private RawToken? Next()
    {
        var start = _position;
        if (_html[start] != '<')
        {
            return Text();
        }

        var next = start + 1 < _html.Length ? _html[start + 1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            return StartTag();
        }

        return next switch
        {
            '/' => EndTag(),
            '!' => Comment(),
            _ => null,
        };
    }

    private RawToken? Text()
    {
        var start = _position;
        var length = _html.AsSpan(start).IndexOf('<');
        _position = length < 0 ? _html.Length : start + length;
        return PlainReferences.Decode(_html.AsSpan(start, _position - start), isAttribute: false) is { } text
            ? new RawToken(RawTokenKind.Text, text, [], start, _position)
            : null;
    }

    // HTML standard, 13.1.6; what begins or ends oddly is read in different ways by different parsers.
    private RawToken? Comment()
    {
        var start = _position;
        var rest = _html.AsSpan(start);
        if (!rest.StartsWith("<!--") || rest[4..].StartsWith(">") || rest[4..].StartsWith("->"))
        {
            return null;
        }

        var length = rest[4..].IndexOf("-->");
        if (length < 0 || rest.Slice(4, length).Contains("--", StringComparison.Ordinal))
        {
            return null;
        }

        _position = start + 4 + length + 3;
        return new RawToken(RawTokenKind.Comment, "", [], start, _position);
    }

    private RawToken? EndTag()
    {
        var start = _position;
        _position += 2;
        if (Name() is not { } name)
        {
            return null;
        }

        SkipWhiteSpace();
        return Accept('>') ? new RawToken(RawTokenKind.EndTag, name, [], start, _position) : null;
    }

    private RawToken? StartTag()
    {
        var start = _position;
        _position++;
        if (Name() is not { } name)
        {
            return null;
        }

        List<KeyValuePair<string, string>>? attributes = null;
        while (true)
        {
            var hasSpace = SkipWhiteSpace();
            if (Accept('>'))
            {
                return new RawToken(RawTokenKind.StartTag, name, attributes ?? [], start, _position);
            }

            if (Accept('/'))
            {
                return Accept('>') ? new RawToken(RawTokenKind.StartTag, name, attributes ?? [], start, _position) : null;
            }

            const int MaximumAttributes = 32;
            if (!hasSpace || attributes?.Count >= MaximumAttributes || Attribute() is not { } attribute)
            {
                return null;
            }

            (attributes ??= []).Add(attribute);
        }
    }

    private KeyValuePair<string, string>? Attribute()
    {
        var length = _html.AsSpan(_position).IndexOfAny(NameEnd);
        if (length <= 0)
        {
            return null;
        }

        var name = _html.Substring(_position, length).ToLowerInvariant();
        _position += length;
        var end = _position;
        SkipWhiteSpace();
        if (!Accept('='))
        {
            _position = end;
            return new(name, "");
        }

        SkipWhiteSpace();
        if (_position >= _html.Length)
        {
            return null;
        }

        var quote = _html[_position];
        var isQuoted = quote is '"' or '\'';
        _position += isQuoted ? 1 : 0;
        var rest = _html.AsSpan(_position);
        length = isQuoted ? rest.IndexOf(quote) : rest.IndexOfAny(UnquotedEnd);
        if (length < 0 || (!isQuoted && (length == 0 || rest[length] is not ('>' or ' ' or '\t' or '\n'))))
        {
            return null;
        }

        _position += length + (isQuoted ? 1 : 0);
        return PlainReferences.Decode(rest[..length], isAttribute: true) is { } value ? new(name, value) : null;
    }

    private string? Name()
    {
        var start = _position;
        while (_position < _html.Length && (char.IsAsciiLetterOrDigit(_html[_position]) || _html[_position] is '-' or '_'))
        {
            _position++;
        }

        return _position > start && char.IsAsciiLetter(_html[start]) ? _html[start.._position].ToLowerInvariant() : null;
    }

    private bool SkipWhiteSpace()
    {
        var start = _position;
        while (_position < _html.Length && _html[_position] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Accept(char character)
    {
        if (_position < _html.Length && _html[_position] == character)
        {
            _position++;
            return true;
        }

        return false;
    }
}
