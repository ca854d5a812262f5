using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Which operands the operators of lists accept, and where it is reported when they are others.</summary>
internal static class ListOperands
{
    /// <param name="op">The operator.</param>
    /// <param name="left">Its left side.</param>
    /// <param name="right">Its right side.</param>
    /// <param name="takesObjects">Whether an object is the list of its members.</param>
    /// <param name="place">Its place.</param>
    public static void Check(BinaryOperator op, ScriptValue left, ScriptValue right, bool takesObjects, in OperatorPlace place)
    {
        var isLeftList = IsEnumerable(left, takesObjects);
        var isRightList = IsEnumerable(right, takesObjects);
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Equal or BinaryOperator.NotEqual:
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                if (!isRightList)
                {
                    throw place.RightError(Unsupported(op, left, right));
                }

                if (!isLeftList)
                {
                    throw place.LeftError(Unsupported(op, left, right));
                }

                break;
            case BinaryOperator.Multiply:
                if (isLeftList && isRightList)
                {
                    throw place.Error(Unsupported(op, left, right));
                }

                Count(isLeftList ? right : left, isLeftList, place);
                break;
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus:
                if (!isLeftList)
                {
                    throw place.LeftError(Unsupported(op, left, right));
                }

                Divisor(right, place);
                break;
            case BinaryOperator.ShiftLeft when !isLeftList:
                throw place.LeftError(Unsupported(op, left, right));
            case BinaryOperator.ShiftRight when !isRightList:
                throw place.RightError(Unsupported(op, left, right));
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                break;
            default:
                throw place.Error(Unsupported(op, left, right));
        }
    }

    /// <summary>Whether the value is a list to these operators: all that a loop can read, other than a string, and with a range objects.</summary>
    public static bool IsEnumerable(ScriptValue value, bool takesObjects) => value.Kind switch
    {
        ScriptValueKind.List or ScriptValueKind.Sequence => true,
        ScriptValueKind.Object => takesObjects,
        ScriptValueKind.Function => takesObjects && value.As<ScriptFunction>()!.Members is not null,
        _ => false,
    };

    /// <summary>How often a list is repeated.</summary>
    public static int Count(ScriptValue value, bool isRight, in OperatorPlace place)
    {
        if (!ScriptConvert.TryToInt32(value, out var count))
        {
            throw place.Error($"A value of type {TypeNames.Of(value)} cannot be converted to int.");
        }

        const string Message = "A list cannot be multiplied by a negative number.";
        return count >= 0 ? count : throw (isRight ? place.RightError(Message) : place.LeftError(Message));
    }

    public static int Divisor(ScriptValue value, in OperatorPlace place)
    {
        if (!ScriptConvert.TryToInt32(value, out var divisor))
        {
            throw place.Error($"A value of type {TypeNames.Of(value)} cannot be converted to int.");
        }

        return divisor > 0 ? divisor : throw place.RightError("A list can only be divided by a positive number.");
    }

    /// <summary>A new array of the items; reading them counts as steps.</summary>
    public static ScriptArray ToArray(RenderContext context, ScriptValue value, in OperatorPlace place)
    {
        if (value.Kind == ScriptValueKind.List)
        {
            return value.AsList().ToArray();
        }

        var array = new ScriptArray();
        ScriptConvert.TryEnumerate(value, out var items);
        foreach (var item in items!)
        {
            context.CountSteps(place.Operator, 1);
            array.Add(item);
        }

        return array;
    }

    private static string Unsupported(BinaryOperator op, ScriptValue left, ScriptValue right) =>
        $"The operator {op.ToText()} is not possible between {TypeNames.Of(left)} and {TypeNames.Of(right)}.";
}
