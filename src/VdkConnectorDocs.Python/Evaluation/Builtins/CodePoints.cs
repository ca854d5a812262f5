namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Strings as Python counts them: by code points, not by UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>Each character as a string.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var characters = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            characters.Add(text.Substring(i, length));
            i += length - 1;
        }

        return characters;
    }

    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether UTF-16 units and code points are the same in the text.</summary>
    public static bool AreUnits(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    /// <summary>The order of code points, which differs from that of UTF-16 units.</summary>
    public static int Compare(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        if (shared == a.Length || shared == b.Length)
        {
            return a.Length.CompareTo(b.Length);
        }

        var (x, y) = (a[shared], b[shared]);
        return char.IsSurrogate(x) == char.IsSurrogate(y) ? x.CompareTo(y) : char.IsSurrogate(x) ? IsPaired(a, shared, y) : -IsPaired(b, shared, x);
    }

    /// <summary>The order of a surrogate, which is part of a pair or stands alone, and another unit.</summary>
    private static int IsPaired(string text, int index, char other)
    {
        var isPaired = (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
        return isPaired ? 1 : text[index].CompareTo(other);
    }
}
