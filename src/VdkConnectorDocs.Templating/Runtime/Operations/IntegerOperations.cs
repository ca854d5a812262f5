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

    /// <summary>The largest number of bits of a product.</summary>
    private const int MaxBits = 2 * 1024 * 1024;

    /// <summary>How many bits of a big integer one step may keep.</summary>
    private const int BitsOfOneStep = 256;

    /// <summary>How many pairs of 64 bits are worked on in one step.</summary>
    private const int PairsOfOneStep = 16;

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

    /// <summary>Counts the steps of an operation that works on each part of one number with each part of another.</summary>
    public static void CountWork(RenderContext context, BigInteger left, BigInteger right, in Place place)
    {
        var (first, second) = (left.GetBitLength() / 64, right.GetBitLength() / 64);
        if (first + second > PairsOfOneStep)
        {
            context.CountSteps(place, (first + second + (first * second)) / PairsOfOneStep);
        }
    }

    private static ScriptValue Fit(RenderContext context, BigInteger value, in OperatorPlace place)
    {
        var bits = value.GetBitLength();
        if (bits >= BitsOfOneStep)
        {
            context.CountSteps(place.Operator, bits / BitsOfOneStep);
        }

        return ScriptValue.FromInteger(value);
    }

    public static ScriptValue Evaluate(RenderContext context, BinaryOperator op, BigInteger left, BigInteger right, in OperatorPlace place)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Fit(context, left + right, place);
            case BinaryOperator.Subtract:
                return Fit(context, left - right, place);
            case BinaryOperator.Multiply:
                return Fit(context, Multiply(context, left, right, place), place);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound:
                CountWork(context, left, right, place.Operator);
                return Fit(context, left / NotZero(right, place), place);
            case BinaryOperator.Modulus:
                CountWork(context, left, right, place.Operator);
                return Fit(context, left % NotZero(right, place), place);
            case BinaryOperator.ShiftLeft:
                return Fit(context, left << Shift(right, place), place);
            case BinaryOperator.ShiftRight:
                return Fit(context, left >> Shift(right, place), place);
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

    private static BigInteger Multiply(RenderContext context, BigInteger left, BigInteger right, in OperatorPlace place)
    {
        CountWork(context, left, right, place.Operator);
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
