using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class SearchVerbTests : IDisposable
{
    private readonly ToolSession _tool = new();
    private readonly string _catalog;

    public SearchVerbTests() => _catalog = HarbourCatalog.Save(_tool.Folder);

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("quay", "vdk-quay")]
    [InlineData("VDK_QUAY_HOST", "vdk-quay")]
    [InlineData("quay_rate", "vdk-quay")]
    [InlineData("quay-query", "vdk-quay")]
    [InlineData("weather", "vdk-buoy")]
    [InlineData("jobs", "vdk-rope")]
    [InlineData("data-source", "vdk-buoy")]
    public void FindsNamesOptionsCommandsAndDescriptions(string term, string plugin)
    {
        Assert.Equal(ExitCodes.Done, Search(term));
        Assert.StartsWith(plugin + " ", _tool.OutputLines[1], StringComparison.Ordinal);
        Assert.Equal(2, _tool.OutputLines.Count);
    }

    [Fact]
    public void TheBestComesFirst()
    {
        // "the" is a word of two summaries; the name decides.
        Search("sea");
        Assert.StartsWith("vdk-buoy ", _tool.OutputLines[1], StringComparison.Ordinal);

        Search("rea");
        Assert.StartsWith("vdk-buoy ", _tool.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWordMustBeFound()
    {
        Search("quay", "host");
        Assert.Equal(2, _tool.OutputLines.Count);

        Search("quay weather");
        Assert.Equal("", _tool.Output);
        Assert.Contains("Nothing was found", _tool.Error, StringComparison.Ordinal);
    }

    private int Search(params string[] terms) => _tool.Run(["search", .. terms, "-q", "--catalog", _catalog]);
}
