namespace VdkConnectorDocs.Python.Lexing;

/// <summary>The letters in front of a string's quote.</summary>
internal static class StringPrefixes
{
    /// <summary>One of <c>r u b f br rb fr rf</c> in any case; the empty one is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out (StringTraits Traits, bool IsFormatted) prefix)
    {
        var first = text.Length > 0 ? char.ToLowerInvariant(text[0]) : ' ';
        var second = text.Length > 1 ? char.ToLowerInvariant(text[1]) : ' ';
        if (text.Length == 2 && second != 'r')
            (first, second) = (second, first);
        prefix = (first, second) switch
        {
            ('r', ' ') => (StringTraits.Raw, false),
            ('u', ' ') => (StringTraits.UnicodePrefix, false),
            ('b', ' ') => (StringTraits.Bytes, false),
            ('f', ' ') => (StringTraits.None, true),
            ('b', 'r') => (StringTraits.Bytes | StringTraits.Raw, false),
            ('f', 'r') => (StringTraits.Raw, true),
            _ => default,
        };
        return prefix != default;
    }
}
