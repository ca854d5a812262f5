using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Operators of which at least one side is a string: the other side is turned into one. Comparison is ordinal.</summary>
internal static class TextOperations
{
    public static ScriptValue Evaluate(
        RenderContext context, BinaryOperator op, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Add(context, left, right, place);
            case BinaryOperator.Multiply:
                return Multiply(context, left, right, place);
            case BinaryOperator.Equal:
                return AreEqual(context, left, right, place);
            case BinaryOperator.NotEqual:
                return !AreEqual(context, left, right, place);
            case BinaryOperator.Less:
                return Compare(context, left, right, place) < 0;
            case BinaryOperator.LessOrEqual:
                return Compare(context, left, right, place) <= 0;
            case BinaryOperator.Greater:
                return Compare(context, left, right, place) > 0;
            case BinaryOperator.GreaterOrEqual:
                return Compare(context, left, right, place) >= 0;
            default:
                throw place.Error($"The operator {op.ToText()} is not possible with a string.");
        }
    }

    private static int Compare(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place) =>
        string.CompareOrdinal(Read(context, left, place), Read(context, right, place));

    private static bool AreEqual(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place) =>
        string.Equals(Read(context, left, place), Read(context, right, place));

    private static string? Read(RenderContext context, ScriptValue value, in OperatorPlace place)
    {
        var text = context.ToText(value, place.Operator);
        context.CountText(place.Operator, text?.Length ?? 0);
        return text;
    }

    private static ScriptValue Add(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        if (context.Output != OutputKind.Text && (left.IsMarkup || right.IsMarkup))
        {
            // What is escaped stays so, and the other side becomes so: the sum is markup.
            return Markup.Of(Join(context, context.Escape(left, place.Operator), context.Escape(right, place.Operator), place));
        }

        return Join(context, context.ToText(left, place.Operator) ?? "", context.ToText(right, place.Operator) ?? "", place);
    }

    private static string Join(RenderContext context, string left, string right, in OperatorPlace place)
    {
        var length = (long)left.Length + right.Length;
        context.CheckLength(place.Operator, length);
        context.CountText(place.Operator, length);
        return left + right;
    }

    private static ScriptValue Multiply(RenderContext context, ScriptValue left, ScriptValue right, in OperatorPlace place)
    {
        var isSwapped = right.IsString || right.Kind is ScriptValueKind.Char or ScriptValueKind.Markup;
        var (text, count) = isSwapped ? (right, left) : (left, right);
        if (!ScriptConvert.TryToInt32(count, out var times))
        {
            const string Message = "A string can only be multiplied by an integer.";
            throw isSwapped ? place.LeftError(Message) : place.RightError(Message);
        }

        var part = context.ToText(text, place.Operator) ?? "";
        if (times <= 0 || part.Length == 0)
        {
            return "";
        }

        var length = (long)part.Length * times;
        if (length > context.Limits.MaxTextLength)
        {
            var message = $"The text would have {length} characters; the limit is {context.Limits.MaxTextLength}.";
            var span = isSwapped ? place.Left : place.Right;
            throw new Place(place.Operator.Source, span).Error(TemplatingDiagnostics.LimitExceeded, message);
        }

        context.CountText(place.Operator, length);
        var result = string.Create((int)length, part, static (characters, part) =>
        {
            for (var i = 0; i < characters.Length; i += part.Length)
            {
                part.CopyTo(characters[i..]);
            }
        });
        return text.IsMarkup && context.Output != OutputKind.Text ? Markup.Of(result) : result;
    }
}
