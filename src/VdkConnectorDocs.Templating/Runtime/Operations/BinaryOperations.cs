using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>
/// The operators between two values, by their kinds, in the order of the language: strings, null, <c>empty</c>, lists, numbers,
/// booleans, dates, anything else. <c>&amp;&amp;</c> and <c>||</c> are not here, since they may leave out their right side.
/// </summary>
internal static class BinaryOperations
{
    public static ScriptValue Evaluate(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        var leftKind = left.Kind;
        var rightKind = right.Kind;
        if (leftKind == ScriptValueKind.Int32 && rightKind == ScriptValueKind.Int32)
        {
            return IntegerOperations.Evaluate(context, op, left.AsInt32(), right.AsInt32(), place);
        }

        switch (op)
        {
            case BinaryOperator.Coalesce:
                return leftKind == ScriptValueKind.Null ? right : left;
            case BinaryOperator.NotNullThen:
                return leftKind == ScriptValueKind.Null ? left : right;
            default:
                break;
        }

        if (IsText(leftKind) || IsText(rightKind))
        {
            return TextOperations.Evaluate(context, op, left, right, place);
        }

        if (leftKind == ScriptValueKind.Null || rightKind == ScriptValueKind.Null)
        {
            return WithNull(op, leftKind == rightKind);
        }

        if (leftKind == ScriptValueKind.Empty || rightKind == ScriptValueKind.Empty)
        {
            return WithEmpty(op, left, right, place);
        }

        if (IsList(left) || IsList(right))
        {
            // A range decides how its operators work only when it stands on the left, or opposite something that is no list.
            return left.Kind == ScriptValueKind.Sequence && left.AsSequence().IsRange || !IsList(left) && rightKind == ScriptValueKind.Sequence
                ? SequenceOperations.Evaluate(context, op, left, right, place)
                : ListOperations.Evaluate(context, op, left, right, place);
        }

        return NumberOperations.TryEvaluate(context, op, left, right, place, out var result)
            ? result
            : OtherOperations.Evaluate(op, left, right, place);
    }

    /// <summary>Equality as <c>==</c>, <c>case</c> and comparers see it; an error where <c>==</c> is one.</summary>
    public static bool AreEqual(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place) =>
        Evaluate(context, BinaryOperator.Equal, left, right, place) is { Kind: ScriptValueKind.Boolean } result && result.AsBoolean();

    private static bool IsText(ScriptValueKind kind) =>
        kind is ScriptValueKind.String or ScriptValueKind.Char or ScriptValueKind.Markup;

    private static bool IsList(ScriptValue value) =>
        value.Kind == ScriptValueKind.List || (value.Kind == ScriptValueKind.Sequence && value.AsSequence().IsRange);

    private static ScriptValue WithNull(BinaryOperator op, bool areBothNull) => op switch
    {
        BinaryOperator.Equal => areBothNull,
        BinaryOperator.NotEqual => !areBothNull,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => false,
        _ => ScriptValue.Null,
    };

    private static ScriptValue WithEmpty(BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        var areBothEmpty = left.Kind == right.Kind;
        switch (op)
        {
            case BinaryOperator.Less or BinaryOperator.Greater:
                return false;
            case BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual:
                return areBothEmpty || Members.IsEmpty(left.Kind == ScriptValueKind.Empty ? right : left);
            case BinaryOperator.NotEqual:
                return !areBothEmpty && !Members.IsEmpty(left.Kind == ScriptValueKind.Empty ? right : left);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight when !areBothEmpty:
                throw place.Error($"The operator {op.ToText()} is not possible with 'empty'.");
            default:
                return ScriptValue.Empty;
        }
    }
}
