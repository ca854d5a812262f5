namespace VdkConnectorDocs.Python.Lexing;

/// <summary>The reserved words (Python reference, section 2.3.1). The soft ones are names to the lexer.</summary>
internal static class Keywords
{
    public const TokenKind First = TokenKind.False;

    /// <summary>In the order of <see cref="TokenKind"/>, from <see cref="First"/> on.</summary>
    public static readonly string[] All =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    ];

    /// <summary>The kind of the keyword at an index of <see cref="All"/>.</summary>
    public static TokenKind KindAt(int index) => (TokenKind)((int)First + index);

    /// <summary>Words that only begin a statement: at the start of a line inside brackets, they tell that a bracket was not closed.</summary>
    public static bool OnlyBeginsStatement(TokenKind kind) => kind is
        TokenKind.Assert or TokenKind.Break or TokenKind.Class or TokenKind.Continue or TokenKind.Def or TokenKind.Del or TokenKind.Elif
        or TokenKind.Except or TokenKind.Finally or TokenKind.Global or TokenKind.Import or TokenKind.Nonlocal or TokenKind.Pass
        or TokenKind.Raise or TokenKind.Return or TokenKind.Try or TokenKind.While or TokenKind.With;
}
