using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// JSON (RFC 8259) as values: numbers become decimals, as in the official engine; of two members with the same name the last wins.
/// It is read token by token, so that a text costs no more memory than its values.
/// </summary>
internal static class JsonParser
{
    private const int MaxDepth = 64;

    // A value takes the memory of several items of a list.
    private const int StepsOfOneValue = 4;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The value; text that is not JSON is an error at the call.</summary>
    public static ScriptValue Parse(in FunctionCall call, string text)
    {
        try
        {
            var reader = new Utf8JsonReader(StrictUtf8.GetBytes(text), new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            var value = ReadValue(ref reader, call);
            reader.Read();
            return value;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or EncoderFallbackException)
        {
            throw call.Error($"The text is not JSON: {failure.Message}");
        }
    }

    private static ScriptValue ReadValue(ref Utf8JsonReader reader, in FunctionCall call)
    {
        call.Context.CountSteps(call.Site, StepsOfOneValue);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, call);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, call);
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.GetDecimal();
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            default:
                return default;
        }
    }

    private static ScriptArray ReadArray(ref Utf8JsonReader reader, in FunctionCall call)
    {
        var array = new ScriptArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Add(ReadValue(ref reader, call));
        }

        return array;
    }

    private static ScriptObject ReadObject(ref Utf8JsonReader reader, in FunctionCall call)
    {
        var members = new ScriptObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members.Set(name, ReadValue(ref reader, call));
        }

        return members;
    }
}
