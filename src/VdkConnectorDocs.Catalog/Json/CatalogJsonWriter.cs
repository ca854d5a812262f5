using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json.Shapes;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// Writes the contract of <c>connectors.json</c>: UTF-8 without a byte order mark, two blanks of indentation, <c>\n</c>, members and
/// items in the order of the model, so that the same catalog gives the same bytes.
/// </summary>
public static class CatalogJsonWriter
{
    /// <summary>The whole catalog, <see cref="CatalogJson.CatalogPath"/>.</summary>
    public static void Write(Stream output, ConnectorCatalog catalog)
    {
        using (var json = new Utf8JsonWriter(output, CatalogJson.WriterOptions))
        {
            CatalogShape.Write(json, catalog);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The whole catalog in memory.</summary>
    public static byte[] ToUtf8Bytes(ConnectorCatalog catalog)
    {
        using var output = new MemoryStream();
        Write(output, catalog);
        return output.ToArray();
    }

    /// <summary>One plugin of the catalog with the catalog's header: the file at <see cref="Links.Self"/>.</summary>
    public static void WriteConnector(IBufferWriter<byte> output, ConnectorCatalog catalog, Plugin plugin)
    {
        using (var json = new Utf8JsonWriter(output, CatalogJson.WriterOptions))
        {
            CatalogShape.WriteConnector(json, catalog, plugin);
        }

        output.Write("\n"u8);
    }

    /// <summary>A value as the contract has it, for other documents that hold one.</summary>
    public static void WriteValue(Utf8JsonWriter json, CatalogValue value) => ValueShape.Write(new ShapeWriter(json), value);
}
