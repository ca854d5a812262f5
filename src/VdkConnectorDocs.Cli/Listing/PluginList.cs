using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Listing;

/// <summary>Writes plugins as a table, as JSON or as names.</summary>
internal static class PluginList
{
    private static readonly TextColumn[] Columns =
    [
        new("CONNECTOR", Wraps: false), new("KINDS", Wraps: true), new("CAN", Wraps: true), new("INSTALL", Wraps: false),
    ];

    public static void Write(IReadOnlyList<Plugin> plugins, ListFormat format, ToolRun run)
    {
        switch (format)
        {
            case ListFormat.Json:
                run.Context.WriteJson(ToJson(plugins));
                break;
            case ListFormat.Names:
                run.Context.Write(string.Concat(plugins.Select(static plugin => PrintableText.Line(PrintableText.OneLine(plugin.Id)) + "\n")));
                break;
            default:
                var rows = plugins.Select(Cells).ToList();
                TextTable.Write(Columns, rows, run.Context);
                run.Remark($"{CountText.Of(plugins.Count(static plugin => plugin.IsConnector), "connector")}{Others(plugins)}");
                break;
        }
    }

    private static string Others(IReadOnlyList<Plugin> plugins) =>
        plugins.Count(static plugin => !plugin.IsConnector) is > 0 and var others ? $", {CountText.Of(others, "other plugin")}" : "";

    private static IReadOnlyList<string> Cells(Plugin plugin) =>
    [
        plugin.Id,
        plugin.IsConnector ? string.Join(", ", plugin.Kinds) : "-",
        plugin.IsConnector ? string.Join(", ", plugin.Capabilities) : plugin.Reason,
        plugin.Install,
    ];

    /// <summary>An array of objects with the members of <c>connectors.json</c> that tell one plugin from another.</summary>
    private static ReadOnlySpan<byte> ToJson(IReadOnlyList<Plugin> plugins)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartArray();
            foreach (var plugin in plugins)
            {
                writer.WriteStartObject();
                writer.WriteString("id", plugin.Id);
                writer.WriteString("displayName", plugin.DisplayName);
                WriteNames(writer, "kinds", plugin.Kinds);
                WriteNames(writer, "capabilities", plugin.Capabilities);
                writer.WriteString("summary", plugin.Summary);
                writer.WriteString("reason", plugin.Reason);
                writer.WriteString("install", plugin.Install);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        output.Write("\n"u8);
        return output.WrittenSpan;
    }

    private static void WriteNames(Utf8JsonWriter writer, string property, IEnumerable<string> names)
    {
        writer.WriteStartArray(property);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
