using System.Globalization;
using VdkConnectorDocs.Site.History;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

public sealed class GrowthChartTests
{
    [Fact]
    public void LinesRiseInStepsWithinTheDrawing()
    {
        var chart = Chart([Size("2020-01-01", 1, 2), Size("2021-01-01", 1, 4), Size("2022-01-01", 3, 8)])!;

        var (plugins, connectors) = (chart.Lines[0], chart.Lines[1]);
        Assert.Equal(("plugins", "8 plugins", 3), (plugins.Name, plugins.Label, plugins.Points.Count));
        Assert.Equal(("connectors", "3 connectors", 2), (connectors.Name, connectors.Label, connectors.Points.Count));
        Assert.Equal(plugins.Points.OrderBy(static point => point.X), plugins.Points);
        Assert.Equal(plugins.Points.OrderByDescending(static point => point.Y), plugins.Points);
        Assert.All(chart.Lines.SelectMany(static line => line.Points), point =>
        {
            Assert.InRange(point.X, chart.Start, chart.End);
            Assert.InRange(point.Y, 0, chart.Base);
        });
    }

    [Fact]
    public void TheLastSizeHoldsUntilTheNewestCommit()
    {
        var sizes = new[] { Size("2020-01-01", 1, 2), Size("2021-01-01", 1, 4) };

        Assert.Equal(Chart(sizes)!.End, Chart(sizes)!.Lines[0].Points[^1].X);
        Assert.True(GrowthChart.Of(sizes, new DateOnly(2022, 1, 1), 760, 260)!.Lines[0].Points[^1].X < Chart(sizes)!.End);
    }

    [Fact]
    public void YearsAreMarkedWhereTheyBegin()
    {
        Assert.Equal(["2021", "2022"], Labels(Chart([Size("2020-06-01", 1, 1), Size("2022-06-01", 1, 1)])));
        Assert.Equal(["2020-02-01"], Labels(Chart([Size("2020-02-01", 1, 1), Size("2020-06-01", 1, 1)])));
        Assert.InRange(Labels(Chart([Size("1990-06-01", 1, 1), Size("2040-06-01", 1, 1)])).Count, 8, 14);
    }

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(38, "0 10 20 30 40")]
    [InlineData(10_000, "0 2000 4000 6000 8000 10000")]
    [InlineData(int.MaxValue, "0 500000000 1000000000 1500000000 2000000000 2500000000")]
    public void CountsAreRoundAndReachTheLargest(int most, string labels)
    {
        var chart = Chart([Size("2020-01-01", 0, 0), Size("2021-01-01", 0, most)])!;

        Assert.Equal(labels, string.Join(' ', chart.Counts.Select(static count => count.Label)));
        Assert.Equal(chart.Counts.OrderByDescending(static count => count.Position), chart.Counts);
    }

    [Fact]
    public void LabelsOfEqualLinesStandOneAboveTheOther()
    {
        Assert.All([Chart([Size("2020-01-01", 1, 1), Size("2021-01-01", 5, 5)])!, Chart([Size("2020-01-01", 1, 1), Size("2021-01-01", 0, 0)])!], static chart =>
            Assert.InRange(chart.Lines[1].LabelPosition - chart.Lines[0].LabelPosition, 14, 30));
    }

    [Fact]
    public void WithoutTimeThereIsNoChart()
    {
        Assert.Null(Chart([]));
        Assert.Null(Chart([Size("2020-01-01", 1, 1)]));
        Assert.Null(Chart([Size("2020-01-01", 1, 1), Size("2020-01-01", 2, 2)]));
    }

    private static List<string> Labels(GrowthChart? chart) => [.. chart!.Years.Select(static year => year.Label)];

    private static CatalogSize Size(string day, int connectors, int plugins) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), connectors, plugins);

    private static GrowthChart? Chart(IReadOnlyList<CatalogSize> sizes) => GrowthChart.Of(sizes, until: null, 760, 260);
}
