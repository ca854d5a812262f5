using System.Runtime.InteropServices;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Strings, bytes and f-strings, adjacent ones joined (Python reference, section 2.4).</summary>
internal sealed partial class Parser
{
    private Expression ParseStrings()
    {
        var token = _tokens[_index];
        if (token.Kind == TokenKind.String && Next is not (TokenKind.String or TokenKind.FormattedStart))
        {
            var literal = ParseStringToken();
            _height = 1;
            return literal;
        }

        var start = Start;
        var count = _expressions.Count;
        var highest = 1;
        var hasFormatted = false;
        while (_kind is TokenKind.String or TokenKind.FormattedStart)
        {
            if (_kind == TokenKind.String)
            {
                _expressions.Push(ParseStringToken());
                continue;
            }

            hasFormatted = true;
            ParseFormattedString();
            highest = Math.Max(highest, _height);
        }

        _height = highest;
        if (_hasFailed)
        {
            _expressions.PopFrom(count);
            return Missing;
        }

        return JoinLiterals(count, hasFormatted, SpanFrom(start));
    }

    private Expression JoinLiterals(int count, bool hasFormatted, TextSpan span)
    {
        var parts = _expressions.PopFrom(count);
        var bytes = 0;
        foreach (var part in parts)
            bytes += part is BytesLiteral ? 1 : 0;

        if (bytes > 0)
        {
            if (bytes == parts.Length && !hasFormatted)
                return new BytesLiteral([.. parts.SelectMany(part => ((BytesLiteral)part).Value)], span);
            Fail(PythonDiagnostics.InvalidString, span, "bytes and text cannot be joined");
            return Missing;
        }

        if (hasFormatted)
        {
            SetHeight(_height);
            return new JoinedString(Formatted.Merge(parts), span);
        }

        var value = string.Concat(parts.Select(part => ((StringLiteral)part).Value));
        return new StringLiteral(value, ((StringLiteral)parts[0]).IsUnicodePrefixed, span);
    }

    private Expression ParseStringToken()
    {
        var token = _tokens[_index];
        var traits = token.Traits;
        var start = token.Start;
        while (_text[start] is not ('"' or '\''))
            start++;
        var quotes = traits.HasFlag(StringTraits.TripleQuoted) ? 3 : 1;
        var content = TextSpan.FromBounds(start + quotes, token.End - quotes);
        if (DecodeText(content, token.Span, traits) is not { } value)
            return Missing;

        Advance();
        if (!traits.HasFlag(StringTraits.Bytes))
            return new StringLiteral(value, traits.HasFlag(StringTraits.UnicodePrefix), token.Span);

        var bytes = new byte[value.Length];
        for (var index = 0; index < bytes.Length; index++)
            bytes[index] = (byte)value[index];
        return new BytesLiteral(ImmutableCollectionsMarshal.AsImmutableArray(bytes), token.Span);
    }

    /// <summary>The value of literal text, or null after reporting an error in it.</summary>
    private string? DecodeText(TextSpan span, TextSpan literal, StringTraits traits)
    {
        var content = _text.AsSpan(span.Start, span.Length);
        if (traits.HasFlag(StringTraits.Bytes) && content.ContainsAnyExceptInRange('\0', '\x7F'))
        {
            Fail(PythonDiagnostics.InvalidString, literal, "bytes can only contain ASCII characters");
            return null;
        }

        if (traits.HasFlag(StringTraits.CarriageReturn))
            content = content.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (!traits.HasFlag(StringTraits.Backslash) || traits.HasFlag(StringTraits.Raw))
            return content.ToString();
        if (EscapeDecoder.Decode(content, traits.HasFlag(StringTraits.Bytes), out var error) is { } value)
            return value;
        Fail(PythonDiagnostics.InvalidString, literal, error);
        return null;
    }

    /// <summary>Pushes the parts of one f-string.</summary>
    private void ParseFormattedString()
    {
        Advance();
        ParseFormattedParts();
        Expect(TokenKind.FormattedEnd);
    }

