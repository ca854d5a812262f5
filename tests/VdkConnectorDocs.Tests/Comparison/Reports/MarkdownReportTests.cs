using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using VdkConnectorDocs.Comparison.Reports;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void ShowsBeforeAndAfterWithALinkToTheEvidence()
    {
        var page = Render(SampleReports.Of(SampleReports.Removed("HERON_HOST"), SampleReports.DefaultChanged("HERON_PORT", "1", "2")));

        var rows = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent)).ToList();
        Assert.Equal(["breaking", "vdk-heron", "Option removed or renamed", "option HERON_HOST", "HERON_HOST", "–"], rows[0]);
        Assert.Equal(["risky", "vdk-heron", "Default changed", "option HERON_PORT", "1", "2"], rows[1]);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.TextContent == "HERON_HOST" && link.GetAttribute("href")!.EndsWith("heron.py#L11-L14", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "https://catalog.example/diagnostics/vcd3009/");
    }

    [Fact]
    public void BeginsWithTheCount() =>
        Assert.Equal("1 breaking, 1 risky, 0 info", Render(SampleReports.Of(SampleReports.Removed("A"), SampleReports.DefaultChanged("B", "1", "2"))).QuerySelector("strong")!.TextContent);

    [Fact]
    public void SaysSoWhenNothingChanges() =>
        Assert.Equal("Nothing changes for users", Render(SampleReports.Of()).QuerySelector("strong")!.TextContent);

    [Fact]
    public void FoldsChangedTexts()
    {
        var page = Render(SampleReports.Of(SampleReports.TextChanged("HERON_PORT")));

        var folded = Assert.Single(page.QuerySelectorAll("details"));
        Assert.Contains("HERON_PORT", folded.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAStrangerWroteStaysText()
    {
        var page = Render(SampleReports.HostileReport());

        Assert.Empty(page.QuerySelectorAll("b, script, img, em"));
        Assert.All(page.QuerySelectorAll("tr"), row => Assert.Equal(6, row.Children.Length));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^https://(github.com|catalog.example)/", link.GetAttribute("href")!));
        Assert.DoesNotContain('\u001b', page.Body!.TextContent);
        Assert.DoesNotContain('\u202e', page.Body!.TextContent);

        // GitHub finds mentions in text that is no code.
        foreach (var code in page.QuerySelectorAll("code").ToList())
        {
            code.Remove();
        }

        Assert.DoesNotContain("@team", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("#1", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void FitsIntoAStepSummary()
    {
        var report = SampleReports.Of(Enumerable.Range(0, 20_000).Select(i => SampleReports.DefaultChanged($"HERON_OPTION_{i}", "é" + i, "ü" + i)));

        var text = MarkdownReport.Write(report);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), MarkdownReport.MaxBytes / 2, MarkdownReport.MaxBytes);
        Assert.Contains("lines are left out", text, StringComparison.Ordinal);
        Assert.Contains("**0 breaking, 20000 risky, 0 info**", text, StringComparison.Ordinal);
    }

    private static IHtmlDocument Render(FindingReport report)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

        // As it arrives: in UTF-8, which has no lone surrogates. AngleSharp takes U+FFFF for the end.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(MarkdownReport.Write(report))).Replace('\uFFFF', '?');
        return new HtmlParser().ParseDocument(Markdown.ToHtml(text, pipeline));
    }
}
