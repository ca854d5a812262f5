using System.Globalization;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>Writes values as the JSON they stand for.</summary>
internal static class CatalogValueJson
{
    public static void Write(Utf8JsonWriter json, CatalogValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case IntegerValue integer:
                json.WriteRawValue(integer.Value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case FloatValue number when double.IsFinite(number.Value):
                json.WriteNumberValue(number.Value);
                break;
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case MappingValue mapping:
                json.WriteStartObject();
                foreach (var (key, item) in mapping.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
