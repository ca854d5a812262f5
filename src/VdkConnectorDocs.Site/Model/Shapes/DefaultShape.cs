using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>The default of an option, as templates see it.</summary>
internal static class DefaultShape
{
    public static readonly RecordShape<DefaultValue> Instance = new RecordShape<DefaultValue>("default")
        .Member("kind", Kind)
        .Member("text", Text)
        .Value("value", d => d is ConstantDefault constant ? ToScript(constant.Value) : ScriptValue.Null)
        .List("possible", d => d is ExpressionDefault expression ? [.. expression.Values.Select(ConfigurationText.Of)] : []);

    /// <summary>A constant as a value of templates; a number without a finite value is null, as JSON has it.</summary>
    public static ScriptValue ToScript(CatalogValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        IntegerValue integer => ScriptValue.FromInteger(integer.Value),
        FloatValue number => double.IsFinite(number.Value) ? number.Value : ScriptValue.Null,
        StringValue text => text.Value,
        ListValue list => new ScriptArray([.. list.Items.Select(ToScript)]),
        MappingValue map => ToObject(map),
        _ => ScriptValue.Null,
    };

    private static string Kind(DefaultValue value) => value switch
    {
        ConstantDefault { Value: NullValue } => "none",
        ConstantDefault { Value: StringValue { Value.Length: 0 } } => "empty",
        ConstantDefault => "value",
        ExpressionDefault => "expression",
        RedactedDefault => "redacted",
        _ => "none",
    };

    private static string Text(DefaultValue value) => value switch
    {
        ConstantDefault constant => ConfigurationText.Of(constant.Value),
        ExpressionDefault expression => expression.Expression,
        _ => "",
    };

    private static ScriptObject ToObject(MappingValue map)
    {
        var result = new ScriptObject(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            result[entry.Key] = ToScript(entry.Value);
        }

        return result.Freeze();
    }
}
