using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

public sealed class GitHubReportTests
{
    [Fact]
    public void PutsEachFindingOnItsLineOfTheRepository()
    {
        var lines = Write(SampleReports.Of(SampleReports.DefaultChanged("HERON_PORT", "1", "2")));

        Assert.Equal(
            "::warning file=projects/vdk-plugins/vdk-heron/src/heron.py,line=20,endLine=20,title=VCD3101%3A Default changed::"
            + "vdk-heron: The default of the option HERON_PORT changed from 1 to 2.%0AIts type is another one.",
            lines[0]);
    }

    [Fact]
    public void NamesTheMostSevereFirst()
    {
        var lines = Write(SampleReports.Of(
            SampleReports.TextChanged("C"), SampleReports.DefaultChanged("B", "1", "2"), SampleReports.Removed("A")));

        Assert.Equal(["::error", "::warning", "::notice", "Catalog"], lines.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void StaysWithinGitHubsLimitsAndCountsTheRest()
    {
        var lines = Write(SampleReports.Of(
        [
            .. Enumerable.Range(0, 13).Select(i => SampleReports.Removed($"A{i}")),
            .. Enumerable.Range(0, 11).Select(i => SampleReports.DefaultChanged($"B{i}", "1", "2")),
            .. Enumerable.Range(0, 10).Select(i => SampleReports.TextChanged($"C{i}")),
        ]));

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.Contains("Not shown as annotations: 3 errors, 1 warning. The summary of this run has all of them.", lines);
    }

    [Fact]
    public void NothingThatAStrangerWroteStartsOrEndsACommand()
    {
        var lines = Write(SampleReports.HostileReport());

        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain('\r', line));
        var properties = lines[1].Split("::")[1];
        Assert.Equal(["warning file", "line", "endLine", "title"], properties.Split(',').Select(property => property.Split('=')[0]));
    }

    private static List<string> Write(FindingReport report) =>
        [.. GitHubReport.Write(report).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
