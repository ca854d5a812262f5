using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration.Yaml;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Reads how findings are judged: the keys <c>severities</c> and <c>allow</c> of <c>site.yml</c>, or a file with these keys alone.</summary>
public static class PolicyReader
{
    /// <summary>The policy of a file of its own; what is wrong is reported and left out.</summary>
    public static FindingPolicy Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (YamlDocumentReader.Read(source, diagnostics) is not { } document || MappingReader.Of(document, "The file", diagnostics) is not { } root)
        {
            return new FindingPolicy();
        }

        var policy = Read(root, diagnostics);
        root.End();
        return policy;
    }

    internal static FindingPolicy Read(MappingReader root, DiagnosticBag diagnostics)
    {
        var severities = ReadSeverities(root.Entries("severities"), diagnostics);
        var allowed = ReadAllowed(root.Items("allow"), diagnostics);
        return new FindingPolicy { Severities = severities, Allow = allowed, File = allowed.Count > 0 ? root.Location.Path : null };
    }

    private static EquatableList<SeverityOverride> ReadSeverities(IReadOnlyList<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        var severities = new List<SeverityOverride>();
        foreach (var entry in entries)
        {
            if (!IsCode(entry.Key))
            {
                diagnostics.Add(ConfigurationDiagnostics.InvalidValue.At(entry.KeyLocation, "severities", entry.Key, "codes such as 'VCD3001'"));
            }
            else if (entry.Value is YamlScalar { Value: var severity } && SeverityOverride.All.Contains(severity))
            {
                severities.Add(new SeverityOverride(entry.Key, severity));
            }
            else
            {
                var value = (entry.Value as YamlScalar)?.Value ?? entry.Value.Kind;
                diagnostics.Add(ConfigurationDiagnostics.InvalidValue.At(entry.Value.Location, entry.Key, value, $"one of {string.Join(", ", SeverityOverride.All)}"));
            }
        }

        return severities.OrderBy(severity => severity.Code, StringComparer.Ordinal).ToEquatableList();
    }

    private static EquatableList<AllowedFinding> ReadAllowed(IReadOnlyList<YamlNode> items, DiagnosticBag diagnostics)
    {
        var allowed = new List<AllowedFinding>();
        foreach (var item in items)
        {
            if (MappingReader.Of(item, "An entry of 'allow'", diagnostics) is not { } reader)
            {
                continue;
            }

            var rule = reader.Text("rule", IsCode, "a code such as 'VCD3001'");
            if (rule is null && reader.Entry("rule") is null)
            {
                diagnostics.Add(ConfigurationDiagnostics.MissingKey.At(reader.Location, "rule"));
            }

            var entry = new AllowedFinding(
                rule ?? "",
                reader.RequiredText("path"),
                reader.RequiredText("reason"),
                ReadDate(reader.Text("expires", text => ReadDate(text) is not null, "a date such as '2026-12-31'")),
                item.Location.Start.Line);
            reader.End();
            if (rule is not null && entry.Path.Length > 0 && entry.Reason.Length > 0)
            {
                allowed.Add(entry);
            }
        }

        return allowed.ToEquatableList();
    }

    private static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool IsCode(string text) => text is ['V', 'C', 'D', _, _, _, _] && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;
}
