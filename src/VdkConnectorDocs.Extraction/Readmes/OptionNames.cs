using System.Buffers;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>Names of options as documents write them: <c>POSTGRES_HOST</c>, <c>postgres_host</c>, <c>VDK_POSTGRES_HOST</c>.</summary>
internal static class OptionNames
{
    internal static SearchValues<char> WordCharacters { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Words that are joined by underscores: nobody writes prose so.</summary>
    internal static bool IsCompound(ReadOnlySpan<char> text) =>
        text.Length > 2
        && text.IndexOf('_') > 0
        && text[^1] != '_'
        && char.IsAsciiLetter(text[0])
        && text.IndexOfAnyExcept(WordCharacters) < 0;

    /// <summary>A name that an option can have, perhaps of one word.</summary>
    internal static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
