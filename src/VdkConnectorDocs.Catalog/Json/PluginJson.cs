using System.Text.Json;
using VdkConnectorDocs.Catalog.Json.Shapes;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// Plugins of any state of extraction, with the members of the contract, for what is kept between two runs of the same program. What is
/// read is not checked for more than its shape.
/// </summary>
public static class PluginJson
{
    /// <summary>How what is written here has to be written, and read with the same depth.</summary>
    public static JsonWriterOptions WriterOptions => CatalogJson.CompactOptions;

    public static void Write(Utf8JsonWriter json, Plugin plugin) => PluginShape.Write(new ShapeWriter(json), plugin);

    /// <param name="source">Where the evidence links now: the same plugin may be part of a later commit.</param>
    /// <returns>Null when it is no plugin as <see cref="Write(Utf8JsonWriter, Plugin)"/> gives it.</returns>
    public static Plugin? Read(JsonElement json, CatalogSource source)
    {
        var context = NewContext(source);
        var plugin = PluginShape.Read(ShapeReader.Of(json, "the plugin", context));
        return context.Found.Count == 0 ? plugin : null;
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<UnresolvedFact> facts)
    {
        json.WriteStartArray();
        var shape = new ShapeWriter(json);
        foreach (var fact in facts)
        {
            UnresolvedShape.Write(shape, fact);
        }

        json.WriteEndArray();
    }

    /// <param name="source">As with <see cref="Read"/>.</param>
    /// <returns>Null when they are no facts as <see cref="Write(Utf8JsonWriter, IReadOnlyList{UnresolvedFact})"/> gives them.</returns>
    public static IReadOnlyList<UnresolvedFact>? ReadUnresolved(JsonElement json, CatalogSource source)
    {
        var context = NewContext(source);
        var facts = json.EnumerateArray().Select(fact => UnresolvedShape.Read(ShapeReader.Of(fact, "the fact", context))).ToList();
        return context.Found.Count == 0 ? facts : null;
    }

    private static ReadContext NewContext(CatalogSource source) => new("a plugin", default, CatalogReadLimits.Default) { EvidenceSource = source };
}
