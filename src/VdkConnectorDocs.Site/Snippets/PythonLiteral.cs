using System.Buffers;
using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>Values as Python source.</summary>
internal static class PythonLiteral
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("-0123456789");

    public static string Of(CatalogValue value) => value switch
    {
        BooleanValue boolean => boolean.Value ? "True" : "False",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => Float(number.Value),
        StringValue text => Of(text.Value),
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MappingValue map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Of(e.Key)}: {Of(e.Value)}"))}}}",
        _ => "None",
    };

    /// <summary>A literal in double quotes; whatever could end it, the line, or be invisible is escaped (language reference, 2.4.1).</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => literal.Append('\\').Append(rune),
                '\n' => literal.Append("\\n"),
                0x2028 or 0x2029 => literal.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ when Rune.IsControl(rune) => literal.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => literal.Append(rune),
            };
        }

        return literal.Append('"').ToString();
    }

    private static string Float(double value)
    {
        if (!double.IsFinite(value))
        {
            return $"float(\"{(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf")}\")";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return !text.AsSpan().ContainsAnyExcept(Digits) ? text + ".0" : text;
    }
}
