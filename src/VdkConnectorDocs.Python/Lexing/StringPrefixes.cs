namespace VdkConnectorDocs.Python.Lexing;

/// <summary>The letters in front of a string's quote.</summary>
internal static class StringPrefixes
{
    /// <summary>The meaning of one of <c>r u b f br rb fr rf</c> in any case; null for other text, and for none.</summary>
    public static (StringTraits Traits, bool IsFormatted)? Read(ReadOnlySpan<char> text)
    {
        var first = text.Length > 0 ? char.ToLowerInvariant(text[0]) : ' ';
        var second = text.Length > 1 ? char.ToLowerInvariant(text[1]) : ' ';
        if (text.Length == 2 && second != 'r')
            (first, second) = (second, first);
        return (first, second) switch
        {
            ('r', ' ') => (StringTraits.Raw, false),
            // CPython marks only the small letter.
            ('u', ' ') => (text[0] == 'u' ? StringTraits.UnicodePrefix : StringTraits.None, false),
            ('b', ' ') => (StringTraits.Bytes, false),
            ('f', ' ') => (StringTraits.None, true),
            ('b', 'r') => (StringTraits.Bytes | StringTraits.Raw, false),
            ('f', 'r') => (StringTraits.Raw, true),
            _ => null,
        };
    }
}
