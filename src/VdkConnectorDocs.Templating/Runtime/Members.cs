using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Members of values: <c>value.name</c>.</summary>
internal static class Members
{
    /// <summary>Reads a member.</summary>
    /// <returns>False when there is none.</returns>
    public static bool TryGet(RenderContext context, ScriptValue value, string name, out ScriptValue result)
    {
        result = default;
        switch (value.Kind)
        {
            case ScriptValueKind.Object:
                return context.Current(value.AsObject()).TryGet(name, out result);
            case ScriptValueKind.Record:
                return value.As<RecordValue>()!.TryGet(name, out result);
            case ScriptValueKind.List:
                return TryGet(value.AsList(), name, out result);
            case ScriptValueKind.Sequence when name == "size" && value.AsSequence().IsRange:
                result = Count(value.AsSequence());
                return true;
            case ScriptValueKind.String when name == "size":
                result = value.AsString().Length;
                return true;
            case ScriptValueKind.Markup when name == "size":
                result = value.AsMarkup().Text.Length;
                return true;
            case ScriptValueKind.DateTime:
                return DateMembers.TryGet(value.AsDateTime(), name, out result);
            case ScriptValueKind.TimeSpan:
                return DateMembers.TryGet(value.AsTimeSpan(), name, out result);
            case ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members:
                return context.Current(members).TryGet(name, out result);
            default:
                return false;
        }
    }

    /// <summary>Sets a member.</summary>
    /// <returns>False when the value has no members that can be set, or this one is read-only.</returns>
    public static bool TrySet(RenderContext context, ScriptValue value, string name, ScriptValue member) => value.Kind switch
    {
        ScriptValueKind.Object => context.Writable(value.AsObject()) is { } target && target.TrySet(name, member),
        ScriptValueKind.List when value.As<ScriptArray>() is { } array => array.GetOrAddMembers().TrySet(name, member),
        ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members =>
            context.Writable(members) is { } target && target.TrySet(name, member),
        _ => false,
    };

    /// <summary>
    /// Whether <c>value.empty?</c>. As in the official engine, what is neither a list, a string, an object nor a number is empty when it
    /// has members.
    /// </summary>
    public static bool IsEmpty(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.List => value.AsList().Count == 0,
        ScriptValueKind.Sequence => !value.AsSequence().Any(),
        ScriptValueKind.Object => value.AsObject().Count == 0,
        ScriptValueKind.String => value.AsString().Length == 0,
        ScriptValueKind.Markup => value.AsMarkup().Text.Length == 0,
        ScriptValueKind.Capture or ScriptValueKind.DateTime or ScriptValueKind.TimeSpan => true,
        ScriptValueKind.Record => value.As<RecordValue>()!.Shape == PairShape.Instance,
        _ => false,
    };

    public static int Count(ScriptSequence sequence) => sequence.KnownCount >= 0 ? sequence.KnownCount : sequence.Count();

    private static bool TryGet(ScriptList list, string name, out ScriptValue result)
    {
        if (name == "size")
        {
            result = list.Count;
            return true;
        }

        result = default;
        return list is ScriptArray { Members: { } members } && members.TryGet(name, out result);
    }
}
