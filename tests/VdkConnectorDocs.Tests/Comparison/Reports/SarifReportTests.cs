using System.Text.Json.Nodes;
using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

/// <summary>
/// What code scanning needs of SARIF 2.1.0. The schema itself is OASIS's and not ours to ship, so its rules that concern us are asserted
/// here; the words in quotes are its names.
/// </summary>
public sealed class SarifReportTests
{
    [Fact]
    public void NamesVersionToolAndRules()
    {
        var log = Parse(SampleReports.Of(SampleReports.Removed("HERON_HOST")));

        Assert.Equal("2.1.0", (string?)log["version"]);
        var driver = log["runs"]![0]!["tool"]!["driver"]!;
        Assert.Equal("vdk-connector-docs", (string?)driver["name"]);
        var ids = driver["rules"]!.AsArray().Select(rule => (string?)rule!["id"]).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(driver["rules"]!.AsArray(), rule =>
        {
            Assert.NotNull((string?)rule!["shortDescription"]!["text"]);
            Assert.Matches("^(note|warning|error)$", (string?)rule["defaultConfiguration"]!["level"]);
            Assert.True(Uri.IsWellFormedUriString((string?)rule["helpUri"], UriKind.Absolute));
        });
    }

    [Fact]
    public void PutsAResultOnItsLines()
    {
        var result = Parse(SampleReports.Of(SampleReports.DefaultChanged("HERON_PORT", "1", "2")))["runs"]![0]!["results"]![0]!;

        Assert.Equal("VCD3101", (string?)result["ruleId"]);
        Assert.Equal("warning", (string?)result["level"]);
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("projects/vdk-plugins/vdk-heron/src/heron.py", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal(20, (int?)place["region"]!["startLine"]);
        Assert.Equal(20, (int?)place["region"]!["endLine"]);
        Assert.Matches("^[0-9a-f]{32}$", (string?)result["partialFingerprints"]!["vdkConnectorDocs/v1"]);
    }

    [Fact]
    public void IndexesOfRulesAreTrue()
    {
        var run = Parse(SampleReports.Of(SampleReports.Removed("A"), SampleReports.TextChanged("B")))["runs"]![0]!;

        Assert.All(run["results"]!.AsArray(), result =>
            Assert.Equal((string?)result!["ruleId"], (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]));
    }

    [Fact]
    public void WhatIsAcceptedIsSuppressed()
    {
        var results = Parse(SampleReports.HostileReport())["runs"]![0]!["results"]!.AsArray();

        var suppressed = Assert.Single(results, result => result!["suppressions"] is not null)!;
        Assert.Equal("external", (string?)suppressed["suppressions"]![0]!["kind"]);
    }

    [Fact]
    public void AddressesOfFilesAreAddresses()
    {
        var results = Parse(SampleReports.HostileReport())["runs"]![0]!["results"]!.AsArray();

        Assert.All(results, result => Assert.True(Uri.IsWellFormedUriString(
            (string?)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"], UriKind.Relative)));
    }

    private static JsonNode Parse(FindingReport report) => JsonNode.Parse(SarifReport.Write(report))!;
}
