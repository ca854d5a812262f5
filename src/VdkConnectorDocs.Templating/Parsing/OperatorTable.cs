using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>The operators of the language and how tightly they bind.</summary>
internal static class OperatorTable
{
    public const int UnaryPrecedence = 200;
    public const int IncrementPrecedence = 210;

    public static BinaryOperator? Binary(TokenKind kind) => kind switch
    {
        TokenKind.Asterisk => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.DoubleSlash => BinaryOperator.DivideRound,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Percent => BinaryOperator.Modulus,
        TokenKind.DoubleLess => BinaryOperator.ShiftLeft,
        TokenKind.DoubleGreater => BinaryOperator.ShiftRight,
        TokenKind.DoubleQuestion => BinaryOperator.Coalesce,
        TokenKind.QuestionExclamation => BinaryOperator.NotNullThen,
        TokenKind.DoubleAmpersand => BinaryOperator.And,
        TokenKind.DoubleBar => BinaryOperator.Or,
        TokenKind.DoubleEqual => BinaryOperator.Equal,
        TokenKind.ExclamationEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.DoubleDot => BinaryOperator.RangeInclusive,
        TokenKind.DoubleDotLess => BinaryOperator.RangeExclusive,
        _ => null,
    };

    public static int Precedence(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce or BinaryOperator.NotNullThen => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive => 130,
        _ => 110,
    };

    public static bool IsAssignment(TokenKind kind, out BinaryOperator? compound)
    {
        compound = kind switch
        {
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.AsteriskEqual => BinaryOperator.Multiply,
            TokenKind.SlashEqual => BinaryOperator.Divide,
            TokenKind.DoubleSlashEqual => BinaryOperator.DivideRound,
            TokenKind.PercentEqual => BinaryOperator.Modulus,
            _ => null,
        };
        return compound is not null || kind == TokenKind.Equal;
    }

    public static UnaryOperator? Unary(TokenKind kind) => kind switch
    {
        TokenKind.Exclamation => UnaryOperator.Not,
        TokenKind.Minus => UnaryOperator.Negate,
        TokenKind.Plus => UnaryOperator.Plus,
        TokenKind.At => UnaryOperator.Alias,
        TokenKind.Caret => UnaryOperator.Expand,
        _ => null,
    };
}
