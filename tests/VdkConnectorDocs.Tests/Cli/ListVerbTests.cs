using System.Text.Json;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class ListVerbTests : IDisposable
{
    private readonly ToolSession _tool = new();
    private readonly string _catalog;

    public ListVerbTests() => _catalog = HarbourCatalog.Save(_tool.Folder);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void ColumnsAreAlignedWhenRedirected()
    {
        Assert.Equal(ExitCodes.Done, List());

        Assert.Equal(
            """
            CONNECTOR  KINDS                CAN                       INSTALL
            vdk-buoy   data-source          read                      pip install vdk-buoy
            vdk-quay   database, ingestion  query, cli-query, ingest  pip install vdk-quay

            """.ReplaceLineEndings("\n"),
            _tool.Output);
    }

    [Theory]
    [InlineData("120", '│')]
    [InlineData("30", '\n')]
    public void ATerminalGetsATableOrParagraphsSoThatInstallLinesStayWhole(string width, char before)
    {
        _tool.OutputIsTerminal = true;
        _tool.Variables["COLUMNS"] = width;

        List();

        Assert.Contains($"{before}{(before == '\n' ? "  " : " ")}pip install vdk-quay", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalGetsATable()
    {
        _tool.OutputIsTerminal = true;
        _tool.Variables["COLUMNS"] = "100";

        List();

        Assert.Contains('│', _tool.Output);
        Assert.Contains("pip install", _tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vdk-quay", "--kind", "database")]
    [InlineData("vdk-quay", "--kind", "Database,ingestion")]
    [InlineData("vdk-buoy", "--capability", "read")]
    [InlineData("vdk-quay", "--capability", "query,cli-query")]
    [InlineData("", "--kind", "database", "--capability", "read")]
    [InlineData("vdk-buoy vdk-quay vdk-rope", "--all")]
    public void FiltersKeepWhatHasAllThatIsAskedFor(string names, params string[] filter)
    {
        List([.. filter, "--format", "names"]);

        Assert.Equal(names, string.Join(' ', _tool.OutputLines));
    }

    [Fact]
    public void AnUnknownKindIsWrongUsageAndTheNearestIsNamed()
    {
        Assert.Equal(ExitCodes.WrongUsage, List("--kind", "databse"));
        Assert.Contains("did you mean 'database'?", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHoldsTheSamePlugins()
    {
        List("--format", "json");
        using var json = JsonDocument.Parse(_tool.OutputBytes);

        Assert.Equal(["vdk-buoy", "vdk-quay"], json.RootElement.EnumerateArray().Select(plugin => plugin.GetProperty("id").GetString()));
        Assert.Equal("pip install vdk-buoy", json.RootElement[0].GetProperty("install").GetString());
        Assert.NotEqual(0xEF, _tool.OutputBytes[0]);
    }

    private int List(params string[] arguments) => _tool.Run(["list", "-q", "--catalog", _catalog, .. arguments]);
}
