using System.Text.Json;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Cli.Rendering;

/// <summary>
/// Turns JSON into values of templates. Integers that fit are 32 bits wide, else 64; all other numbers are floating-point. Members keep
/// their order; of two with one name the last one counts.
/// </summary>
internal static class JsonModel
{
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    /// <summary>The members of a JSON object.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static ScriptObject Parse(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The model must be a JSON object.");
        }

        try
        {
            return ToObject(document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The model has a text with half of a surrogate pair.", exception);
        }
    }

    private static ScriptValue ToValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return ToObject(element);
            case JsonValueKind.Array:
                var array = new ScriptArray(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                {
                    array.Add(ToValue(item));
                }

                return array;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out var integer) ? ScriptValue.FromInteger(integer) : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return ScriptValue.Null;
        }
    }

    private static ScriptObject ToObject(JsonElement element)
    {
        var members = new ScriptObject();
        foreach (var member in element.EnumerateObject())
        {
            members.Set(string.Intern(member.Name), ToValue(member.Value));
        }

        return members;
    }
}
