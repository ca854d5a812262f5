using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>How tightly an operator binds, loosest first (Python reference, section 6.17).</summary>
internal enum Precedence
{
    None,
    Or,
    And,
    Not,
    Comparison,
    BitwiseOr,
    BitwiseXor,
    BitwiseAnd,
    Shift,
    Sum,
    Product,
    Factor,
}

/// <summary>Tokens as operators.</summary>
internal static class Operators
{
    private static readonly Precedence[] Precedences = CreatePrecedences();

    /// <summary>How tightly the token binds when it stands behind an operand; <see cref="Precedence.None"/> when it cannot.</summary>
    public static Precedence PrecedenceOf(TokenKind kind) => Precedences[(int)kind];

    public static BinaryOperator OfBinary(TokenKind kind) => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.DoubleSlash => BinaryOperator.FloorDivide,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.At => BinaryOperator.MatrixMultiply,
        TokenKind.LeftShift => BinaryOperator.LeftShift,
        TokenKind.RightShift => BinaryOperator.RightShift,
        TokenKind.Ampersand => BinaryOperator.BitwiseAnd,
        TokenKind.Caret => BinaryOperator.BitwiseXor,
        _ => BinaryOperator.BitwiseOr,
    };

    public static BinaryOperator OfAugmentedAssignment(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Subtract,
        TokenKind.StarEqual => BinaryOperator.Multiply,
        TokenKind.DoubleStarEqual => BinaryOperator.Power,
        TokenKind.SlashEqual => BinaryOperator.Divide,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDivide,
        TokenKind.PercentEqual => BinaryOperator.Modulo,
        TokenKind.AtEqual => BinaryOperator.MatrixMultiply,
        TokenKind.LeftShiftEqual => BinaryOperator.LeftShift,
        TokenKind.RightShiftEqual => BinaryOperator.RightShift,
        TokenKind.AmpersandEqual => BinaryOperator.BitwiseAnd,
        TokenKind.CaretEqual => BinaryOperator.BitwiseXor,
        _ => BinaryOperator.BitwiseOr,
    };

    public static ComparisonOperator OfComparison(TokenKind kind) => kind switch
    {
        TokenKind.EqualEqual => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.Is => ComparisonOperator.Is,
        TokenKind.Not => ComparisonOperator.NotIn,
        _ => ComparisonOperator.In,
    };

    private static Precedence[] CreatePrecedences()
    {
        var precedences = new Precedence[(int)TokenKind.AtEqual + 1];
        Set(Precedence.Or, TokenKind.Or);
        Set(Precedence.And, TokenKind.And);
        Set(
            Precedence.Comparison, TokenKind.EqualEqual, TokenKind.NotEqual, TokenKind.Less, TokenKind.LessEqual, TokenKind.Greater,
            TokenKind.GreaterEqual, TokenKind.Is, TokenKind.In, TokenKind.Not);
        Set(Precedence.BitwiseOr, TokenKind.Bar);
        Set(Precedence.BitwiseXor, TokenKind.Caret);
        Set(Precedence.BitwiseAnd, TokenKind.Ampersand);
        Set(Precedence.Shift, TokenKind.LeftShift, TokenKind.RightShift);
        Set(Precedence.Sum, TokenKind.Plus, TokenKind.Minus);
        Set(
            Precedence.Product, TokenKind.Star, TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.Percent, TokenKind.At);
        return precedences;

        void Set(Precedence precedence, params ReadOnlySpan<TokenKind> kinds)
        {
            foreach (var kind in kinds)
                precedences[(int)kind] = precedence;
        }
    }
}
