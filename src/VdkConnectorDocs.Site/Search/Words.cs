using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Site.Search;

/// <summary>
/// The words of a text as the index has them. Which spellings of a word are the same is left to <c>text.js</c>, for the index as for the
/// queries: Unicode's normal forms need data that this program, which is built without cultures, does not have.
/// </summary>
internal static class Words
{
    private const int Longest = 40;

    /// <summary>Runs of letters, their marks and digits of any script in lower case; very long ones are cut.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPart(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                yield return Take(word);
            }
        }

        if (word.Length > 0)
        {
            yield return Take(word);
        }
    }

    private static bool IsPart(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Take(StringBuilder word)
    {
        var text = word.ToString(0, Math.Min(word.Length, Longest));
        word.Clear();
        return text;
    }
}
