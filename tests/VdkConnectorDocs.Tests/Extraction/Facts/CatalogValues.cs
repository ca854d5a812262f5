using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Python.Printing;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>Constants and defaults of a catalog as a file of facts writes them.</summary>
internal static class CatalogValues
{
    public static JsonNode? ToJson(CatalogValue value) => value switch
    {
        NullValue => null,
        BooleanValue boolean => JsonValue.Create(boolean.Value),
        IntegerValue number => JsonNode.Parse(PythonRepr.Of(number.Value)),
        FloatValue number => JsonNode.Parse(PythonRepr.Of(number.Value)),
        StringValue text => JsonValue.Create(text.Value),
        ListValue list => new JsonArray([.. list.Items.Select(ToJson)]),
        MappingValue mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <param name="value">Null when there is none.</param>
    public static JsonNode? ToJson(DefaultValue? value) => value switch
    {
        null => null,
        ConstantDefault constant => ToJson(constant.Value),
        ExpressionDefault { Values.Count: 0 } expression => new JsonObject { ["expr"] = expression.Expression },
        ExpressionDefault expression => new JsonObject
        {
            ["expr"] = expression.Expression,
            ["values"] = new JsonArray([.. expression.Values.Select(ToJson)]),
        },
        RedactedDefault => new JsonObject { ["redacted"] = true },
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static JsonArray ToJson(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
