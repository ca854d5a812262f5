using System.Text.Encodings.Web;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>Names and settings that the parts of the JSON contract share.</summary>
public static class CatalogJson
{
    /// <summary>The whole catalog, relative to the site's root.</summary>
    public const string CatalogPath = "connectors.json";

    /// <summary>The schema of <see cref="CatalogPath"/>, relative to the site's root.</summary>
    public const string CatalogSchemaPath = "schemas/connectors.v1.schema.json";

    /// <summary>The schema of one connector's file, relative to the site's root.</summary>
    public const string ConnectorSchemaPath = "schemas/connector.v1.schema.json";

    /// <summary>The schema of <c>index.json</c>, relative to the site's root.</summary>
    public const string IndexSchemaPath = "schemas/index.v1.schema.json";

    /// <summary>The schema of <c>manifest.json</c>, relative to the site's root.</summary>
    public const string ManifestSchemaPath = "schemas/manifest.v1.schema.json";

    /// <summary>What has changed over time, relative to the site's root.</summary>
    public const string ChangesPath = "changes.json";

    /// <summary>The schema of <see cref="ChangesPath"/>, relative to the site's root.</summary>
    public const string ChangesSchemaPath = "schemas/changes.v1.schema.json";

    /// <summary>How deep a catalog's JSON is nested at most; deeper values are a bug of whoever made the model.</summary>
    public const int MaxDepth = 512;

    /// <summary>
    /// Two blanks, <c>\n</c>, letters of all scripts as themselves (emoji are escaped). The shapes escape <c>&lt;</c> themselves, so that a document can
    /// stand in a <c>script</c> element.
    /// </summary>
    internal static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    /// <summary>The same without white space, for what no person reads.</summary>
    internal static JsonWriterOptions CompactOptions { get; } = WriterOptions with { Indented = false };

    /// <summary>The <c>$schema</c> of a connector's file, relative to that file.</summary>
    internal static string ConnectorSchemaReference(Plugin plugin) =>
        string.Concat(Enumerable.Repeat("../", plugin.Links.Self.Count(c => c == '/'))) + ConnectorSchemaPath;
}
