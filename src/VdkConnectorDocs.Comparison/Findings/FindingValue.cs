using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>What a fact was before, or is now.</summary>
/// <param name="Json">For programs; a default has the form of <c>connectors.json</c>.</param>
/// <param name="Text">For people; may quote the plugin, so it is to be escaped where it is shown.</param>
public sealed record FindingValue(CatalogValue Json, string Text)
{
    public static FindingValue Of(string text) => new(CatalogValue.Of(text), text);

    /// <summary>Null for null.</summary>
    public static FindingValue? OfOptional(string? text) => text is null ? null : Of(text);

    public static FindingValue Of(bool value) => new(CatalogValue.Of(value), value ? "yes" : "no");

    public static FindingValue Of(int value) => new(CatalogValue.Of(value), value.ToString(CultureInfo.InvariantCulture));

    public static FindingValue OfList(IEnumerable<string> items)
    {
        var list = items.ToList();
        return new FindingValue(
            new ListValue(list.Select(CatalogValue.Of).ToEquatableList()), list.Count == 0 ? "none" : string.Join(", ", list));
    }

    public static FindingValue OfList(IEnumerable<CatalogValue> items)
    {
        var list = items.ToEquatableList();
        return new FindingValue(new ListValue(list), list.Count == 0 ? "any" : string.Join(", ", list.Select(Describe)));
    }

    /// <summary>A redacted default tells only that it is one. Null for null.</summary>
    public static FindingValue? Of(DefaultValue? value) => value switch
    {
        ConstantDefault constant => new FindingValue(Member("value", constant.Value), Describe(constant.Value)),
        ExpressionDefault expression => new FindingValue(Member("expression", CatalogValue.Of(expression.Expression)), expression.Expression),
        RedactedDefault => new FindingValue(Member("redacted", CatalogValue.True), "(not shown: sensitive)"),
        _ => null,
    };

    /// <summary>A constant as Python writes it, without its quotes where it is a text.</summary>
    private static string Describe(CatalogValue value) => value is StringValue { Value: { Length: > 0 } text } ? text : Literal(value);

    private static string Literal(CatalogValue value) => value switch
    {
        BooleanValue boolean => boolean.Value ? "True" : "False",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => Literal(number.Value),
        StringValue text => $"\"{text.Value}\"",
        ListValue list => Join('[', list.Items.Select(Literal), ']'),
        MappingValue mapping => Join('{', mapping.Entries.Select(static entry => $"\"{entry.Key}\": {Literal(entry.Value)}"), '}'),
        _ => "None",
    };

    private static string Literal(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(static c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }

    private static string Join(char open, IEnumerable<string> items, char close) =>
        new StringBuilder().Append(open).AppendJoin(", ", items).Append(close).ToString();

    private static MappingValue Member(string name, CatalogValue value) => new([new(name, value)]);
}
