using System.Xml.Linq;
using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

/// <summary>What the schemas of Apache Ant and Jenkins have in common, as far as this report uses it.</summary>
public sealed class JUnitReportTests
{
    private static readonly string[] Required = ["name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"];

    [Fact]
    public void ErrorsFailAndOthersPass()
    {
        var suite = Parse(SampleReports.Of(SampleReports.Removed("A"), SampleReports.DefaultChanged("B", "1", "2"), SampleReports.TextChanged("C")));

        Assert.Equal("3", (string?)suite.Attribute("tests"));
        Assert.Equal("1", (string?)suite.Attribute("failures"));
        var failure = Assert.Single(suite.Descendants("failure"));
        Assert.Equal("VCD3009", (string?)failure.Attribute("type"));
        Assert.StartsWith("projects/vdk-plugins/vdk-heron/src/heron.py(11)", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void HasOneCaseWhenNothingWasFound()
    {
        var suite = Parse(SampleReports.Of());

        Assert.Empty(Assert.Single(suite.Elements("testcase")).Elements());
    }

    [Fact]
    public void WhatIsAcceptedIsSkipped() => Assert.Single(Parse(SampleReports.HostileReport()).Descendants("skipped"));

    [Fact]
    public void HasWhatTheSchemasAskFor()
    {
        var suite = Parse(SampleReports.HostileReport());

        Assert.All(Required, name => Assert.NotNull(suite.Attribute(name)));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$", (string?)suite.Attribute("timestamp"));
        var children = suite.Elements().Select(element => element.Name.LocalName).ToList();
        Assert.Equal("properties", children[0]);
        Assert.Equal(["system-out", "system-err"], children[^2..]);
        Assert.All(children[1..^2], name => Assert.Equal("testcase", name));
        Assert.Equal(children.Count - 3, (int?)suite.Attribute("tests"));
        Assert.All(suite.Elements("testcase"), test =>
        {
            Assert.NotNull(test.Attribute("name"));
            Assert.NotNull(test.Attribute("classname"));
            Assert.NotNull(test.Attribute("time"));
            Assert.InRange(test.Elements().Count(), 0, 1);
        });
    }

    [Theory]
    [InlineData("2026-02-03T04:05:06Z", "2026-02-03T04:05:06")]
    [InlineData("2026-02-03T04:05:06+02:00", "2026-02-03T02:05:06")]
    [InlineData("\u0001 yesterday", "1970-01-01T00:00:00")]
    [InlineData(null, "1970-01-01T00:00:00")]
    public void TheTimeIsTheHeadsWhereItIsOne(string? committedAt, string timestamp)
    {
        var report = SampleReports.Of();
        report = report with { Head = report.Head with { Source = report.Head.Source with { CommittedAt = committedAt } } };

        Assert.Equal(timestamp, (string?)Parse(report).Attribute("timestamp"));
    }

    private static XElement Parse(FindingReport report) => XDocument.Parse(JUnitReport.Write(report)).Root!.Element("testsuite")!;
}
