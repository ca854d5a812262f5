using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>object</c>: all of the official engine other than those that evaluate text as a template.</summary>
internal static class ObjectFunctions
{
    // In the order of the official engine.
    private static readonly string[] DateMemberNames =
    [
        "date", "day", "day_of_week", "day_of_year", "hour", "kind", "millisecond", "microsecond", "nanosecond", "minute", "month",
        "second", "ticks", "time_of_day", "year",
    ];

    private static readonly string[] TimeSpanMemberNames =
    [
        "ticks", "days", "hours", "milliseconds", "microseconds", "nanoseconds", "minutes", "seconds", "total_days", "total_hours",
        "total_milliseconds", "total_microseconds", "total_nanoseconds", "total_minutes", "total_seconds",
    ];

    public static FunctionTable Create() => new FunctionTable("object")
        .Add("default", Default, Parameter.Any("value"), Parameter.Any("default"))
        .Add("format", Format, Parameter.Any("value"), Parameter.Text("format"), Parameter.Text("culture").Optional())
        .Add("has_key", static (in call) => TryGetMember(call, out _), Parameter.Object("value"), Parameter.Text("key"))
        .Add("has_value", HasValue, Parameter.Object("value"), Parameter.Text("key"))
        .Add("keys", Keys, Parameter.Any("value"))
        .Add("size", Size, Parameter.Any("value"))
        .Add("typeof", TypeOf, Parameter.Any("value"))
        .Add("kind", static (in call) => call[0].IsNull ? default(ScriptValue) : TypeNames.Of(call[0]), Parameter.Any("value"))
        .Add("values", Values, Parameter.Any("value"))
        .Add("from_json", FromJson, Parameter.Text("json"))
        .Add("to_json", ToJson, Parameter.Any("value"));

    private static ScriptValue Default(in FunctionCall call)
    {
        var value = call[0];
        var isEmpty = value.Kind switch
        {
            ScriptValueKind.Null => true,
            ScriptValueKind.String => value.AsString().Length == 0,
            ScriptValueKind.Markup => value.AsMarkup().Text.Length == 0,
            _ => false,
        };
        return isEmpty ? call[1] : value;
    }

    private static ScriptValue Format(in FunctionCall call)
    {
        switch (call[0].Kind)
        {
            case ScriptValueKind.Null:
                return "";
            case ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger or ScriptValueKind.Single:
            case ScriptValueKind.Double or ScriptValueKind.Decimal or ScriptValueKind.Char:
            case ScriptValueKind.DateTime or ScriptValueKind.TimeSpan:
                return ValueFormat.Format(call, call[0], call.Text(1), call.Text(2));
            default:
                throw call.Error($"A value of type {TypeNames.Of(call[0])} has no formats.");
        }
    }

    private static ScriptValue HasValue(in FunctionCall call) => TryGetMember(call, out var value) && !value.IsNull;

    private static bool TryGetMember(in FunctionCall call, out ScriptValue value)
    {
        value = default;
        return !call[0].IsNull && call.Text(1) is { } name && call.Context.TryGetMember(call[0], name, out value);
    }

    private static ScriptValue Size(in FunctionCall call) => ScriptConvert.TryEnumerate(call[0], out _)
        ? ListItems.Count(call.Context, call[0], call.Site)
        : 0;

    private static ScriptValue TypeOf(in FunctionCall call) => call[0].Kind switch
    {
        ScriptValueKind.Null => default(ScriptValue),
        ScriptValueKind.String or ScriptValueKind.Markup => "string",
        ScriptValueKind.Boolean => "boolean",
        ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.BigInteger or ScriptValueKind.Single
            or ScriptValueKind.Double or ScriptValueKind.Decimal or ScriptValueKind.Char => "number",
        ScriptValueKind.List => "array",
        ScriptValueKind.Sequence => "iterator",
        _ => "object",
    };

    private static ScriptValue Keys(in FunctionCall call)
    {
        var keys = new ScriptArray();
        foreach (var name in MemberNames(call))
        {
            keys.Add(name);
        }

        return keys;
    }

    private static ScriptValue Values(in FunctionCall call)
    {
        var values = new ScriptArray();
        foreach (var name in MemberNames(call))
        {
            call.Context.TryGetMember(call[0], name, out var value);
            values.Add(value);
        }

        return values;
    }

    /// <summary>The names of a value's members in order; a new list, as a member may change the object it is read from.</summary>
    private static List<string> MemberNames(in FunctionCall call)
    {
        var value = call[0];
        List<string> names = value.Kind switch
        {
            ScriptValueKind.Object => [.. call.Context.Current(value.AsObject()).Names],
            ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members => [.. call.Context.Current(members).Names],
            ScriptValueKind.Record => [.. value.As<RecordValue>()!.Shape.Members.Select(static member => member.Name)],
            ScriptValueKind.List => ["size", .. value.As<ScriptArray>()?.Members?.Names ?? []],
            ScriptValueKind.Sequence or ScriptValueKind.String or ScriptValueKind.Markup => ["size"],
            ScriptValueKind.DateTime => [.. DateMemberNames],
            ScriptValueKind.TimeSpan => [.. TimeSpanMemberNames],
            _ => [],
        };
        call.Context.CountSteps(call.Site, names.Count);
        return names;
    }

    private static ScriptValue FromJson(in FunctionCall call) =>
        JsonParser.Parse(call, call.Text(0) ?? throw call.ArgumentError(0, "The JSON must not be null."));

    private static ScriptValue ToJson(in FunctionCall call)
    {
        if (call[0].As<ScriptFunction>() is not null)
        {
            throw call.ArgumentError(0, "A function cannot be written as JSON.");
        }

        var json = new TextBuffer(256);
        new JsonFormatter(json, call.Context, call.Site).Append(call[0]);

        // In JSON it is what may be written; in HTML it still has quotes, which must not end an attribute.
        return call.Context.Output != OutputKind.Json ? json.ToString()
            : json.IsLong(start: 0) ? Markup.Of(json.CutParts(start: 0))
            : Markup.Of(json.ToString());
    }
}
