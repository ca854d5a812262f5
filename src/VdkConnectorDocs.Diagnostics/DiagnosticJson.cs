using System.Buffers;
using System.Text.Json;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>Diagnostics as JSON, so that a result that was kept says again what it said when it was made.</summary>
public static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartArray();
            json.WriteStringValue(diagnostic.Descriptor.Id);
            json.WriteStringValue(diagnostic.Descriptor.Title);
            json.WriteStringValue(diagnostic.Descriptor.MessageFormat);
            json.WriteNumberValue((int)diagnostic.Descriptor.DefaultSeverity);
            json.WriteStringValue(diagnostic.Location.Path);
            json.WriteNumberValue(diagnostic.Location.Start.Line);
            json.WriteNumberValue(diagnostic.Location.Start.Column);
            json.WriteNumberValue(diagnostic.Location.End.Line);
            json.WriteNumberValue(diagnostic.Location.End.Column);
            json.WriteStringValue(diagnostic.Message);
            json.WriteNumberValue((int)diagnostic.Severity);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Diagnostic> Read(JsonElement json) => [.. json.EnumerateArray().Select(ReadOne)];

    public static byte[] ToUtf8Bytes(IReadOnlyList<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, diagnostics);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Diagnostic ReadOne(JsonElement json)
    {
        var descriptor = new DiagnosticDescriptor(Text(0), Text(1), Text(2), (DiagnosticSeverity)Number(3));
        var location = new SourceLocation(Text(4), new LinePosition(Number(5), Number(6)), new LinePosition(Number(7), Number(8)));
        return new Diagnostic(descriptor, location, Text(9), (DiagnosticSeverity)Number(10));

        string Text(int index) => json[index].GetString()!;

        int Number(int index) => json[index].GetInt32();
    }
}
