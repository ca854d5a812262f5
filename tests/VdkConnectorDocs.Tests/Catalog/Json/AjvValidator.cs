using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>Validates documents with ajv.</summary>
internal static class AjvValidator
{
    public const string CatalogSchemaName = "catalog";

    public const string ConnectorSchemaName = "connector";

    public const string IndexSchemaName = "index";

    public const string ManifestSchemaName = "manifest";

    public const string ChangesSchemaName = "changes";

    private static readonly NodePackage Ajv = new("Catalog/Json/ajv");

    /// <summary>For each document null when it is valid, else what is wrong with it.</summary>
    public static IReadOnlyList<string?> Validate(IEnumerable<(string Schema, JsonNode Document)> documents)
    {
        var input = new JsonObject
        {
            ["schemas"] = new JsonObject
            {
                [CatalogSchemaName] = JsonNode.Parse(CatalogSchema.Catalog.Span),
                [ConnectorSchemaName] = JsonNode.Parse(CatalogSchema.Connector.Span),
                [IndexSchemaName] = JsonNode.Parse(CatalogSchema.Index.Span),
                [ManifestSchemaName] = JsonNode.Parse(CatalogSchema.Manifest.Span),
                [ChangesSchemaName] = JsonNode.Parse(CatalogSchema.Changes.Span),
            },
            ["documents"] = new JsonArray(
                [.. documents.Select(d => new JsonObject { ["schema"] = d.Schema, ["document"] = d.Document.DeepClone() })]),
        };
        var output = Ajv.Run("validate.js", input.ToJsonString());
        return [.. JsonNode.Parse(output)!.AsArray().Select(answer => (string?)answer)];
    }
}
