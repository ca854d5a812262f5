using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json.Shapes;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>Reads a saved <c>connectors.json</c>, which can be anybody's: nothing in it is believed before it is checked.</summary>
public static class CatalogJsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// The catalog, or null when there is anything wrong with it, which is then in <paramref name="diagnostics"/>: half a catalog
    /// would make every comparison with it false. Members that version 1.0 does not know are ignored.
    /// </summary>
    /// <param name="utf8">The bytes of the file; not to be changed during the call.</param>
    /// <param name="path">What to call the file in diagnostics.</param>
    public static ConnectorCatalog? Read(
        ReadOnlyMemory<byte> utf8,
        string path,
        DiagnosticBag diagnostics,
        CatalogReadLimits? limits = null)
    {
        limits ??= CatalogReadLimits.Default;
        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        var context = new ReadContext(path, utf8, limits);
        var catalog = utf8.Length > limits.MaxBytes ? TooLarge(context) : Parse(utf8, context);
        diagnostics.AddRange(context.Found);
        return context.Found.Count == 0 ? catalog : null;
    }

    private static ConnectorCatalog? TooLarge(ReadContext context)
    {
        context.AddForFile(CatalogDiagnostics.LimitPassed, context.Limits.MaxBytes, "bytes");
        return null;
    }

    private static ConnectorCatalog? Parse(ReadOnlyMemory<byte> utf8, ReadContext context)
    {
        // The document finds syntax errors as well, but does not tell a limit from an error.
        if (!IsWellFormed(utf8.Span, context))
        {
            return null;
        }

        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = context.Limits.MaxDepth });
        return CatalogShape.Read(ShapeReader.Of(document.RootElement, "the catalog", context));
    }

    private static bool IsWellFormed(ReadOnlySpan<byte> utf8, ReadContext context)
    {
        var limits = context.Limits;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limits.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    context.AddAt(CatalogDiagnostics.LimitPassed, (int)reader.TokenStartIndex, limits.MaxDepth, "nested values");
                    return false;
                }

                if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length > limits.MaxDigits)
                {
                    context.AddAt(CatalogDiagnostics.LimitPassed, (int)reader.TokenStartIndex, limits.MaxDigits, "digits of a number");
                    return false;
                }

                if (reader.TokenType == JsonTokenType.PropertyName && !IsText(reader))
                {
                    context.AddAt(
                        CatalogDiagnostics.MalformedJson,
                        (int)reader.TokenStartIndex,
                        "a member's name has half of a surrogate pair or bytes that are not UTF-8.");
                    return false;
                }
            }

            return true;
        }
        catch (JsonException exception)
        {
            context.AddAt(CatalogDiagnostics.MalformedJson, (int)reader.BytesConsumed, Reason(exception));
            return false;
        }
    }

    /// <summary>Whether a name can be read. One that cannot is an exception wherever a member is looked for, even under another name.</summary>
    private static bool IsText(Utf8JsonReader name)
    {
        if (!name.ValueIsEscaped && Ascii.IsValid(name.ValueSpan))
        {
            return true;
        }

        try
        {
            return name.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The only way to be told.
            return false;
        }
    }

    /// <summary>The message without the place, which the diagnostic has itself.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
