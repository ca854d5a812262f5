using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Lexing;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Lexing;

public sealed class LexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n# comment", "")]
    [InlineData("a", "a NewLine")]
    [InlineData("a\n\n  # comment\n\nb\n", "a NewLine b NewLine")]
    [InlineData("if a:\n  b\n    # comment\n  c\nd", "If a Colon NewLine Indent b NewLine c NewLine Dedent d NewLine")]
    [InlineData("if a:\r b\rc", "If a Colon NewLine Indent b NewLine Dedent c NewLine")]
    [InlineData("if a:\n\tb\n        c", "If a Colon NewLine Indent b NewLine Error c NewLine Dedent")]
    [InlineData("if a:\n    b\n  c", "If a Colon NewLine Indent b NewLine Error c NewLine Dedent")]
    [InlineData("a = (\n# comment\n  b,\n\nc)", "a Equal LeftParenthesis b Comma c RightParenthesis NewLine")]
    [InlineData("a \\\r\n  b", "a b NewLine")]
    [InlineData("\f a", "Indent a NewLine Dedent")]
    [InlineData("f(\ndef g", "f LeftParenthesis Error NewLine Def g NewLine")]
    [InlineData("a b' '", "a String NewLine")]
    [InlineData("ab''", "ab String NewLine")]
    [InlineData("f'a{b!r:{c}d}e' ''", "FormattedStart FormattedText FieldStart b Exclamation r FieldColon FieldStart c FieldEnd FormattedText FieldEnd FormattedText FormattedEnd String NewLine")]
    [InlineData("f'{a != b}{{'", "FormattedStart FieldStart a NotEqual b FieldEnd FormattedText FormattedEnd NewLine")]
    [InlineData("f'{a[b:c]:d}'", "FormattedStart FieldStart a LeftBracket b Colon c RightBracket FieldColon FormattedText FieldEnd FormattedEnd NewLine")]
    [InlineData("1if 2or.5e1j", "Integer If Integer Or Imaginary NewLine")]
    [InlineData("1..a", "Float Dot a NewLine")]
    [InlineData("a...b", "a Ellipsis b NewLine")]
    [InlineData("a<<=b**=c//=d->e:=f", "a LeftShiftEqual b DoubleStarEqual c DoubleSlashEqual d Arrow e ColonEqual f NewLine")]
    [InlineData("ﬁ = $", "fi Equal Error NewLine")]
    public void CutsTextIntoTokens(string text, string expected) => Assert.Equal(expected, Print(text));

    private static string Print(string text)
    {
        using var tokens = new TokenList(16);
        var lexer = new Lexer(text, PythonParserOptions.Default, tokens);
        lexer.Run();
        var items = tokens.Items.Take(tokens.Count).ToList();
        Assert.Equal([TokenKind.EndOfFile, TokenKind.EndOfFile], items[^2..].Select(token => token.Kind));
        return string.Join(' ', items[..^2].Select(token => token.Kind == TokenKind.Name ? lexer.Names[token.Value] : token.Kind.ToString()));
    }
}
