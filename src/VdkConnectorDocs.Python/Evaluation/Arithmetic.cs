using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Numbers: integers of any size within the limit, floats of 64 bits, booleans as 0 and 1.</summary>
internal static class Arithmetic
{
    private const int ExactBits = 53;

    /// <summary>Null when the result is not known, or Python would raise.</summary>
    public static PythonValue? Apply(Interpreter interpreter, BinaryOperator @operator, PythonValue left, PythonValue right)
    {
        if (left is BoolValue p && right is BoolValue q && OfBooleans(@operator, p.Value, q.Value) is { } boolean)
        {
            return boolean;
        }

        if (AsInteger(left) is { } a && AsInteger(right) is { } b)
        {
            return OfIntegers(interpreter, @operator, a, b);
        }

        return AsFloat(left) is { } x && AsFloat(right) is { } y ? OfFloats(@operator, x, y) : null;
    }

    /// <summary>Negative, 0 or positive; null when the two have no order that is known.</summary>
    public static int? Order(Effort effort, PythonValue left, PythonValue right)
    {
        switch (left, right)
        {
            case (StrValue s, StrValue t):
                return s.IsAnchored || t.IsAnchored || effort.SpendOnComparison(Math.Min(s.Value.Length, t.Value.Length)) ? null : CodePoints.Compare(s.Value, t.Value);
            case (FloatValue x, FloatValue y):
                return double.IsNaN(x.Value) || double.IsNaN(y.Value) ? null : x.Value.CompareTo(y.Value) is var order && x.Value == y.Value ? 0 : order;
            case (FloatValue x, _) when AsInteger(right) is { } b:
                return -Order(b, x.Value);
            case (_, FloatValue y) when AsInteger(left) is { } a:
                return Order(a, y.Value);
            case (TupleValue x, TupleValue y):
                return OrderOfTuples(effort, x, y);
            default:
                return AsInteger(left) is { } i && AsInteger(right) is { } j ? i.CompareTo(j) : null;
        }
    }

    public static BigInteger? AsInteger(PythonValue value) => value switch
    {
        IntValue number => number.Value,
        BoolValue boolean => boolean.Value ? BigInteger.One : BigInteger.Zero,
        _ => null,
    };

    /// <summary>The nearest float; null when the value is no number or too large for a float.</summary>
    public static double? AsFloat(PythonValue value)
    {
        if (value is FloatValue number)
        {
            return number.Value;
        }

        if (AsInteger(value) is not { } integer)
        {
            return null;
        }

        // .NET cuts off what does not fit, Python rounds.
        var nearest = integer.GetBitLength() <= ExactBits
            ? (double)integer
            : double.Parse(integer.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return double.IsFinite(nearest) ? nearest : null;
    }

    private static int? Order(BigInteger integer, double number)
    {
        if (double.IsNaN(number))
        {
            return null;
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? -1 : 1;
        }

        var whole = new BigInteger(Math.Floor(number));
        var order = integer.CompareTo(whole);
        return order != 0 ? order : Math.Floor(number) < number ? -1 : 0;
    }

    private static int? OrderOfTuples(Effort effort, TupleValue a, TupleValue b)
    {
        if (Math.Max(a.Size, b.Size) > TupleValue.MaxComparedSize
            || effort.Spend(1 + (Math.Min(a.Items.Length, b.Items.Length) / 8))
            || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return null;
        }

        for (var i = 0; i < a.Items.Length && i < b.Items.Length; i++)
        {
            switch (Operators.AreEqual(effort, a.Items[i], b.Items[i]))
            {
                case null:
                    return null;
                case false:
                    return Order(effort, a.Items[i], b.Items[i]);
                default:
                    break;
            }
        }

        return a.Items.Length.CompareTo(b.Items.Length);
    }

    private static BoolValue? OfBooleans(BinaryOperator @operator, bool p, bool q) => @operator switch
    {
        BinaryOperator.BitwiseAnd => BoolValue.Of(p && q),
        BinaryOperator.BitwiseOr => BoolValue.Of(p || q),
        BinaryOperator.BitwiseXor => BoolValue.Of(p != q),
        _ => null,
    };

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
                // The quotient of two exact floats is rounded once, as Python's is.
                return b.IsZero || Math.Max(a.GetBitLength(), b.GetBitLength()) > ExactBits ? null : new FloatValue((double)a / (double)b);
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

    // Powers are left out: their last digit depends on the platform.
    private static FloatValue? OfFloats(BinaryOperator @operator, double x, double y) => @operator switch
    {
        BinaryOperator.Add => new FloatValue(x + y),
        BinaryOperator.Subtract => new FloatValue(x - y),
        BinaryOperator.Multiply => new FloatValue(x * y),
        BinaryOperator.Divide when y != 0 => new FloatValue(x / y),
        BinaryOperator.FloorDivide when y != 0 => new FloatValue(DivideWithRemainder(x, y).Quotient),
        BinaryOperator.Modulo when y != 0 => new FloatValue(DivideWithRemainder(x, y).Remainder),
        _ => null,
    };

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && remainder.Sign != b.Sign ? quotient - 1 : quotient;
    }

    /// <summary>The remainder has the sign of the divisor, and is exact where the rounded quotient is not (CPython's <c>float.__divmod__</c>).</summary>
    private static (double Quotient, double Remainder) DivideWithRemainder(double x, double y)
    {
        var remainder = x % y;
        var quotient = (x - remainder) / y;
        if (remainder != 0)
        {
            if ((y < 0) != (remainder < 0))
            {
                remainder += y;
                quotient--;
            }
        }
        else
        {
            remainder = Math.CopySign(0, y);
        }

        if (quotient == 0)
        {
            return (Math.CopySign(0, x / y), remainder);
        }

        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }
}
