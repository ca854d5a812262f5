using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Operators of lists: <c>+</c> joins, <c>*</c> repeats, <c>/</c> and <c>%</c> thin out, <c>&lt;&lt;</c> and <c>&gt;&gt;</c> add one item.</summary>
internal static class ListOperations
{
    public static ScriptValue Evaluate(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        ListOperands.Check(op, left, right, takesObjects: true, place);
        switch (op)
        {
            case BinaryOperator.Add:
                return SequenceOperations.Concatenate(context, left, right, place);
            case BinaryOperator.Multiply:
                return Multiply(context, left, right, place);
            case BinaryOperator.Divide or BinaryOperator.DivideRound:
                var items = ListOperands.ToArray(context, left, place);
                return new ScriptArray(items.Items[..(items.Count / ListOperands.Divisor(right, place))]);
            case BinaryOperator.Modulus:
                return EveryNth(ListOperands.ToArray(context, left, place), ListOperands.Divisor(right, place));
            case BinaryOperator.ShiftLeft:
                var appended = ListOperands.ToArray(context, left, place);
                appended.Add(right);
                return appended;
            case BinaryOperator.ShiftRight:
                var prepended = ListOperands.ToArray(context, right, place);
                prepended.Insert(0, left);
                return prepended;
            default:
                return Compare(context, op, left, right, place);
        }
    }

    /// <summary>First by length; of equal length, the operator must hold for every pair of items.</summary>
    public static ScriptValue Compare(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        var first = ListOperands.ToArray(context, left, place);
        var second = ListOperands.ToArray(context, right, place);
        var order = first.Count.CompareTo(second.Count);
        if (order != 0)
        {
            return op switch
            {
                BinaryOperator.Equal => false,
                BinaryOperator.NotEqual => true,
                BinaryOperator.Less or BinaryOperator.LessOrEqual => order < 0,
                _ => order > 0,
            };
        }

        if (first.Count == 0)
        {
            return op is BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual;
        }

        context.EnterCall(place.Operator);
        var holds = true;
        for (var i = 0; i < first.Count && holds; i++)
        {
            var pair = BinaryOperations.Evaluate(context, op, first[i], second[i], new OperatorPlace(place.Operator));
            holds = pair.Kind == ScriptValueKind.Boolean && pair.AsBoolean();
        }

        context.LeaveCall();
        return holds;
    }

    private static ScriptArray Multiply(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        var isLeftList = ListOperands.IsEnumerable(left, takesObjects: true);
        var items = ListOperands.ToArray(context, isLeftList ? left : right, place);
        var times = ListOperands.Count(isLeftList ? right : left, isLeftList, place);
        if (times == 0 || items.Count == 0)
        {
            return new ScriptArray();
        }

        context.CountSteps(place.Operator, RenderLimits.StepsOfOneObject * (long)times * items.Count);
        var result = new ScriptArray(times * items.Count);
        for (var i = 0; i < times; i++)
        {
            foreach (var item in items.Items)
            {
                result.Add(item);
            }
        }

        return result;
    }

    private static ScriptArray EveryNth(ScriptArray items, int step)
    {
        var result = new ScriptArray();
        for (var i = 0; i < items.Count; i += step)
        {
            result.Add(items[i]);
        }

        return result;
    }
}
