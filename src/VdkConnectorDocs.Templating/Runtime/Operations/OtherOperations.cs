using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Operators between dates, time spans, objects and functions.</summary>
internal static class OtherOperations
{
    public static ScriptValue Evaluate(BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        if (left.Kind == ScriptValueKind.DateTime && right.Kind == ScriptValueKind.DateTime)
        {
            return Dates(op, left.AsDateTime(), right.AsDateTime(), place);
        }

        if (left.Kind == ScriptValueKind.DateTime && right.Kind == ScriptValueKind.TimeSpan)
        {
            return AddTime(op, left.AsDateTime(), right.AsTimeSpan(), place);
        }

        return op switch
        {
            BinaryOperator.Equal => left.Equals(right),
            BinaryOperator.NotEqual => !left.Equals(right),
            _ => throw place.Error($"The operator {op.ToText()} is not possible between {TypeNames.Of(left)} and {TypeNames.Of(right)}."),
        };
    }

    private static ScriptValue Dates(BinaryOperator op, DateTime left, DateTime right, in OperatorPlace place) => op switch
    {
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        _ => throw place.Error($"The operator {op.ToText()} is not possible between dates."),
    };

    private static ScriptValue AddTime(BinaryOperator op, DateTime date, TimeSpan span, in OperatorPlace place)
    {
        if (op != BinaryOperator.Add)
        {
            throw place.Error($"The operator {op.ToText()} is not possible between a date and a time span.");
        }

        var ticks = date.Ticks + span.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? date + span
            : throw place.Error("The date is out of range.");
    }
}
