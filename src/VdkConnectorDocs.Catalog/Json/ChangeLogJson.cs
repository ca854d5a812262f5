using System.Text.Json;
using VdkConnectorDocs.Catalog.Json.Shapes;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// The contract of <c>changes.json</c>, in the form of <see cref="CatalogJsonWriter"/>, and its way back for who has written it.
/// </summary>
public static class ChangeLogJson
{
    public static void Write(Stream output, ChangeLog log)
    {
        using (var json = new Utf8JsonWriter(output, CatalogJson.WriterOptions))
        {
            ChangeLogShape.Write(json, log);
        }

        output.WriteByte((byte)'\n');
    }

    public static byte[] ToUtf8Bytes(ChangeLog log)
    {
        using var output = new MemoryStream();
        Write(output, log);
        return output.ToArray();
    }

    /// <summary>A log as a member of another document that <see cref="Read"/> gets back.</summary>
    public static void WriteValue(Utf8JsonWriter json, ChangeLog log) => ChangeLogShape.Write(json, log);

    /// <summary>One of its revisions, as a log has it.</summary>
    public static void WriteValue(Utf8JsonWriter json, CatalogRevision revision) => ChangeLogShape.WriteRevision(new ShapeWriter(json), revision);

    /// <summary>What this version has written; null for anything else.</summary>
    public static ChangeLog? Read(JsonElement json)
    {
        var context = new ReadContext("the change log", default, CatalogReadLimits.Default);
        var log = ChangeLogShape.Read(ShapeReader.Of(json, "the change log", context));
        return context.Found.Count == 0 ? log : null;
    }
}
