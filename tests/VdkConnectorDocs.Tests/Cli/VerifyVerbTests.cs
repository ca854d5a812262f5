using System.Text.Json.Nodes;
using VdkConnectorDocs.Site.Output;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class VerifyVerbTests : IClassFixture<VerifyVerbTests.BuiltSite>, IDisposable
{
    private readonly ToolSession _session = new();

    public VerifyVerbTests(BuiltSite built) => Copy(built.Session.Folder.Combine("site"), _session.Folder.Combine("site"));

    [Fact]
    public void ABuiltSiteIsRight()
    {
        Assert.Equal(0, _session.Run("verify", "site"));
        Assert.Matches(@"^site: \d+ connectors, \d+ files; data, files and links are right\n$", _session.Output);
    }

    [Fact]
    public void AChangedFileIsFound()
    {
        File.AppendAllText(_session.Folder.Combine("site/index.html"), "<p>");

        Assert.Equal(1, _session.Run("verify", "site"));
        Assert.Contains("site/index.html: error VCD6206", _session.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings\n", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogThatBreaksItsContractIsFound()
    {
        _session.Folder.Write("site/connectors.json", "{\"schemaVersion\": \"1.0\"}");

        Assert.Equal(1, _session.Run("verify", "site"));
        Assert.Contains("site/connectors.json(", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherSchemaIsFound()
    {
        File.AppendAllText(_session.Folder.Combine("site/schemas/connectors.v1.schema.json"), " ");

        Assert.Equal(1, _session.Run("verify", "site"));
        Assert.Contains("VCD6210", _session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2", 0)]
    [InlineData("1000", 1)]
    public void ThereMustBeEnoughConnectors(string least, int expected)
    {
        Assert.Equal(expected, _session.Run("verify", "site", "--min-connectors", least));
        Assert.Equal(expected == 1, _session.Error.Contains("VCD6211", StringComparison.Ordinal));
    }

    [Fact]
    public void NotMoreConnectorsMayBeLostThanSaid()
    {
        // Two more were published; a new one does not make up for them.
        var catalog = JsonNode.Parse(File.ReadAllText(_session.Folder.Combine("site/connectors.json")))!;
        var connectors = catalog["connectors"]!.AsArray();
        var count = connectors.Count;
        foreach (var id in (string[])["vdk-lost-a", "vdk-lost-b"])
        {
            var copy = connectors[0]!.DeepClone();
            copy["id"] = id;
            connectors.Add(copy);
        }

        _session.Folder.Write("published.json", catalog.ToJsonString());
        var share = (int)Math.Ceiling(200.0 / (count + 2));

        Assert.Equal(1, _session.Run("verify", "site", "--published", "published.json", "--max-loss", "1"));
        Assert.Contains("vdk-lost-a, vdk-lost-b", _session.Error, StringComparison.Ordinal);
        Assert.Equal(0, _session.Run("verify", "site", "--published", "published.json", "--max-loss", $"{share}"));
    }

    [Fact]
    public void ASiteKnowsWhereItStandsWhereverItIsVerified()
    {
        _session.Folder.Write("mine/site.yml", "base-url: https://example.org/docs/\n");
        Assert.Equal(0, _session.Run("build", "--config", "mine/site.yml", "--out", "published", "-q"));

        Assert.Equal(0, _session.Run("verify", "published"));
        Assert.Equal(1, _session.Run("verify", "published", "--base-url", "https://example.org/elsewhere/"));
    }

    [Theory]
    [InlineData("--min-connectors", "-1")]
    [InlineData("--max-loss", "5")]
    [InlineData("--base-url", "nowhere")]
    public void WrongUsageIsTold(string option, string value) => Assert.Equal(2, _session.Run("verify", "site", option, value));

    [Fact]
    public void WhatIsNoSiteNeverPasses()
    {
        _session.Folder.Write("other/index.html", "<p>");

        Assert.Equal(3, _session.Run("verify", "gone"));
        Assert.Equal(3, _session.Run("verify", "other"));
        Assert.Equal(3, _session.Run("verify", "site", "--published", "gone.json"));
    }

    public void Dispose() => _session.Dispose();

    private static void Copy(string from, string to)
    {
        var manifest = Path.Combine(from, SiteManifest.FileName);
        foreach (var path in SiteManifest.Read(File.ReadAllBytes(manifest))!.Select(static entry => entry.Path).Append(SiteManifest.FileName))
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }

    /// <summary>The site of the sample, built once.</summary>
    public sealed class BuiltSite : IDisposable
    {
        public BuiltSite() => Assert.Equal(0, Session.Run("build", "--out", "site", "-q"));

        public ToolSession Session { get; } = new();

        public void Dispose() => Session.Dispose();
    }
}
