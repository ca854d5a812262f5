using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The names of types as <c>object.kind</c> and messages give them.</summary>
public static class TypeNames
{
    public static string Of(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Null => "null",
        ScriptValueKind.Boolean => "bool",
        ScriptValueKind.Int32 => "int",
        ScriptValueKind.Int64 => "long",
        ScriptValueKind.BigInteger => "bigint",
        ScriptValueKind.Single => "float",
        ScriptValueKind.Double => "double",
        ScriptValueKind.Decimal => "decimal",
        ScriptValueKind.Char => "Char",
        ScriptValueKind.String or ScriptValueKind.Markup => "string",
        ScriptValueKind.Capture => "string_builder_output",
        ScriptValueKind.DateTime => "DateTime",
        ScriptValueKind.TimeSpan => "TimeSpan",
        ScriptValueKind.List => "array",
        ScriptValueKind.Sequence => value.AsSequence().IsRange ? "range" : "iterator",
        ScriptValueKind.Function => value.As<ScriptFunction>()!.Members is null ? "function" : "object",
        ScriptValueKind.Record when value.As<RecordValue>() is { } record && record.Shape != PairShape.Instance => record.Shape.Name,
        ScriptValueKind.Record => "KeyValuePair<string, Object>",
        _ => "object",
    };
}
