using System.Diagnostics;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class ShowVerbTests : IDisposable
{
    private readonly ToolSession _tool = new();
    private readonly string _catalog;

    public ShowVerbTests() => _catalog = HarbourCatalog.Save(_tool.Folder);

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("vdk-quay")]
    [InlineData("quay")]
    [InlineData("VDK-Quay")]
    [InlineData("QUAY")]
    public void FindsAPluginByAnyFormOfItsName(string name)
    {
        Assert.Equal(ExitCodes.Done, Show(name));

        Assert.Equal("Quay (vdk-quay)", _tool.OutputLines[0]);
        Assert.Contains("pip install vdk-quay", _tool.OutputLines);
    }

    [Theory]
    [InlineData("qay", "vdk-quay")]
    [InlineData("vdk-bouy", "vdk-buoy")]
    public void AnUnknownNameIsWrongUsageAndTheNearestIsNamed(string name, string nearest)
    {
        Assert.Equal(ExitCodes.WrongUsage, Show(name));
        Assert.Contains($"'{name}'; did you mean '{nearest}'?", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATimeOfAnotherFormIsShownAsItIs()
    {
        var catalog = HarbourCatalog.Catalog;
        var changed = catalog with { Connectors = [catalog.Connectors[0] with { LastChange = new Revision("c", "May") }] };
        var file = _tool.Folder.Write("other.json", CatalogJsonWriter.ToUtf8Bytes(changed));

        Assert.Equal(ExitCodes.Done, _tool.Run("show", "buoy", "--catalog", file));

        Assert.Contains("Changed:    May", _tool.OutputLines);
    }

    [Fact]
    public void ANameLikeNoOtherGetsNoSuggestion()
    {
        Assert.Equal(ExitCodes.WrongUsage, Show("lighthouse"));
        Assert.DoesNotContain("did you mean", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheConfigurationPutsWhatIsRequiredFirstAndTellsNoSecret()
    {
        Show("quay");

        Assert.Equal(
            """
            [vdk]
            # (required) The host to connect to.
            quay_host =
            # secret
            quay_password =
            # How much of it.
            #quay_rate = 90%% of tides
            # default: tempfile.gettempdir()
            #quay_folder =

            """.ReplaceLineEndings("\n"),
            _tool.Output[_tool.Output.IndexOf("[vdk]\n", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void PythonReadsTheConfigurationBackAsItIsMeant()
    {
        Show("quay");
        var ini = _tool.Output[_tool.Output.IndexOf("[vdk]\n", StringComparison.Ordinal)..];
        _tool.Folder.Write("config.ini", ini.Replace("\n#quay", "\nquay", StringComparison.Ordinal));

        var read = RunPython(
            "import configparser; c = configparser.ConfigParser(); c.read('config.ini'); print(dict(c['vdk']))", _tool.Folder.Path);

        Assert.Equal("{'quay_host': '', 'quay_password': '', 'quay_rate': '90% of tides', 'quay_folder': ''}", read);
    }

    private static string RunPython(string code, string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "python" : "python3", ["-c", code])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            using var python = Process.Start(start)!;
            return python.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Python on this machine.");
            return "";
        }
    }

    private int Show(string name) => _tool.Run("show", name, "-q", "--catalog", _catalog);
}
