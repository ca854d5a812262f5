using System.Text.Json;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>What a <c>package.json</c> says; null where it says nothing or no text.</summary>
public sealed record PackageJson(string? Name, string? Version, string? Description, string? License);

/// <summary>Reads <c>package.json</c>, which alone makes no Python package but can hold fields of one.</summary>
public static class PackageJsonReader
{
    private const int MaxDepth = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>Null, with a diagnostic, when the bytes are no JSON object.</returns>
    public static PackageJson? Read(string path, ReadOnlyMemory<byte> utf8, DiagnosticBag diagnostics)
    {
        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                return new PackageJson(Text(root, "name"), Text(root, "version"), Text(root, "description"), License(root));
            }

            diagnostics.Add(MetadataDiagnostics.InvalidPackageJson.At(SourceLocation.OfFile(path), "an object is expected."));
        }
        catch (JsonException exception)
        {
            var place = new LinePosition((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            diagnostics.Add(MetadataDiagnostics.InvalidPackageJson.At(new SourceLocation(path, place, place), Reason(exception)));
        }

        return null;
    }

    /// <summary>A string, or an object with <c>type</c> in old files.</summary>
    private static string? License(JsonElement root) =>
        Find(root, "license") is { ValueKind: JsonValueKind.Object } license ? Text(license, "type") : Text(root, "license");

    private static string? Text(JsonElement owner, string name)
    {
        try
        {
            return Find(owner, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // The only way to be told of invalid UTF-8 and of lone surrogates in escapes.
            return null;
        }
    }

    private static JsonElement? Find(JsonElement owner, string name)
    {
        try
        {
            return owner.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The same in another name, which begins alike.
            return null;
        }
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
