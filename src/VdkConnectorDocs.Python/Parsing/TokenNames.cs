using VdkConnectorDocs.Python.Lexing;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Tokens as messages show them.</summary>
internal static class TokenNames
{
    private const int LongestQuotation = 30;

    /// <summary>A kind that the grammar asks for.</summary>
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.NewLine => "the end of the statement",
        TokenKind.LeftParenthesis => "'('",
        TokenKind.RightParenthesis => "')'",
        TokenKind.LeftBracket => "'['",
        TokenKind.RightBracket => "']'",
        TokenKind.RightBrace => "'}'",
        TokenKind.Colon => "':'",
        TokenKind.Equal => "'='",
        TokenKind.FieldEnd => "'}'",
        >= TokenKind.False and <= TokenKind.Yield => $"'{Keywords.All[kind - Keywords.First]}'",
        _ => kind.ToString(),
    };

    /// <summary>A token that the grammar does not ask for.</summary>
    public static string Describe(Token token, string text) => token.Kind switch
    {
        TokenKind.EndOfFile => "end of file",
        TokenKind.NewLine => "end of line",
        TokenKind.Indent => "indentation",
        TokenKind.Dedent => "end of block",
        TokenKind.String or TokenKind.FormattedStart => "string",
        TokenKind.FormattedText => "text",
        _ when token.End - token.Start > LongestQuotation => $"'{text.AsSpan(token.Start, LongestQuotation)}…'",
        _ => $"'{text.AsSpan(token.Start, token.End - token.Start)}'",
    };
}