    /// <summary>Pushes literal texts and fields; the height becomes that of the highest.</summary>
    private void ParseFormattedParts()
    {
        var highest = 1;
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.FormattedText:
                    ParseFormattedText();
                    break;
                case TokenKind.FieldStart:
                    ParseField();
                    highest = Math.Max(highest, _height);
                    break;
                default:
                    _height = highest;
                    return;
            }
        }
    }

    private void ParseFormattedText()
    {
        var token = _tokens[_index];
        var content = token.Traits.HasFlag(StringTraits.DoubledBrace) ? token.Span with { Length = token.Span.Length - 1 } : token.Span;
        if (DecodeText(content, token.Span, token.Traits) is not { } value)
            return;
        Advance();
        if (value.Length > 0)
            _expressions.Push(new StringLiteral(value, IsUnicodePrefixed: false, token.Span));
    }

    private void ParseField()
    {
        if (!Enter())
            return;
        var start = Start;
        var first = _index;
        Advance();
        if (_kind is TokenKind.FieldEnd or TokenKind.Exclamation or TokenKind.FieldColon or TokenKind.Equal)
            Fail(PythonDiagnostics.InvalidFormattedString, TextSpan.FromBounds(start, start + 1), "a field needs an expression");
        var value = ParseStarExpressionsOrYield();
        var height = _height;
        var isDebug = Accept(TokenKind.Equal);
        var debugEnd = _index;
        var conversion = ParseConversion();
        var specification = ParseFormatSpecification();
        height = Math.Max(height, _height);
        if (isDebug && conversion == '\0' && specification is null)
            conversion = 'r';
        if (_kind != TokenKind.FieldEnd)
            FailExpecting("'!', ':' or '}'");
        else
            Advance();
        _depth--;
        SetHeight(height);
        if (isDebug && !_hasFailed)
            _expressions.Push(CreateDebugText(first, debugEnd));
        _expressions.Push(new FormattedValue(value, conversion, specification, SpanFrom(start)));
    }

    /// <summary>The source of a field with <c>=</c>, between two tokens, as it is printed: without comments.</summary>
    private StringLiteral CreateDebugText(int first, int end)
    {
        var value = new StringBuilder();
        for (var index = first; index < end; index++)
        {
            if (index > first)
                value.Append(_text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start));
            AppendWithoutComments(value, _text.AsSpan(_tokens[index].End, _tokens[index + 1].Start - _tokens[index].End));
        }

        value.Replace("\r\n", "\n").Replace('\r', '\n');
        var span = TextSpan.FromBounds(_tokens[first].End, _tokens[end].Start);
        return new StringLiteral(value.ToString(), IsUnicodePrefixed: false, span);
    }

    private static void AppendWithoutComments(StringBuilder value, ReadOnlySpan<char> gap)
    {
        while (gap.IndexOf('#') is >= 0 and var comment)
        {
            value.Append(gap[..comment]);
            var length = gap[comment..].IndexOfAny('\r', '\n');
            gap = length < 0 ? [] : gap[(comment + length)..];
        }

        value.Append(gap);
    }

    private char ParseConversion()
    {
        if (_kind != TokenKind.Exclamation)
            return '\0';
        Advance();
        var token = _tokens[_index];
        if (token is { Kind: TokenKind.Name, Span.Length: 1 } && token.Start == _end && _text[token.Start] is 's' or 'r' or 'a')
        {
            Advance();
            return _text[token.Start];
        }

        Fail(PythonDiagnostics.InvalidFormattedString, token.Span, "a conversion is '!s', '!r' or '!a'");
        return '\0';
    }

    /// <summary>The specification behind a colon, itself with fields; the height becomes its own, or 0.</summary>
    private JoinedString? ParseFormatSpecification()
    {
        _height = 0;
        var start = Start;
        if (!Accept(TokenKind.FieldColon))
            return null;
        var count = _expressions.Count;
        ParseFormattedParts();
        SetHeight(_height);
        return new JoinedString(Formatted.Merge(_expressions.PopFrom(count)), SpanFrom(start));
    }
}
