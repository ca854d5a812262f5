using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>Writes members of the contract: what is null is written as null, and no literal <c>&lt;</c> ever appears.</summary>
internal sealed class ShapeWriter(Utf8JsonWriter json)
{
    private static readonly JavaScriptEncoder HtmlSafe = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public void BeginObject() => json.WriteStartObject();

    public void BeginObject(ReadOnlySpan<byte> name) => json.WriteStartObject(name);

    public void EndObject() => json.WriteEndObject();

    public void BeginList() => json.WriteStartArray();

    public void EndList() => json.WriteEndArray();

    public void Null(ReadOnlySpan<byte> name) => json.WriteNull(name);

    public void Flag(ReadOnlySpan<byte> name, bool value) => json.WriteBoolean(name, value);

    public void Number(ReadOnlySpan<byte> name, int value) => json.WriteNumber(name, value);

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        json.WritePropertyName(name);
        TextValue(value);
    }

    public void Texts(ReadOnlySpan<byte> name, EquatableList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values.AsSpan())
        {
            TextValue(value);
        }

        json.WriteEndArray();
    }

    public void Member<T>(ReadOnlySpan<byte> name, T? value, Action<ShapeWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            write(this, value);
        }
    }

    public void List<T>(ReadOnlySpan<byte> name, EquatableList<T> items, Action<ShapeWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items.AsSpan())
        {
            write(this, item);
        }

        json.WriteEndArray();
    }

    /// <summary>A member whose name comes from the catalog's data.</summary>
    public void DataName(string name)
    {
        name = WellFormed(name);
        if (name.Contains('<', StringComparison.Ordinal))
        {
            json.WritePropertyName(Encoded(name, HtmlSafe));
        }
        else
        {
            json.WritePropertyName(name);
        }
    }

    public void TextValue(string? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        value = WellFormed(value);
        if (value.Contains('<', StringComparison.Ordinal))
        {
            json.WriteRawValue(EscapedMarkup(value), skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    public void NullValue() => json.WriteNullValue();

    public void FlagValue(bool value) => json.WriteBooleanValue(value);

    public void IntegerValue(BigInteger value) =>
        json.WriteRawValue(value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);

    /// <summary>The shortest form that reads back as the same number, always recognisable as a float.</summary>
    public void FloatValue(double value)
    {
        if (!double.IsFinite(value))
        {
            json.WriteNullValue();
            return;
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }

    /// <summary>
    /// Half a character becomes U+FFFD, as everywhere else where text becomes bytes. The writer would do the same, in the form of an escape,
    /// so that what was read back would not be written the same.
    /// </summary>
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static byte[] EscapedMarkup(string value)
    {
        var escaped = Encoded(value, CatalogJson.WriterOptions.Encoder).EncodedUtf8Bytes;
        var replacement = "\\u003C"u8;
        var bytes = new byte[2 + escaped.Length + (escaped.Count((byte)'<') * (replacement.Length - 1))];
        bytes[0] = bytes[^1] = (byte)'"';
        var position = 1;
        foreach (var part in escaped.Split((byte)'<'))
        {
            if (part.Start.Value > 0)
            {
                replacement.CopyTo(bytes.AsSpan(position));
                position += replacement.Length;
            }

            escaped[part].CopyTo(bytes.AsSpan(position));
            position += part.End.Value - part.Start.Value;
        }

        return bytes;
    }

    private static JsonEncodedText Encoded(string value, JavaScriptEncoder? encoder) => JsonEncodedText.Encode(value, encoder);
}
