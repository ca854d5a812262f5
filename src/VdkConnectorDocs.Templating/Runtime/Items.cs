using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The places of an index expression.</summary>
internal readonly record struct IndexPlace(Place Whole, TextSpan Target, TextSpan Index)
{
    public ScriptException NullTarget() =>
        new(TemplatingDiagnostics.NullAccess, Whole.Source, Target, "Null has no items.");

    public ScriptException NullIndex() =>
        new(TemplatingDiagnostics.NullAccess, Whole.Source, Index, "The index is null.");

    public ScriptException TargetError(string message) =>
        new(TemplatingDiagnostics.InvalidOperation, Whole.Source, Target, message);

    public ScriptException IndexError(DiagnosticDescriptor descriptor, string message) => new(descriptor, Whole.Source, Index, message);
}

/// <summary>Items of values: <c>value[index]</c>. Negative indexes count from the end; an item outside a list is null.</summary>
internal static class Items
{
    public static ScriptValue Get(RenderContext context, ScriptValue value, ScriptValue index, in IndexPlace place)
    {
        if (index.IsNull)
        {
            throw place.NullIndex();
        }

        if (IsByName(value, index))
        {
            var indexPlace = new Place(place.Whole.Source, place.Index);
            var name = context.ToText(index, indexPlace) ?? "";
            return Members.TryGet(context, value, name, out var member) ? member : context.UnknownMember(value, name, false, indexPlace);
        }

        var position = ToPosition(value, index, place);
        if (position < 0)
        {
            return ScriptValue.Null;
        }

        switch (value.Kind)
        {
            case ScriptValueKind.List:
                return value.AsList()[position];
            case ScriptValueKind.Sequence:
                context.CountSteps(place.Whole, position);
                return value.AsSequence().ElementAtOrDefault(position);
            default:
                var text = TextOf(value);
                return position < text.Length
                    ? text[position].ToString()
                    : throw place.Whole.Error(TemplatingDiagnostics.InvalidOperation, $"The string has only {text.Length} characters.");
        }
    }

    public static void Set(RenderContext context, ScriptValue value, ScriptValue index, ScriptValue item, in IndexPlace place)
    {
        if (index.IsNull)
        {
            throw place.NullIndex();
        }

        if (IsByName(value, index))
        {
            var name = context.ToText(index, new Place(place.Whole.Source, place.Index)) ?? "";
            context.CountSteps(place.Whole, RenderLimits.StepsOfOneMember);
            if (!Members.TrySet(context, value, name, item))
            {
                throw place.IndexError(TemplatingDiagnostics.InvalidAssignment, $"The member '{name}' is read-only.");
            }

            return;
        }

        var position = ToPosition(value, index, place);
        if (position < 0)
        {
            return;
        }

        if (value.Kind == ScriptValueKind.Sequence)
        {
            value.AsSequence().Set(position, item);
            return;
        }

        if (value.As<ScriptArray>() is not { } array)
        {
            throw place.IndexError(TemplatingDiagnostics.InvalidAssignment, $"The items of {TypeNames.Of(value)} are read-only.");
        }

        context.CountSteps(place.Whole, RenderLimits.StepsOfOneObject * Math.Max(0L, position - array.Count + 1L));
        array.Set(position, item);
    }

    private static bool IsByName(ScriptValue value, ScriptValue index) => value.Kind switch
    {
        ScriptValueKind.List => value.As<ScriptArray>() is not null && index.IsString,
        ScriptValueKind.Sequence => !value.AsSequence().IsRange,
        ScriptValueKind.String or ScriptValueKind.Markup or ScriptValueKind.Boolean or ScriptValueKind.Char => false,
        ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger => false,
        ScriptValueKind.Single or ScriptValueKind.Double or ScriptValueKind.Decimal => false,
        _ => true,
    };

    private static int ToPosition(ScriptValue value, ScriptValue index, in IndexPlace place)
    {
        if (!ScriptConvert.TryToInt32(index, out var position))
        {
            throw place.IndexError(TemplatingDiagnostics.InvalidArgument, $"A value of type {TypeNames.Of(index)} cannot be an index.");
        }

        if (position >= 0 && value.Kind is ScriptValueKind.List or ScriptValueKind.Sequence)
        {
            return position;
        }

        var length = value.Kind switch
        {
            ScriptValueKind.List => value.AsList().Count,
            ScriptValueKind.Sequence => Members.Count(value.AsSequence()),
            ScriptValueKind.String or ScriptValueKind.Markup => TextOf(value).Length,
            _ => throw place.TargetError($"A value of type {TypeNames.Of(value)} has no items."),
        };
        return position < 0 ? length + position : position;
    }

    private static string TextOf(ScriptValue value) => value.IsString ? value.AsString() : value.AsMarkup().Text;
}
