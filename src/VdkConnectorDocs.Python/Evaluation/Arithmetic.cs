using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Numbers: integers of any size within the limit, floats of 64 bits, booleans as 0 and 1.</summary>
internal static class Arithmetic
{
    /// <summary>Null when the result is not known, or Python would raise.</summary>
    public static PythonValue? Apply(Interpreter interpreter, BinaryOperator @operator, PythonValue left, PythonValue right)
    {
        if (AsInteger(left) is { } a && AsInteger(right) is { } b)
        {
            return OfIntegers(interpreter, @operator, a, b);
        }

        return AsFloat(left) is { } x && AsFloat(right) is { } y ? OfFloats(@operator, x, y) : null;
    }

    /// <summary>Negative, 0 or positive; null when the two are not numbers or both strings.</summary>
    public static int? Order(PythonValue left, PythonValue right)
    {
        if (left is StrValue s && right is StrValue t)
        {
            return string.CompareOrdinal(s.Value, t.Value);
        }

        if (AsInteger(left) is { } a && AsInteger(right) is { } b)
        {
            return a.CompareTo(b);
        }

        return AsFloat(left) is { } x && AsFloat(right) is { } y && !double.IsNaN(x) && !double.IsNaN(y) ? x.CompareTo(y) : null;
    }

    public static BigInteger? AsInteger(PythonValue value) => value switch
    {
        IntValue number => number.Value,
        BoolValue boolean => boolean.Value ? BigInteger.One : BigInteger.Zero,
        _ => null,
    };

    public static double? AsFloat(PythonValue value) => value is FloatValue number ? number.Value : (double?)AsInteger(value);

    private static PythonValue? OfIntegers(Interpreter interpreter, BinaryOperator @operator, BigInteger a, BigInteger b)
    {
        var limit = interpreter.Limits.MaxIntegerBits;
        if (a.GetBitLength() > limit || b.GetBitLength() > limit)
        {
            return null;
        }

        switch (@operator)
        {
            case BinaryOperator.Add:
                return new IntValue(a + b);
            case BinaryOperator.Subtract:
                return new IntValue(a - b);
            case BinaryOperator.Multiply:
                return new IntValue(a * b);
            case BinaryOperator.Divide:
                return b.IsZero ? null : new FloatValue((double)a / (double)b);
            case BinaryOperator.FloorDivide:
                return b.IsZero ? null : new IntValue(FloorDivide(a, b));
            case BinaryOperator.Modulo:
                return b.IsZero ? null : new IntValue(a - (FloorDivide(a, b) * b));
            case BinaryOperator.Power:
                return b.Sign < 0 || b * Math.Max(1, a.GetBitLength()) > limit ? null : new IntValue(BigInteger.Pow(a, (int)b));
            case BinaryOperator.LeftShift:
                return b.Sign < 0 || a.GetBitLength() + b > limit ? null : new IntValue(a << (int)b);
            case BinaryOperator.RightShift:
                return b.Sign < 0 || b > limit ? null : new IntValue(a >> (int)b);
            case BinaryOperator.BitwiseAnd:
                return new IntValue(a & b);
            case BinaryOperator.BitwiseOr:
                return new IntValue(a | b);
            case BinaryOperator.BitwiseXor:
                return new IntValue(a ^ b);
            default:
                return null;
        }
    }

    private static FloatValue? OfFloats(BinaryOperator @operator, double x, double y) => @operator switch
    {
        BinaryOperator.Add => new FloatValue(x + y),
        BinaryOperator.Subtract => new FloatValue(x - y),
        BinaryOperator.Multiply => new FloatValue(x * y),
        BinaryOperator.Divide when y != 0 => new FloatValue(x / y),
        BinaryOperator.FloorDivide when y != 0 => new FloatValue(Math.Floor(x / y)),
        BinaryOperator.Power when x >= 0 => new FloatValue(Math.Pow(x, y)),
        _ => null,
    };

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && remainder.Sign != b.Sign ? quotient - 1 : quotient;
    }
}
