using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// Operators of which at least one side is a number or boolean. The other side is converted to the wider kind, in the order decimal,
/// double, single, big integer, long, int, boolean; what does not convert is an error at the operator.
/// </summary>
internal static class NumberOperations
{
    /// <returns>False when neither side is a number or boolean.</returns>
    public static bool TryEvaluate(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place, out ScriptValue result)
    {
        if (IsEither(left, right, ScriptValueKind.Decimal))
        {
            result = Evaluate(op, ToDecimal(left, place), ToDecimal(right, place), place);
        }
        else if (IsEither(left, right, ScriptValueKind.Double))
        {
            result = Evaluate(op, ToDouble(left, place), ToDouble(right, place), place);
        }
        else if (IsEither(left, right, ScriptValueKind.Single))
        {
            result = Evaluate(op, (float)ToDouble(left, place), (float)ToDouble(right, place), place);
        }
        else if (IsEither(left, right, ScriptValueKind.BigInteger))
        {
            result = ScriptConvert.TryToBigInteger(left, out var first) && ScriptConvert.TryToBigInteger(right, out var second)
                ? IntegerOperations.Evaluate(context, op, first, second, place)
                : throw CannotConvert(left, right, "bigint", place);
        }
        else if (IsEither(left, right, ScriptValueKind.Int64))
        {
            // A character has no 64-bit form in the language, other than its 32-bit one.
            result = ScriptConvert.TryToInt64(left, out var first) && ScriptConvert.TryToInt64(right, out var second)
                ? IntegerOperations.Evaluate(context, op, first, second, place)
                : throw CannotConvert(left, right, "long", place);
        }
        else if (IsEither(left, right, ScriptValueKind.Int32))
        {
            result = ScriptConvert.TryToInt32(left, out var first) && ScriptConvert.TryToInt32(right, out var second)
                ? IntegerOperations.Evaluate(context, op, first, second, place)
                : throw CannotConvert(left, right, "int", place);
        }
        else if (IsEither(left, right, ScriptValueKind.Boolean))
        {
            result = op switch
            {
                BinaryOperator.Equal => ScriptConvert.ToBoolean(left) == ScriptConvert.ToBoolean(right),
                BinaryOperator.NotEqual => ScriptConvert.ToBoolean(left) != ScriptConvert.ToBoolean(right),
                _ => throw place.Error($"The operator {op.ToText()} is not possible between booleans."),
            };
        }
        else
        {
            result = default;
            return false;
        }

        return true;
    }

    private static bool IsEither(ScriptValue left, ScriptValue right, ScriptValueKind kind) => left.Kind == kind || right.Kind == kind;

    private static double ToDouble(ScriptValue value, in OperatorPlace place) =>
        ScriptConvert.TryToDouble(value, out var result) ? result : throw CannotConvert(value, "double", place);

    private static decimal ToDecimal(ScriptValue value, in OperatorPlace place) =>
        ScriptConvert.TryToDecimal(value, out var result) ? result : throw CannotConvert(value, "decimal", place);

    private static ScriptException CannotConvert(ScriptValue left, ScriptValue right, string type, in OperatorPlace place) =>
        CannotConvert(left.Kind is ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger ? right : left, type, place);

    private static ScriptException CannotConvert(ScriptValue value, string type, in OperatorPlace place) =>
        place.Error($"A value of type {TypeNames.Of(value)} cannot be converted to {type}.");

    private static ScriptValue Evaluate(BinaryOperator op, double left, double right, in OperatorPlace place) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / Math.Pow(2, right),
        _ => Compare(op, left, right, place),
    };

    private static ScriptValue Evaluate(BinaryOperator op, float left, float right, in OperatorPlace place) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => (float)(int)(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * (float)Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / (float)Math.Pow(2, right),
        _ => Compare(op, left, right, place),
    };

    private static ScriptValue Evaluate(BinaryOperator op, decimal left, decimal right, in OperatorPlace place)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.DivideRound => Math.Round(left / right),
                BinaryOperator.Modulus => left % right,
                BinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
                BinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
                BinaryOperator.Equal => left == right,
                BinaryOperator.NotEqual => left != right,
                BinaryOperator.Less => left < right,
                BinaryOperator.LessOrEqual => left <= right,
                BinaryOperator.Greater => left > right,
                BinaryOperator.GreaterOrEqual => left >= right,
                _ => throw place.Error($"The operator {op.ToText()} is not possible between decimals."),
            };
        }
        catch (ArithmeticException failure)
        {
            throw place.Error(failure.Message);
        }
    }

    private static ScriptValue Compare(BinaryOperator op, double left, double right, in OperatorPlace place) => op switch
    {
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        _ => throw place.Error($"The operator {op.ToText()} is not possible between fractions."),
    };
}
