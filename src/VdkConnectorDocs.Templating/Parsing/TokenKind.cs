namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>What a piece of a template is.</summary>
internal enum TokenKind
{
    EndOfFile,

    /// <summary>What cannot be read; the lexer has an error for it.</summary>
    Invalid,

    /// <summary>Text outside of code.</summary>
    Text,
    CodeEnter,
    CodeExit,
    EscapeEnter,
    EscapeExit,
    NewLine,
    Identifier,

    /// <summary>A name that begins with <c>$</c>.</summary>
    LocalIdentifier,
    Integer,
    HexInteger,
    BinaryInteger,
    Float,
    String,
    VerbatimString,

    /// <summary><c>$"…"</c> without an expression.</summary>
    InterpolatedString,

    /// <summary><c>$"…{</c></summary>
    InterpolatedStringBegin,

    /// <summary><c>}…{</c></summary>
    InterpolatedStringMiddle,

    /// <summary><c>}…"</c></summary>
    InterpolatedStringEnd,
    InterpolationOpen,
    InterpolationClose,
    Semicolon,
    Colon,
    Comma,
    At,
    Caret,
    DoubleCaret,
    Dot,
    DoubleDot,
    DoubleDotLess,
    TripleDot,
    Question,
    DoubleQuestion,
    QuestionDot,
    QuestionExclamation,
    Exclamation,
    ExclamationEqual,
    Equal,
    DoubleEqual,
    Less,
    LessEqual,
    DoubleLess,
    Greater,
    GreaterEqual,
    DoubleGreater,
    Plus,
    PlusEqual,
    DoublePlus,
    Minus,
    MinusEqual,
    DoubleMinus,
    Asterisk,
    AsteriskEqual,
    Slash,
    SlashEqual,
    DoubleSlash,
    DoubleSlashEqual,
    Percent,
    PercentEqual,
    Ampersand,
    DoubleAmpersand,
    Bar,
    DoubleBar,
    BarGreater,
    OpenParen,
    CloseParen,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
}
