using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>Turns values of hosts into what the official engine works with.</summary>
internal static class OfficialValues
{
    /// <summary>Lists are copied, records are wrapped.</summary>
    public static object? Of(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Null => null,
        ScriptValueKind.Boolean => value.AsBoolean(),
        ScriptValueKind.Int32 => value.AsInt32(),
        ScriptValueKind.Int64 => value.AsInt64(),
        ScriptValueKind.Single => value.AsSingle(),
        ScriptValueKind.Double => value.AsDouble(),
        ScriptValueKind.Decimal => value.AsDecimal(),
        ScriptValueKind.BigInteger => value.AsBigInteger(),
        ScriptValueKind.Char => value.AsChar(),
        ScriptValueKind.DateTime => value.AsDateTime(),
        ScriptValueKind.TimeSpan => value.AsTimeSpan(),
        ScriptValueKind.String => value.AsString(),
        ScriptValueKind.Markup => new OfficialMarkup(value.AsMarkup().Text),
        ScriptValueKind.Record => new OfficialRecord(value.As<RecordValue>()!),
        ScriptValueKind.List => OfList(value.AsList()),
        ScriptValueKind.Sequence => new Scriban.Runtime.ScriptArray(value.AsSequence().Select(Of)),
        ScriptValueKind.Object => OfObject(value.AsObject()),
        _ => throw new ArgumentException($"Hosts pass no values of kind {value.Kind}.", nameof(value)),
    };

    private static Scriban.Runtime.ScriptArray OfList(ScriptList list)
    {
        var array = new Scriban.Runtime.ScriptArray(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            array.Add(Of(list[i]));
        }

        return array;
    }

    private static Scriban.Runtime.ScriptObject OfObject(Values.ScriptObject members)
    {
        var result = new Scriban.Runtime.ScriptObject(members.Count);
        foreach (var (name, value) in members)
        {
            result.SetValue(name, Of(value), readOnly: false);
        }

        return result;
    }
}
