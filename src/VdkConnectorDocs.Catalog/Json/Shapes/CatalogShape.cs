using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>The two documents: the whole catalog, and one connector with the catalog's header.</summary>
internal static class CatalogShape
{
    private const string SupportedMajor = "1";

    /// <summary>With fewer plugins, starting threads takes longer than writing.</summary>
    private const int MinToSpread = 64;

    private const int InitialBytes = 16 * 1024;

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
        if (plugins.Count < MinToSpread)
        {
            foreach (var plugin in plugins.AsSpan())
            {
                PluginShape.Write(json, plugin);
            }
        }
        else
        {
            WriteSpread(utf8, plugins);
        }

        utf8.WriteEndArray();
    }

    /// <summary>Writes the plugins on all cores, some at a time: memory must not grow with their number.</summary>
    private static void WriteSpread(Utf8JsonWriter utf8, EquatableList<Plugin> plugins)
    {
        var depth = utf8.CurrentDepth;
        var written = new ReadOnlyMemory<byte>[MinToSpread];
        for (var start = 0; start < plugins.Count; start += written.Length)
        {
            var count = Math.Min(written.Length, plugins.Count - start);
            Parallel.For(0, count, i => written[i] = NestedAt(depth, plugins[start + i]));
            foreach (var plugin in written.AsSpan(0, count))
            {
                utf8.WriteRawValue(plugin.Span, skipInputValidation: true);
            }

            utf8.Flush();
        }
    }

    /// <summary>A plugin as it stands in a list so deep inside a document, with the line break before it, which raw values lack.</summary>
    private static ReadOnlyMemory<byte> NestedAt(int depth, Plugin plugin)
    {
        var output = new ArrayBufferWriter<byte>(InitialBytes);
        using var utf8 = new Utf8JsonWriter(output, CatalogJson.WriterOptions);
        for (var i = 0; i < depth; i++)
        {
            utf8.WriteStartArray();
        }

        utf8.Flush();
        var start = output.WrittenCount;
        PluginShape.Write(new ShapeWriter(utf8), plugin);
        utf8.Flush();
        return output.WrittenMemory[start..];
    }

    public static void WriteGenerator(ShapeWriter json, Generator generator)
    {
        json.BeginObject();
        json.Text("name"u8, generator.Name);
        json.Text("version"u8, generator.Version);
        json.EndObject();
    }

    public static Generator ReadGenerator(ShapeReader json) => new(json.Text("name"), json.Text("version"));

    public static void WriteSource(ShapeWriter json, CatalogSource source)
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

    public static CatalogSource ReadSource(ShapeReader json) => new(
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

        json.Context.Add(CatalogDiagnostics.UnsupportedSchemaVersion, json.Find("schemaVersion") ?? json.Element, version);
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
                    CheckId(new ShapeReader(plugin, json.Context), seen);
                }
            }
        }
    }

    private static void CheckId(ShapeReader plugin, HashSet<string> seen)
    {
        if (plugin.Find("id") is { ValueKind: JsonValueKind.String } id && !seen.Add(plugin.Text("id")))
        {
            plugin.Context.Add(CatalogDiagnostics.DuplicateId, id, plugin.Text("id"));
        }
    }
}
