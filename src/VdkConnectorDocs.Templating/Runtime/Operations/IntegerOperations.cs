using System.Numerics;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// Operators between integers. A result takes the smallest kind it fits into; <c>/</c> always gives a floating-point number.
/// </summary>
internal static class IntegerOperations
{
    /// <summary>The largest shift; beyond, a number would fill the memory.</summary>
    private const int MaxShift = 1024 * 1024;

    /// <summary>The largest number of bits of a product; factors are limited by <see cref="MaxShift"/> alone, products of products are not.</summary>
    private const int MaxBits = 16 * 1024 * 1024;

    public static ScriptValue Evaluate(RenderContext context, BinaryOperator op, int left, int right, in OperatorPlace place) =>
        op switch
        {
            BinaryOperator.Add => ScriptValue.FromInteger((long)left + right),
            BinaryOperator.Subtract => ScriptValue.FromInteger((long)left - right),
            BinaryOperator.Multiply => ScriptValue.FromInteger((long)left * right),
            BinaryOperator.Divide => (double)left / right,
            BinaryOperator.DivideRound => ScriptValue.FromInteger(left / (long)NotZero(right, place)),
            BinaryOperator.Modulus => ScriptValue.FromInteger(left % (long)NotZero(right, place)),
            BinaryOperator.Equal => left == right,
            BinaryOperator.NotEqual => left != right,
            BinaryOperator.Less => left < right,
            BinaryOperator.LessOrEqual => left <= right,
            BinaryOperator.Greater => left > right,
            BinaryOperator.GreaterOrEqual => left >= right,
            BinaryOperator.RangeInclusive => IntegerRange.Inclusive(context, left, right, place),
            BinaryOperator.RangeExclusive => IntegerRange.Exclusive(context, left, right, place),
            BinaryOperator.Coalesce => left,
            BinaryOperator.NotNullThen => right,
            _ => Evaluate(context, op, (BigInteger)left, right, place),
        };

    public static ScriptValue Evaluate(RenderContext context, BinaryOperator op, BigInteger left, BigInteger right, in OperatorPlace place)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return ScriptValue.FromInteger(left + right);
            case BinaryOperator.Subtract:
                return ScriptValue.FromInteger(left - right);
            case BinaryOperator.Multiply:
                return ScriptValue.FromInteger(Multiply(left, right, place));
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound:
                return ScriptValue.FromInteger(left / NotZero(right, place));
            case BinaryOperator.Modulus:
                return ScriptValue.FromInteger(left % NotZero(right, place));
            case BinaryOperator.ShiftLeft:
                return ScriptValue.FromInteger(left << Shift(right, place));
            case BinaryOperator.ShiftRight:
                return ScriptValue.FromInteger(left >> Shift(right, place));
            case BinaryOperator.Equal:
                return left == right;
            case BinaryOperator.NotEqual:
                return left != right;
            case BinaryOperator.Less:
                return left < right;
            case BinaryOperator.LessOrEqual:
                return left <= right;
            case BinaryOperator.Greater:
                return left > right;
            case BinaryOperator.GreaterOrEqual:
                return left >= right;
            case BinaryOperator.RangeInclusive:
                return IntegerRange.Inclusive(context, left, right, place);
            case BinaryOperator.RangeExclusive:
                return IntegerRange.Exclusive(context, left, right, place);
            default:
                throw place.Error($"The operator {op.ToText()} is not possible between integers.");
        }
    }

    private static BigInteger Multiply(BigInteger left, BigInteger right, in OperatorPlace place)
    {
        if (left.GetBitLength() + right.GetBitLength() > MaxBits)
        {
            throw place.Operator.Error(TemplatingDiagnostics.LimitExceeded, "The product is too large.");
        }

        return left * right;
    }

    private static int NotZero(int divisor, in OperatorPlace place) =>
        divisor != 0 ? divisor : throw place.Error("Division by zero.");

    private static BigInteger NotZero(BigInteger divisor, in OperatorPlace place) =>
        !divisor.IsZero ? divisor : throw place.Error("Division by zero.");

    private static int Shift(BigInteger amount, in OperatorPlace place) =>
        BigInteger.Abs(amount) <= MaxShift ? (int)amount : throw place.Error($"A shift by {amount} is too large; the limit is {MaxShift}.");
}
