using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Syntax;

/// <summary>Operators and constants.</summary>
public sealed partial class CanonicalTree
{
    private static string Name(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.MatrixMultiply => "MatMult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.LeftShift => "LShift",
        BinaryOperator.RightShift => "RShift",
        BinaryOperator.BitwiseOr => "BitOr",
        BinaryOperator.BitwiseXor => "BitXor",
        BinaryOperator.BitwiseAnd => "BitAnd",
        _ => "FloorDiv",
    };

    private static string Name(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Plus => "UAdd",
        UnaryOperator.Minus => "USub",
        _ => @operator.ToString(),
    };

    private static string Name(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "Eq",
        ComparisonOperator.NotEqual => "NotEq",
        ComparisonOperator.Less => "Lt",
        ComparisonOperator.LessOrEqual => "LtE",
        ComparisonOperator.Greater => "Gt",
        ComparisonOperator.GreaterOrEqual => "GtE",
        _ => @operator.ToString(),
    };

    private static string Constant(Expression expression) => expression switch
    {
        StringLiteral n => Text(n.Value),
        BytesLiteral n => "b" + Convert.ToHexStringLower(n.Value.AsSpan()),
        IntegerLiteral n => Hexadecimal(n.Value),
        FloatLiteral n => "f" + Bits(n.Value),
        ImaginaryLiteral n => "j" + Bits(n.Value),
        BooleanLiteral n => n.Value ? "True" : "False",
        NoneLiteral => "None",
        EllipsisLiteral => "Ellipsis",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static string Hexadecimal(BigInteger value)
    {
        var digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return "0x" + (digits.Length == 0 ? "0" : digits);
    }

    private static string Bits(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Convert.ToHexStringLower(bytes);
    }

    private static string TextOrNone(string? text) => text is null ? "None" : Text(text);

    private static string Text(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is >= ' ' and < '\x7F' and not ('"' or '\\'))
                result.Append(unit);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return result.Append('"').ToString();
    }
}
