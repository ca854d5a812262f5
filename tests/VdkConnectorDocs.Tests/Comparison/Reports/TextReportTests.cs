using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void HasALineAFindingInMSBuildsFormAndTheCount() => Assert.Equal(
        """
        projects/vdk-plugins/vdk-heron/src/heron.py(11): error VCD3009: [breaking] vdk-heron: The option A was removed.
        projects/vdk-plugins/vdk-heron/src/heron.py(20): warning VCD3101: [risky] vdk-heron: The default of the option B changed from 1 to 2.
            Its type is another one.
        Catalog check: 1 breaking, 1 risky, 0 info

        """.ReplaceLineEndings("\n"),
        TextReport.Write(SampleReports.Of(SampleReports.DefaultChanged("B", "1", "2"), SampleReports.Removed("A"))));

    [Fact]
    public void WhatAStrangerWroteIsOneLineWithoutControlCharacters()
    {
        var text = TextReport.Write(SampleReports.HostileReport());

        Assert.Equal(5, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void EveryFormatIsTheSameTwice() => Assert.All(
        ReportFormat.All, format => Assert.Equal(format.Write(SampleReports.HostileReport()), format.Write(SampleReports.HostileReport())));
}
