using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>Source expressions without what does not count in them: white space and the kind of quotes.</summary>
internal static partial class SourceExpression
{
    private const string Member = "expr";

    public static string Normalize(string expression) => WhiteSpace().Replace(expression, "").Replace('"', '\'');

    /// <summary>The value with its <c>expr</c>, when it has one, normalized.</summary>
    public static JsonNode? Normalize(JsonNode? value)
    {
        if (value is not JsonObject || value[Member] is null)
        {
            return value;
        }

        var normalized = value.DeepClone();
        normalized[Member] = Normalize(value[Member]!.GetValue<string>());
        return normalized;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
