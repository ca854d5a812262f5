using System.Globalization;
using System.Numerics;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>A constant of the plugin's code as the JSON value it is.</summary>
internal static class ValueShape
{
    public static void Write(ShapeWriter json, CatalogValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                json.FlagValue(boolean.Value);
                break;
            case IntegerValue integer:
                json.IntegerValue(integer.Value);
                break;
            case FloatValue number:
                json.FloatValue(number.Value);
                break;
            case StringValue text:
                json.TextValue(text.Value);
                break;
            case ListValue list:
                json.BeginList();
                foreach (var item in list.Items.AsSpan())
                {
                    Write(json, item);
                }

                json.EndList();
                break;
            case MappingValue mapping:
                json.BeginObject();
                foreach (var (key, item) in mapping.Entries.AsSpan())
                {
                    json.DataName(key);
                    Write(json, item);
                }

                json.EndObject();
                break;
            default:
                json.NullValue();
                break;
        }
    }

    public static CatalogValue Read(JsonElement json, ReadContext context) => json.ValueKind switch
    {
        JsonValueKind.True => CatalogValue.True,
        JsonValueKind.False => CatalogValue.False,
        JsonValueKind.Number => Number(json, context),
        JsonValueKind.String => CatalogValue.Of(context.Text(json, "value")),
        JsonValueKind.Array => new ListValue(json.EnumerateArray().Select(item => Read(item, context)).ToEquatableList()),
        JsonValueKind.Object => Mapping(json, context),
        _ => CatalogValue.Null,
    };

    private static MappingValue Mapping(JsonElement json, ReadContext context)
    {
        var entries = new List<KeyValuePair<string, CatalogValue>>();
        foreach (var member in json.EnumerateObject())
        {
            entries.Add(new(member.Name, Read(member.Value, context)));
        }

        return new MappingValue(entries.ToEquatableList());
    }

    private static CatalogValue Number(JsonElement json, ReadContext context)
    {
        var text = json.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return CatalogValue.Of(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
        {
            context.Invalid(json, "value", "a number that a double can hold");
        }

        return new FloatValue(number);
    }
}
