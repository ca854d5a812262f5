using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>The published JSON Schemas (draft 2020-12) of the contract, as the bytes to write out.</summary>
public static class CatalogSchema
{
    private const string ConnectorFile = "connectorFile";

    private static readonly Lazy<byte[]> LazyCatalog = new(() => ReadResource(CatalogJson.CatalogSchemaPath));

    private static readonly Lazy<byte[]> LazyConnector = new(() => DeriveConnector(LazyCatalog.Value));

    private static readonly Lazy<byte[]> LazyIndex = new(() => ReadResource(CatalogJson.IndexSchemaPath));

    private static readonly Lazy<byte[]> LazyManifest = new(() => ReadResource(CatalogJson.ManifestSchemaPath));

    private static readonly Lazy<byte[]> LazyChanges = new(() => ReadResource(CatalogJson.ChangesSchemaPath));

    /// <summary>The schema of <c>connectors.json</c>.</summary>
    public static ReadOnlyMemory<byte> Catalog => LazyCatalog.Value;

    /// <summary>The schema of <c>connectors/&lt;id&gt;/connector.json</c>; needs no other file.</summary>
    public static ReadOnlyMemory<byte> Connector => LazyConnector.Value;

    /// <summary>The schema of <c>index.json</c>.</summary>
    public static ReadOnlyMemory<byte> Index => LazyIndex.Value;

    /// <summary>The schema of <c>manifest.json</c>.</summary>
    public static ReadOnlyMemory<byte> Manifest => LazyManifest.Value;

    /// <summary>The schema of <c>changes.json</c>.</summary>
    public static ReadOnlyMemory<byte> Changes => LazyChanges.Value;

    /// <summary>All of them, each with its path relative to the site's root.</summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> All =>
    [
        (CatalogJson.CatalogSchemaPath, Catalog),
        (CatalogJson.ConnectorSchemaPath, Connector),
        (CatalogJson.IndexSchemaPath, Index),
        (CatalogJson.ManifestSchemaPath, Manifest),
        (CatalogJson.ChangesSchemaPath, Changes),
    ];

    private static byte[] ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The same definitions with another root, so that the two schemas cannot differ.</summary>
    private static byte[] DeriveConnector(byte[] catalog)
    {
        var schema = JsonNode.Parse(catalog)!.AsObject();
        var definitions = schema["$defs"]!.AsObject();
        var file = definitions[ConnectorFile]!.AsObject();
        definitions.Remove(ConnectorFile);
        var connector = new JsonObject
        {
            ["$schema"] = (string?)schema["$schema"],
            ["$id"] = "urn:vdk-connector-docs:schema:connector:v1",
        };
        foreach (var (name, value) in file)
        {
            connector[name] = value?.DeepClone();
        }

        schema.Remove("$defs");
        connector["$defs"] = definitions;
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, CatalogJson.WriterOptions))
        {
            connector.WriteTo(json);
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }
}
