using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The operators of lists where a range decides: the same, but lazily, so that only what is read is made.</summary>
internal static class SequenceOperations
{
    public static ScriptValue Evaluate(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        ListOperands.Check(op, left, right, takesObjects: false, place);
        context.CountSteps(place.Operator, RenderLimits.StepsOfOneObject);
        var at = place.Operator;
        switch (op)
        {
            case BinaryOperator.Add:
                return Concatenate(context, left, right, place);
            case BinaryOperator.Multiply:
                var isLeftList = ListOperands.IsEnumerable(left, takesObjects: false);
                var times = ListOperands.Count(isLeftList ? right : left, isLeftList, place);
                return new ScriptSequence(Repeat(context, isLeftList ? left : right, times, at));
            case BinaryOperator.Divide or BinaryOperator.DivideRound:
                return new ScriptSequence(Take(context, left, ListOperands.Divisor(right, place), at));
            case BinaryOperator.Modulus:
                return new ScriptSequence(EveryNth(context, left, ListOperands.Divisor(right, place), at));
            case BinaryOperator.ShiftLeft:
                return new ScriptSequence(context.Read(left, at).Append(right));
            case BinaryOperator.ShiftRight:
                return new ScriptSequence(context.Read(right, at).Prepend(left));
            default:
                return ListOperations.Compare(context, op, left, right, place);
        }
    }

    /// <summary>The items of one list, then those of another.</summary>
    public static ScriptSequence Concatenate(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        context.CountSteps(place.Operator, RenderLimits.StepsOfOneMember);
        return new ScriptSequence(context.Read(left, place.Operator).Concat(context.Read(right, place.Operator)));
    }

    private static IEnumerable<ScriptValue> Repeat(RenderContext context, ScriptValue value, int times, Place at)
    {
        for (var i = 0; i < times; i++)
        {
            context.CountSteps(at, 1);
            foreach (var item in context.Read(value, at))
            {
                yield return item;
            }
        }
    }

    // The official engine yields one item more than the divisor.
    private static IEnumerable<ScriptValue> Take(RenderContext context, ScriptValue value, int count, Place at) =>
        context.Read(value, at).Take(count + 1);

    private static IEnumerable<ScriptValue> EveryNth(RenderContext context, ScriptValue value, int step, Place at)
    {
        var index = 0;
        foreach (var item in context.Read(value, at))
        {
            if (index++ % step == 0)
            {
                yield return item;
            }
        }
    }
}
