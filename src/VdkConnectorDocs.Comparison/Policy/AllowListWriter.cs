using System.Globalization;
using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Policy;

/// <summary>Proposes the entries that would accept findings, as YAML for <c>site.yml</c> or a policy file.</summary>
public static class AllowListWriter
{
    public static string Write(IEnumerable<Finding> findings, IEnumerable<AcceptedFinding> accepted)
    {
        var text = new StringBuilder("# Findings that are accepted. Say why in each reason; 'expires: 2026-12-31' ends one.\n");
        var entries = accepted
            .Select(static known => (known.Entry.Rule, known.Entry.Path, known.Entry.Reason, known.Entry.Expires))
            .Concat(findings.Select(static finding => (Rule: finding.Rule.Id, finding.Path, Reason: finding.Message, Expires: (DateOnly?)null)))
            .Distinct()
            .OrderBy(static entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Rule, StringComparer.Ordinal)
            .ToList();
        text.Append(entries.Count == 0 ? "allow: []\n" : "allow:\n");
        foreach (var (rule, path, reason, expires) in entries)
        {
            text.Append("  - rule: ").Append(rule).Append("\n    path: ").Append(Quote(path)).Append("\n    reason: ").Append(Quote(reason)).Append('\n');
            if (expires is { } day)
            {
                text.Append("    expires: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
            }
        }

        return text.ToString();
    }

    // A JSON string is a double-quoted YAML scalar.
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
