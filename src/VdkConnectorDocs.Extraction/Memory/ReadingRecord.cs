using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;

namespace VdkConnectorDocs.Extraction.Memory;

/// <summary>
/// The reading of a plugin as bytes. They do not tell at which commit it was read: the links of its evidence are made anew. Their form is
/// known to this version of the code only.
/// </summary>
internal static class ReadingRecord
{
    private const int InitialBytes = 16 * 1024;

    /// <summary>Null when the reading cannot stand for a later one.</summary>
    public static ReadOnlyMemory<byte>? Write(ExtractionRequest request, PluginReading reading)
    {
        if (reading.Package.Answers is not { IsComparable: true } packageAnswers || reading.Plugin.Answers is not { IsComparable: true } pluginAnswers)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(InitialBytes);
        using (var json = new Utf8JsonWriter(buffer, PluginJson.WriterOptions))
        {
            json.WriteStartArray();
            json.WriteStringValue(BasisOf(request));
            json.WriteStringValue(reading.Folder.PackagePath);
            WriteTexts(json, reading.Folder.ListedPaths);
            WriteTexts(json, reading.DependencyRoots);
            PluginJson.Write(json, reading.Plugin.Content);
            DiagnosticJson.Write(json, reading.Plugin.Problems);
            pluginAnswers.Write(json);
            var package = reading.Package.Content;
            WriteTexts(json, package.SourceRoots);
            WriteTexts(json, package.MappedPackages.SelectMany(static mapped => new[] { mapped.Package, mapped.Folder }));
            PluginJson.Write(json, package.Unresolved);
            DiagnosticJson.Write(json, reading.Package.Problems);
            packageAnswers.Write(json);
            json.WriteEndArray();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The reading, without a look at whether the tree still gives the same answers; null for one that stands for nothing here.</summary>
    /// <param name="folder">The plugin as it is now.</param>
    public static PluginReading? Read(ReadOnlyMemory<byte> record, ExtractionRequest request, PluginFolder folder)
    {
        using var document = JsonDocument.Parse(record, new JsonDocumentOptions { MaxDepth = CatalogJson.MaxDepth });
        var json = document.RootElement;
        if (json[0].GetString() != BasisOf(request)
            || json[1].GetString() != folder.PackagePath
            || !ReadTexts(json[2]).SequenceEqual(folder.ListedPaths, StringComparer.Ordinal)
            || PluginJson.Read(json[4], request.Source) is not { } plugin
            || PluginJson.ReadUnresolved(json[9], request.Source) is not { } unresolved)
        {
            return null;
        }

        var package = new ReadPackage(plugin.Package)
        {
            SourceRoots = ReadTexts(json[7]),
            MappedPackages = [.. ReadTexts(json[8]).Chunk(2).Select(static mapped => new PackageFolder(mapped[0], mapped[1]))],
            Unresolved = unresolved,
        };
        return new PluginReading(
            folder,
            new Reading<ReadPackage>(package, DiagnosticJson.Read(json[10]), SourceAnswers.Read(json[11])),
            ReadTexts(json[3]),
            Code: null,
            Readme: null,
            new Reading<Plugin>(plugin, DiagnosticJson.Read(json[5]), SourceAnswers.Read(json[6])));
    }

    /// <summary>What else a reading depends on besides the tree.</summary>
    private static string BasisOf(ExtractionRequest request) => $"{request.Limits} {request.ReadmeLimits}";

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static List<string> ReadTexts(JsonElement json) => [.. json.EnumerateArray().Select(static text => text.GetString()!)];
}
