using System.Buffers;
using System.Text.Json;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>How all pages of a site came about. Its form as JSON is known to this version of the code only.</summary>
/// <param name="Basis">What all pages were made of besides what each asks.</param>
/// <param name="ManifestHash">The site that they are, as <see cref="Verification.SiteIntegrity.ManifestHash"/> gives it.</param>
/// <param name="Answers">The name of a question, and the content id of its answer; each pair once.</param>
/// <param name="Pages">Those whose making is known.</param>
internal sealed record SiteRecord(
    string Basis, string ManifestHash, IReadOnlyList<(string Question, string Answer)> Answers, IReadOnlyList<PageRecord> Pages)
{
    private const int InitialBytes = 64 * 1024;

    /// <summary>The bytes of a record.</summary>
    /// <param name="pages">Each as <see cref="Write(Utf8JsonWriter, PageRecord)"/> has written it, in one list.</param>
    public static ReadOnlyMemory<byte> Write(
        string basis, string manifestHash, IEnumerable<(string Question, string Answer)> answers, ReadOnlySpan<byte> pages)
    {
        var buffer = new ArrayBufferWriter<byte>(pages.Length + InitialBytes);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(basis);
            json.WriteStringValue(manifestHash);
            json.WriteStartArray();
            foreach (var (question, answer) in answers)
            {
                json.WriteStringValue(question);
                json.WriteStringValue(answer);
            }

            json.WriteEndArray();
            json.WriteRawValue(pages, skipInputValidation: true);
            json.WriteEndArray();
        }

        return buffer.WrittenMemory;
    }

    public static SiteRecord Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        return new SiteRecord(
            json[0].GetString()!,
            json[1].GetString()!,
            [.. json[2].EnumerateArray().Select(static text => text.GetString()!).Chunk(2).Select(static pair => (pair[0], pair[1]))],
            [.. json[3].EnumerateArray().Select(ReadPage)]);
    }

    /// <summary>Writes one page of a record.</summary>
    public static void Write(Utf8JsonWriter json, PageRecord page)
    {
        json.WriteStartArray();
        json.WriteStringValue(page.Path);
        json.WriteStringValue(page.Id);
        json.WriteStartArray();
        foreach (var answer in page.Answers)
        {
            json.WriteNumberValue(answer);
        }

        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var path in page.OtherFiles)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        DiagnosticJson.Write(json, page.Diagnostics);
        json.WriteEndArray();
    }

    private static PageRecord ReadPage(JsonElement json) => new(
        json[0].GetString()!,
        json[1].GetString()!,
        [.. json[2].EnumerateArray().Select(static answer => answer.GetInt32())],
        [.. json[3].EnumerateArray().Select(static path => path.GetString()!)],
        DiagnosticJson.Read(json[4]));
}
