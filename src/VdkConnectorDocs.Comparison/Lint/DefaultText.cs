using System.Globalization;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Defaults as messages show them: as Python writes them, cut when they are long.</summary>
internal static class DefaultText
{
    private const int MaxLength = 80;

    public static string Of(DefaultValue value) => value switch
    {
        ConstantDefault constant => Cut(Of(constant.Value)),
        ExpressionDefault expression => Cut(expression.Expression),
        _ => "redacted",
    };

    private static string Of(CatalogValue value) => value switch
    {
        NullValue => "None",
        BooleanValue { Value: true } => "True",
        BooleanValue => "False",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        StringValue text => $"'{text.Value}'",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MappingValue mapping => $"{{{string.Join(", ", mapping.Entries.Select(static entry => $"'{entry.Key}': {Of(entry.Value)}"))}}}",
        _ => "",
    };

    private static string Cut(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 1), "…");
}
