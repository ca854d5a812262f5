using System.Globalization;
using System.Text;
using System.Xml;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>
/// JUnit's XML as the common schemas have it (those of Apache Ant and of Jenkins). Errors are failed cases, what is accepted is skipped,
/// all else passes and is told in <c>system-out</c>. No clock is read: the time is the head's.
/// </summary>
public static class JUnitReport
{
    public static string Write(FindingReport report)
    {
        var failures = report.Findings.Count(static finding => finding.Severity == DiagnosticSeverity.Error);
        var tests = Math.Max(report.Findings.Count + report.Accepted.Count, 1);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", report.Title);
            xml.WriteAttributeString("package", report.Generator.Name);
            xml.WriteAttributeString("id", "0");
            xml.WriteAttributeString("timestamp", Timestamp(report.Head.Source.CommittedAt));
            xml.WriteAttributeString("hostname", "localhost");
            WriteNumber(xml, "tests", tests);
            WriteNumber(xml, "failures", failures);
            WriteNumber(xml, "errors", 0);
            WriteNumber(xml, "skipped", report.Accepted.Count);
            xml.WriteAttributeString("time", "0");
            xml.WriteElementString("properties", null);
            WriteCases(xml, report);
            xml.WriteElementString("system-out", Printable(TextReport.Write(report)));
            xml.WriteElementString("system-err", Printable(string.Join('\n', report.Notes)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    private static void WriteCases(XmlWriter xml, FindingReport report)
    {
        foreach (var finding in report.Findings)
        {
            StartCase(xml, finding.Plugin.Length == 0 ? FactKinds.Catalog : finding.Plugin, Name(finding));
            if (finding.Severity == DiagnosticSeverity.Error)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Printable(finding.Message));
                xml.WriteAttributeString("type", finding.Rule.Id);
                var place = finding.Evidence is { } evidence ? $"{report.FileOf(finding)}({evidence.Place.StartLine})" : "";
                xml.WriteString(Printable(string.Join('\n', [place, .. finding.Consequences])));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        foreach (var accepted in report.Accepted)
        {
            StartCase(xml, accepted.Finding.Plugin.Length == 0 ? FactKinds.Catalog : accepted.Finding.Plugin, Name(accepted.Finding));
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Printable(accepted.Entry.Reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (report.Findings.Count + report.Accepted.Count == 0)
        {
            StartCase(xml, FactKinds.Catalog, "Nothing was found");
            xml.WriteEndElement();
        }
    }

    // The time of a saved catalog can be any text; what is no time is as good as none.
    private static string Timestamp(string? committedAt) =>
        DateTimeOffset.TryParse(committedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)
            : "1970-01-01T00:00:00";

    private static string Name(Finding finding) => $"{finding.Rule.Id} {finding.About} {finding.Subject}";

    private static void StartCase(XmlWriter xml, string owner, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Printable(name));
        xml.WriteAttributeString("classname", Printable(owner));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteNumber(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    // XML has no place for control characters and lone surrogates at all.
    private static string Printable(string text)
    {
        var lines = text.Split('\n').Select(PrintableText.Line);
        var valid = new StringBuilder();
        foreach (var rune in string.Join('\n', lines).EnumerateRunes())
        {
            valid.Append(rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return valid.ToString();
    }
}
