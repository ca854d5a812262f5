using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Listing;

/// <summary>
/// A <c>config.ini</c> to paste: what must be set first, with a blank to fill; everything else commented out with its default. It is
/// read back by Python's configparser as it is meant, <c>%</c> included.
/// </summary>
internal static class ConfigurationExample
{
    public static string Print(Plugin plugin)
    {
        var text = new StringBuilder("[vdk]\n");
        foreach (var option in plugin.Options.DistinctBy(static option => option.Name).OrderBy(static option => option.Required ? 0 : 1))
        {
            if (option.Description is not null)
            {
                Comment(text, option.Description);
            }

            var isSecret = option.Sensitive || option.LooksSensitive;
            if (option.Required)
            {
                text.Append(CultureInfo.InvariantCulture, $"# required{(isSecret ? ", secret" : "")}\n{Key(option)} =\n");
                continue;
            }

            if (isSecret)
            {
                text.Append("# secret: better set ").Append(PrintableText.OneLine(option.EnvironmentVariable)).Append('\n');
            }

            switch (option.Default)
            {
                case ConstantDefault { Value: var value } when Format(value) is { } shown:
                    text.Append($"#{Key(option)} = {shown}".TrimEnd()).Append('\n');
                    break;
                case ExpressionDefault { Expression: var expression }:
                    text.Append(CultureInfo.InvariantCulture, $"# default: {PrintableText.OneLine(expression)}\n#{Key(option)} =\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"#{Key(option)} =\n");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Key(ConfigurationOption option) => PrintableText.Line(PrintableText.OneLine(option.Name));

    private static void Comment(StringBuilder text, string description) =>
        text.Append("# ").Append(PrintableText.OneLine(description)).Append('\n');

    /// <summary>As configparser reads it; null for what no single line of it can hold.</summary>
    private static string? Format(CatalogValue value) => value switch
    {
        StringValue { Value: var text } when text == text.Trim() && PrintableText.Escape(text) == text =>
            text.Replace("%", "%%", StringComparison.Ordinal),
        BooleanValue { Value: var flag } => flag ? "true" : "false",
        IntegerValue { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        FloatValue { Value: var number } => number.ToString("R", CultureInfo.InvariantCulture),
        NullValue => "",
        _ => null,
    };
}
