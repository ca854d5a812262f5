using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void HasTheDocumentedShape()
    {
        var json = JsonNode.Parse(JsonReport.Write(SampleReports.Of(SampleReports.Removed("HERON_HOST"), SampleReports.TextChanged("HERON_PORT"))))!.AsObject();

        Assert.Equal(["base", "head", "summary", "changes"], json.Select(member => member.Key));
        Assert.Equal("""{"breaking":1,"risky":0,"info":1,"accepted":0}""", json["summary"]!.ToJsonString());
        var change = json["changes"]![0]!.AsObject();
        Assert.Equal(
            ["rule", "impact", "severity", "connector", "about", "subject", "message", "before", "after", "evidence", "fingerprint"],
            change.Select(member => member.Key));
        Assert.Equal("VCD3009", (string?)change["rule"]);
        Assert.Equal("breaking", (string?)change["impact"]);
        Assert.Equal("error", (string?)change["severity"]);
        Assert.Equal(["side", "path", "startLine", "endLine", "url"], change["evidence"]!.AsObject().Select(member => member.Key));
        Assert.Equal("base", (string?)change["evidence"]!["side"]);
        Assert.Null(change["after"]);
    }

    [Fact]
    public void ValuesAreWrittenAsInTheCatalog()
    {
        var value = new ListValue([CatalogValue.Of("<a>"), new FloatValue(2), new MappingValue([new("key", CatalogValue.Null)])]);
        var report = JsonReport.Write(SampleReports.Of(SampleReports.Removed("HERON_HOST") with { Before = new FindingValue(value, "") }));

        Assert.Equal("""["\u003Ca\u003E",2.0,{"key":null}]""", JsonNode.Parse(report)!["changes"]![0]!["before"]!.ToJsonString());
        Assert.DoesNotContain('<', report);
    }

    [Fact]
    public void TheFingerprintDoesNotDependOnWordingAndPlace()
    {
        var one = SampleReports.Removed("HERON_HOST");
        var other = one with { Message = "Gone.", Evidence = null, Consequences = ["x"] };

        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.NotEqual(one.Fingerprint, SampleReports.Removed("HERON_PORT").Fingerprint);
        Assert.NotEqual(one.Fingerprint, (one with { Rule = SampleReports.TextChanged("x").Rule }).Fingerprint);
    }

    [Fact]
    public void SurvivesWhatAStrangerWrote() => Assert.NotNull(JsonNode.Parse(JsonReport.Write(SampleReports.HostileReport())));
}
