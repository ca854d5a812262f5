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
    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        json.WriteStringValue(Basis);
        json.WriteStringValue(ManifestHash);
        json.WriteStartArray();
        foreach (var (question, answer) in Answers)
        {
            json.WriteStringValue(question);
            json.WriteStringValue(answer);
        }

        json.WriteEndArray();
        foreach (var page in Pages)
        {
            Write(json, page);
        }

        json.WriteEndArray();
    }

    public static SiteRecord Read(ReadOnlyMemory<byte> bytes)
    {
        const int header = 3;
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        return new SiteRecord(
            json[0].GetString()!,
            json[1].GetString()!,
            [.. json[2].EnumerateArray().Select(static text => text.GetString()!).Chunk(2).Select(static pair => (pair[0], pair[1]))],
            [.. json.EnumerateArray().Skip(header).Select(ReadPage)]);
    }

    private static void Write(Utf8JsonWriter json, PageRecord page)
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
