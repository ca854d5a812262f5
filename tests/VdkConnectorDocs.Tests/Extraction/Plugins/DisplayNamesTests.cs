using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Plugins;

public sealed class DisplayNamesTests
{
    [Theory]
    [InlineData("vdk-heron", "", "Heron")]
    [InlineData("vdk-ingest-http", "", "Ingest HTTP")]
    [InlineData("quayside-vdk", "", "Quayside")]
    [InlineData("vdk", "", "Vdk")]
    [InlineData("vdk.heron_files", "", "Heron Files")]
    public void AreTheWordsOfTheId(string id, string summary, string name) => Assert.Equal(name, Of(id, summary));

    [Theory]
    [InlineData("vdk-herondb", "Queries HeronDB.", "HeronDB")]
    [InlineData("vdk-herondb", "herondb, which is Herondb (HeronDB) to its makers", "HeronDB")]
    [InlineData("vdk-ingest-kdb", "Sends data to KDB tables", "Ingest KDB")]
    [InlineData("vdk-ingest-lakeview", "Data to LakeView, by ingest", "Ingest LakeView")]
    public void TakeCapitalsFromTheSummary(string id, string summary, string name) => Assert.Equal(name, Of(id, summary));

    [Theory]
    [InlineData("HERONDB FOR EVERYBODY")]
    [InlineData("Runs with OpenHeronDB and HeronDBLite")]
    [InlineData("Set it in HeronDB_Options or in HeronDB.conf; see also my-HeronDB")]
    public void DoNotTakeThemFromNamesOfOtherThingsOrFromATextInCapitals(string summary) =>
        Assert.Equal("Herondb", Of("vdk-herondb", summary));

    private static string Of(string id, string summary) =>
        OnePlugin.ReadFiles(("setup.py", $"from setuptools import setup\nsetup(name='{id}', description='{summary}')\n")).DisplayName;
}
