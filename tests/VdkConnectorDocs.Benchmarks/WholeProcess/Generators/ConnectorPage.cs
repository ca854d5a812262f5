using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

/// <summary>The page of a plugin as every generator gets it: facts as data before a README in Markdown.</summary>
internal sealed record ConnectorPage(Plugin Plugin)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id => Plugin.Id;

    /// <summary>The README; empty when the plugin has none.</summary>
    public string Markdown => Plugin.Readme?.Markdown ?? "";

    /// <summary>The facts as one line of JSON, which is also YAML.</summary>
    public string FactsAsJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            WriteFacts(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Show(DefaultValue value) => value switch
    {
        ConstantDefault { Value: StringValue { Value: var text } } => text,
        ConstantDefault { Value: var constant } => Show(constant),
        ExpressionDefault { Expression: var expression } => expression,
        _ => "not shown",
    };

    private static string Show(CatalogValue value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            CatalogJsonWriter.WriteValue(json, value);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteConnections(Utf8JsonWriter json, string kind, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("name", name);
            json.WriteEndObject();
        }
    }

    private void WriteFacts(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Plugin.Id);
        json.WriteString("title", Plugin.DisplayName);
        json.WriteString("summary", Plugin.Summary);
        json.WriteString("reason", Plugin.Reason);
        json.WriteString("install", Plugin.Install);
        json.WriteStartArray("connections");
        WriteConnections(json, "database", Plugin.Databases.Select(static database => database.Name));
        WriteConnections(json, "ingestion", Plugin.IngestionMethods.Select(static method => method.Name));
        WriteConnections(json, "data source", Plugin.DataSources.Select(static source => source.Name));
        json.WriteEndArray();
        json.WriteStartArray("options");
        foreach (var option in Plugin.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("variable", option.EnvironmentVariable);
            json.WriteString("type", option.Type);
            json.WriteString("default", Show(option.Default));
            json.WriteBoolean("required", option.Required);
            json.WriteString("description", option.Description ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
