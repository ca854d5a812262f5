using System.Buffers;
using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;

namespace VdkConnectorDocs.Site.Output;

/// <summary><c>manifest.json</c>: every file of the site but itself, so that a program can tell what has changed by fetching one file.</summary>
public static class SiteManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The manifest's bytes: one file a line, in ordinal order of the paths.</summary>
    public static byte[] Write(IEnumerable<ManifestEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("{\n  \"$schema\": \""u8);
        buffer.Write(Encoding.UTF8.GetBytes(CatalogJson.ManifestSchemaPath));
        buffer.Write("\",\n  \"files\": ["u8);
        var isFirst = true;
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            buffer.Write(isFirst ? "\n    "u8 : ",\n    "u8);
            isFirst = false;
            using var json = new Utf8JsonWriter(buffer);
            json.WriteStartObject();
            json.WriteString("path"u8, entry.Path);
            json.WriteNumber("size"u8, entry.Size);
            json.WriteString("sha256"u8, entry.Sha256);
            json.WriteEndObject();
            json.Flush();
        }

        buffer.Write("\n  ]\n}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The entries of a manifest, in its order; null when the bytes are none.</summary>
    public static IReadOnlyList<ManifestEntry>? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("files", out var files)
                || files.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var entries = files.EnumerateArray().Select(ReadEntry).OfType<ManifestEntry>().ToList();
            return entries.Count == files.GetArrayLength() ? entries : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is how one is told of lone surrogates in escapes.
            return null;
        }
    }

    private static ManifestEntry? ReadEntry(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String
        && entry.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var length)
        && entry.TryGetProperty("sha256", out var hash) && hash.ValueKind == JsonValueKind.String
            ? new ManifestEntry(path.GetString()!, length, hash.GetString()!)
            : null;
}
