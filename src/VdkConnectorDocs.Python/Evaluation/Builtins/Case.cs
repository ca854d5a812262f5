using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>
/// Upper and lower case as Python has them, for scripts where one character maps to one and does not depend on its neighbours. For
/// other texts the answer is not known here: Python follows Unicode's full mappings, where <c>ß</c> becomes two letters.
/// </summary>
internal static class Case
{
    /// <summary>Null when it is not known.</summary>
    public static string? Upper(string text) => IsSimple(text) ? Convert(text, char.ToUpperInvariant) : null;

    /// <summary>Null when it is not known.</summary>
    public static string? Lower(string text) => IsSimple(text) ? Convert(text, char.ToLowerInvariant) : null;

    /// <summary>Null when it is not known.</summary>
    public static string? Fold(string text) => IsSimple(text) ? Convert(text, char.ToLowerInvariant) : null;

    /// <summary>Null when it is not known.</summary>
    public static string? Swap(string text) =>
        IsSimple(text) ? Convert(text, static c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)) : null;

    /// <summary>Null when it is not known.</summary>
    public static string? Capitalize(string text) =>
        !IsSimple(text) ? null : text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + Convert(text[1..], char.ToLowerInvariant);

    /// <summary>Letters behind what is no cased letter in upper case, the others in lower case; null when it is not known.</summary>
    public static string? Title(string text)
    {
        if (!IsSimple(text))
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        var isInWord = false;
        foreach (var c in text)
        {
            result.Append(isInWord ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
            isInWord = IsCased(c);
        }

        return result.ToString();
    }

    /// <summary>Whether there are cased letters, and all are of the one case; null when it is not known.</summary>
    public static bool? IsAll(string text, bool upper) =>
        IsSimple(text) ? text.Any(IsCased) && !text.Any(c => IsCased(c) && char.IsUpper(c) != upper) : null;

    private static string Convert(string text, Func<char, char> convert) => string.Concat(text.Select(convert));

    private static bool IsCased(char c) => char.IsUpper(c) || char.IsLower(c);

    /// <summary>Latin, Greek and Cyrillic letters that have one counterpart each; and whatever has no case.</summary>
    private static bool IsSimple(string text)
    {
        foreach (var c in text)
        {
            var isSimple = c switch
            {
                < '\u0080' => true,
                // Feminine and masculine ordinals are lower case without an upper one; micro and sharp s map elsewhere.
                '\u00AA' or '\u00BA' or '\u00B5' or '\u00DF' => false,
                // Dotted and dotless i, the apostrophe n, the long s.
                '\u0130' or '\u0131' or '\u0138' or '\u0149' or '\u017F' => false,
                < '\u0180' => true,
                // Greek capitals and small letters; the final sigma depends on its place.
                >= '\u0391' and <= '\u03A9' => c is not ('\u03A2' or '\u03A3'),
                >= '\u03B1' and <= '\u03C9' => c is not ('\u03C2' or '\u03C3'),
                >= '\u0400' and < '\u0460' => true,
                _ => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                    or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                    or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
            };
            if (!isSimple)
            {
                return false;
            }
        }

        return true;
    }
}
