using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Baselines;

/// <summary>
/// Findings that were there before, so that a run can tell of new ones only: a JSON file of fingerprints, each with how often it occurs.
/// </summary>
public sealed class FindingBaseline
{
    private const int Version = 1;

    private readonly Dictionary<string, int> _counts;

    private FindingBaseline(Dictionary<string, int> counts) => _counts = counts;

    /// <summary>The findings beyond those that the baseline holds, in their order.</summary>
    public IReadOnlyList<Finding> FindNew(IEnumerable<Finding> findings)
    {
        var left = new Dictionary<string, int>(_counts, StringComparer.Ordinal);
        var found = new List<Finding>();
        foreach (var finding in findings)
        {
            var fingerprint = finding.Fingerprint;
            if (left.TryGetValue(fingerprint, out var count) && count > 0)
            {
                left[fingerprint] = count - 1;
            }
            else
            {
                found.Add(finding);
            }
        }

        return found;
    }

    /// <summary>Null, with what is wrong, when the text is no baseline.</summary>
    public static FindingBaseline? Read(string json, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != Version)
            {
                problem = $"its version is not {Version}";
                return null;
            }

            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                counts[entry.GetProperty("fingerprint").GetString() ?? ""] = entry.GetProperty("count").GetInt32();
            }

            problem = null;
            return new FindingBaseline(counts);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            problem = exception.Message.TrimEnd('.');
            return null;
        }
    }

    /// <summary>The baseline of what was found, in the order of rule and path.</summary>
    public static string Write(IEnumerable<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("findings");
            var entries = findings
                .GroupBy(static finding => (finding.Rule.Id, finding.Path, finding.Fingerprint))
                .OrderBy(static group => group.Key.Id, StringComparer.Ordinal)
                .ThenBy(static group => group.Key.Path, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("rule", entry.Key.Id);
                json.WriteString("path", entry.Key.Path);
                json.WriteString("fingerprint", entry.Key.Fingerprint);
                json.WriteNumber("count", entry.Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
