using VdkConnectorDocs.Python.Unicode;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Unicode;

public sealed class UnicodeNamesTests
{
    [Theory]
    [InlineData("LATIN SMALL LETTER A", 'a')]
    [InlineData("latin Small letter A", 'a')]
    [InlineData("BELL", 0x1F514)]
    [InlineData("NULL", 0)]
    [InlineData("LF", 10)]
    [InlineData("BYTE ORDER MARK", 0xFEFF)]
    [InlineData("LATIN CAPITAL LETTER GHA", 0x1A2)]
    [InlineData("VS256", 0xE01EF)]
    [InlineData("CJK COMPATIBILITY IDEOGRAPH-F900", 0xF900)]
    [InlineData("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00)]
    [InlineData("CJK UNIFIED IDEOGRAPH-20000", 0x20000)]
    [InlineData("HANGUL SYLLABLE GA", 0xAC00)]
    [InlineData("HANGUL SYLLABLE GGAGG", 0xAE4E)]
    [InlineData("HANGUL SYLLABLE A", 0xC544)]
    [InlineData("HANGUL SYLLABLE HIH", 0xD7A3)]
    [InlineData("IDEOGRAPHIC DESCRIPTION CHARACTER SUBTRACTION", 0x31EF)]
    public void FindsNamesAndAliases(string name, int codePoint) => Assert.Equal(codePoint, UnicodeNames.Find(name));

    [Theory]
    [InlineData("")]
    [InlineData(" DIGIT ONE")]
    [InlineData("DIGIT  ONE")]
    [InlineData("KEYCAP NUMBER SIGN")]
    [InlineData("HANGUL SYLLABLE ga")]
    [InlineData("hangul syllable ga")]
    [InlineData("HANGUL SYLLABLE ")]
    [InlineData("HANGUL SYLLABLE GAGX")]
    [InlineData("CJK UNIFIED IDEOGRAPH-FFFF")]
    [InlineData("CJK UNIFIED IDEOGRAPH-4e00")]
    [InlineData("CJK UNIFIED IDEOGRAPH-+4E0")]
    [InlineData("CJK UNIFIED IDEOGRAPH-")]
    public void FindsNoOthers(string name) => Assert.Null(UnicodeNames.Find(name));
}
