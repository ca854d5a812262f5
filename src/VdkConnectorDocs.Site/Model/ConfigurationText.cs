using System.Buffers;
using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Site.Model;

/// <summary>Values as a person would write them into a configuration.</summary>
internal static class ConfigurationText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("-0123456789");

    /// <summary>
    /// The text that VDK turns into the value again: strings as they are, <c>true</c> and <c>false</c>, numbers; lists and mappings as
    /// JSON, which is how a person reads them although VDK has no text form for them. Empty for None.
    /// </summary>
    public static string Of(CatalogValue value) => value switch
    {
        StringValue text => text.Value,
        _ => Nested(value, atTop: true),
    };

    private static string Nested(CatalogValue value, bool atTop) => value switch
    {
        NullValue => atTop ? "" : "null",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => Float(number.Value),
        StringValue text => Quoted(text.Value),
        ListValue list => $"[{string.Join(", ", list.Items.Select(i => Nested(i, atTop: false)))}]",
        MappingValue map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Quoted(e.Key)}: {Nested(e.Value, atTop: false)}"))}}}",
        _ => "",
    };

    private static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && !text.AsSpan().ContainsAnyExcept(Digits) ? text + ".0" : text;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
