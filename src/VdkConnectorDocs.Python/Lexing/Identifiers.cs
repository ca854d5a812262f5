using System.Globalization;
using System.Text;
using VdkConnectorDocs.Python.Unicode;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Names with characters outside ASCII (PEP 3131).</summary>
internal static class Identifiers
{
    /// <summary>The index of the first character that cannot stand where it does, or -1.</summary>
    public static int FindInvalid(ReadOnlySpan<char> name)
    {
        for (var index = 0; index < name.Length;)
        {
            if (Rune.DecodeFromUtf16(name[index..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
                return index;
            if (!(index == 0 ? IsStart(rune) : IsContinue(rune)))
                return index;
            index += length;
        }

        return -1;
    }

    public static string Normalize(ReadOnlySpan<char> name) => Normalization.ToCompatibilityComposed(name);

    private static bool IsStart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber || rune.Value == '_';

    private static bool IsContinue(Rune rune) => IsStart(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation;
}
