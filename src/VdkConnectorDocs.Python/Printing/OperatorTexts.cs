using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Printing;

/// <summary>Operators as source.</summary>
internal static class OperatorTexts
{
    public static PrintPrecedence PrecedenceOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.BitwiseOr => PrintPrecedence.BitwiseOr,
        BinaryOperator.BitwiseXor => PrintPrecedence.BitwiseXor,
        BinaryOperator.BitwiseAnd => PrintPrecedence.BitwiseAnd,
        BinaryOperator.LeftShift or BinaryOperator.RightShift => PrintPrecedence.Shift,
        BinaryOperator.Add or BinaryOperator.Subtract => PrintPrecedence.Sum,
        BinaryOperator.Power => PrintPrecedence.Power,
        _ => PrintPrecedence.Product,
    };

    public static string TextOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.BitwiseOr => "|",
        BinaryOperator.BitwiseXor => "^",
        BinaryOperator.BitwiseAnd => "&",
        _ => "//",
    };

    public static string TextOf(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Invert => "~",
        UnaryOperator.Not => "not ",
        UnaryOperator.Plus => "+",
        _ => "-",
    };

    public static string TextOf(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Is => "is",
        ComparisonOperator.IsNot => "is not",
        ComparisonOperator.In => "in",
        _ => "not in",
    };
}
