using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Policy;

public sealed class JudgedFindingsTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("vdk-heron/option/A")]
    [InlineData("vdk-heron/src/heron.py")]
    public void AnEntryAcceptsByFactOrByFile(string path)
    {
        var judged = Judge(new AllowedFinding("VCD3009", path, "Announced.", null, 4));

        Assert.Empty(judged.Findings);
        Assert.Equal("Announced.", Assert.Single(judged.Accepted).Entry.Reason);
        Assert.Empty(judged.Notes);
    }

    [Fact]
    public void AnEntryCountsOnItsLastDay() => Assert.Single(Judge(new AllowedFinding("VCD3009", "vdk-heron/option/A", "x", Today, 4)).Accepted);

    [Fact]
    public void AnExpiredEntryAcceptsNothingAndIsReported()
    {
        var judged = Judge(new AllowedFinding("VCD3009", "vdk-heron/option/A", "x", Today.AddDays(-1), 4));

        Assert.Single(judged.Findings);
        Assert.Equal("policy.yml(4,1): warning VCD3902: The entry for VCD3009 of 'vdk-heron/option/A' expired on 2026-05-31.", Assert.Single(judged.Notes).ToString());
    }

    [Fact]
    public void AnUnusedEntryIsReported() =>
        Assert.Equal("VCD3901", Assert.Single(Judge(new AllowedFinding("VCD3009", "vdk-heron/option/B", "x", null, 4)).Notes).Id);

    [Fact]
    public void AnEntryForARuleThatWasNotRunIsNotUnused() =>
        Assert.Empty(Judge(new AllowedFinding("VCD4001", "vdk-heron/option/B", "x", null, 4)).Notes);

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("info", DiagnosticSeverity.Info)]
    public void ASeverityCanBeOverridden(string severity, DiagnosticSeverity expected)
    {
        var policy = new FindingPolicy { Severities = [new SeverityOverride("VCD3009", severity)] };

        var judged = JudgedFindings.Judge([SampleReports.Removed("A")], policy, CatalogComparer.Rules, Today);

        Assert.Equal(expected, Assert.Single(judged.Findings).Severity);
    }

    [Fact]
    public void ARuleCanBeTurnedOff() => Assert.Empty(JudgedFindings.Judge(
        [SampleReports.Removed("A")],
        new FindingPolicy { Severities = [new SeverityOverride("VCD3009", "none")] },
        CatalogComparer.Rules,
        Today).Findings);

    private static JudgedFindings Judge(AllowedFinding entry) => JudgedFindings.Judge(
        [SampleReports.Removed("A")], new FindingPolicy { Allow = [entry], File = "policy.yml" }, CatalogComparer.Rules, Today);
}
