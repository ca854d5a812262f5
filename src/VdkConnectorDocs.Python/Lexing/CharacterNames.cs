using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Characters as messages show them.</summary>
internal static class CharacterNames
{
    public static string Describe(char character) => Describe((int)character);

    /// <summary><c>'$'</c>, or only <c>U+00A0</c> for what cannot be seen.</summary>
    public static string Describe(int codePoint)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
        if (codePoint is > ' ' and < 127)
            return $"'{(char)codePoint}'";
        var isVisible = CharUnicodeInfo.GetUnicodeCategory(codePoint) is <= UnicodeCategory.OtherLetter
            or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber)
            or (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol);
        return isVisible ? $"'{new Rune(codePoint)}' ({number})" : number;
    }
}
