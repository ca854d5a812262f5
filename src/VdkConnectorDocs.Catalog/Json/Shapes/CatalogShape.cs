using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>The two documents: the whole catalog, and one connector with the catalog's header.</summary>
internal static class CatalogShape
{
    private const string SupportedMajor = "1";

    public static void Write(Utf8JsonWriter utf8, ConnectorCatalog catalog)
    {
        var json = new ShapeWriter(utf8);
        json.BeginObject();
        WriteHeader(json, CatalogJson.CatalogSchemaPath, catalog);
        WritePlugins(utf8, json, "connectors"u8, catalog.Connectors);
        WritePlugins(utf8, json, "plugins"u8, catalog.Plugins);
        json.List("diagnostics"u8, catalog.Diagnostics, DiagnosticShape.Write);
        json.EndObject();
    }

    public static void WriteConnector(Utf8JsonWriter utf8, ConnectorCatalog catalog, Plugin plugin)
    {
        var json = new ShapeWriter(utf8);
        json.BeginObject();
        WriteHeader(json, CatalogJson.ConnectorSchemaReference(plugin), catalog);
        PluginShape.WriteMembers(json, plugin);
        json.EndObject();
    }

    /// <summary>Null for a version that is not understood, whose members would be judged by the wrong rules.</summary>
    public static ConnectorCatalog? Read(ShapeReader json)
    {
        if (!IsSupported(json))
        {
            return null;
        }

        var catalog = new ConnectorCatalog
        {
            Generator = json.Member("generator", ReadGenerator),
            Source = json.Member("source", ReadSource),
            Connectors = json.List("connectors", PluginShape.Read),
            Plugins = json.List("plugins", PluginShape.Read),
            Diagnostics = json.List("diagnostics", DiagnosticShape.Read),
        };
        CheckIds(json);
        return catalog;
    }

    private static void WriteHeader(ShapeWriter json, string schema, ConnectorCatalog catalog)
    {
        json.Text("$schema"u8, schema);
        json.Text("schemaVersion"u8, catalog.SchemaVersion);
        json.Member("generator"u8, catalog.Generator, WriteGenerator);
        json.Member("source"u8, catalog.Source, WriteSource);
    }

    private static void WritePlugins(Utf8JsonWriter utf8, ShapeWriter json, ReadOnlySpan<byte> name, EquatableList<Plugin> plugins)
    {
        utf8.WriteStartArray(name);
        foreach (var plugin in plugins.AsSpan())
        {
            PluginShape.Write(json, plugin);

            // Memory must not grow with the number of connectors.
            utf8.Flush();
        }

        utf8.WriteEndArray();
    }

    private static void WriteGenerator(ShapeWriter json, Generator generator)
    {
        json.BeginObject();
        json.Text("name"u8, generator.Name);
        json.Text("version"u8, generator.Version);
        json.EndObject();
    }

    private static Generator ReadGenerator(ShapeReader json) => new(json.Text("name"), json.Text("version"));

    private static void WriteSource(ShapeWriter json, CatalogSource source)
    {
        json.BeginObject();
        json.Text("repository"u8, source.Repository);
        json.Text("path"u8, source.Path);
        json.Text("commit"u8, source.Commit);
        json.Text("committedAt"u8, source.CommittedAt);
        if (source.Sample)
        {
            json.Flag("sample"u8, true);
        }

        json.EndObject();
    }

    private static CatalogSource ReadSource(ShapeReader json) => new(
        json.WebAddressOrNull("repository"),
        json.TextOrNull("path"),
        json.TextOrNull("commit"),
        json.TextOrNull("committedAt"),
        json.OptionalFlag("sample"));

    private static bool IsSupported(ShapeReader json)
    {
        var version = json.Text("schemaVersion");
        if (version.Length == 0 || version.StartsWith(SupportedMajor + ".", StringComparison.Ordinal))
        {
            return true;
        }

        json.Problems.Add(CatalogDiagnostics.UnsupportedSchemaVersion, json.Find("schemaVersion") ?? json.Element, version);
        return false;
    }

    private static void CheckIds(ShapeReader json)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in (ReadOnlySpan<string>)["connectors", "plugins"])
        {
            if (json.Find(list) is { ValueKind: JsonValueKind.Array } plugins)
            {
                foreach (var plugin in plugins.EnumerateArray())
                {
                    CheckId(new ShapeReader(plugin, json.Problems), seen);
                }
            }
        }
    }

    private static void CheckId(ShapeReader plugin, HashSet<string> seen)
    {
        if (plugin.Find("id") is { ValueKind: JsonValueKind.String } id && !seen.Add(plugin.Text("id")))
        {
            plugin.Problems.Add(CatalogDiagnostics.DuplicateId, id, plugin.Text("id"));
        }
    }
}
